import { LinliError } from '@linli/model';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';

const selectSecret = statement('select value from secrets where region = $1');

/** The random bytes that the seals of a region are made with. They are made with the region and never leave the database. */
export async function secretOf(query: Query, region: string): Promise<Uint8Array> {
  const [row] = await query<{ value: Uint8Array }>(selectSecret, [region]);
  if (!row) throw new LinliError('storage_evicted', `The database has lost the secret that records of ${region} are sealed with; restore it from a backup`);
  return row.value;
}
