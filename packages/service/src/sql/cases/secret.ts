import { LinliError } from '@linli/model';
import type { Context } from '../context.js';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';

const selectSecret = statement('select value from secrets where region = $1');

/** The random bytes that the seals of a region are made with. They are made with the region and never change; they are nowhere but in the database and in memory. */
export async function secretOf(query: Query, { secrets }: Context, region: string): Promise<Uint8Array> {
  const known = secrets.get(region);
  if (known) return known;
  const [row] = await query<{ value: Uint8Array }>(selectSecret, [region]);
  if (!row) throw new LinliError('storage_evicted', `The database has lost the secret that records of ${region} are sealed with; restore it from a backup`);
  secrets.set(region, row.value);
  return row.value;
}
