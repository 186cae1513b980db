import type { LinliClient } from '@linli/client';
import type { DivisionCode } from '@linli/model';
import type { Below } from './tree-rows.js';

/** What lies right below a division: divisions, and below a community its grids. `null`: the top. */
export async function belowOf(client: LinliClient, code: DivisionCode | null, day: string | undefined): Promise<Below[]> {
  if (code?.length === 12) {
    const grids = await client.grids.in(code, { day });
    return [...grids].sort((one, other) => (one.code < other.code ? -1 : 1)).map(({ code: grid, name }) => ({ code: grid, name, kind: 'grid' }));
  }
  const divisions = await client.directory.divisions(code);
  return divisions.map((division) => ({ code: division.code, name: division.name, kind: 'division' }));
}
