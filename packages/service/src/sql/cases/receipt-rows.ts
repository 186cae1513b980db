import { LinliError, type StoredReceipt } from '@linli/model';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';

const selectReceipts = statement('select code, digest, case_id as id from receipts where region = $1 and code = any($2)');

export async function readReceipts(query: Query, region: string, codes: readonly string[]): Promise<StoredReceipt[]> {
  const rows = await query<{ code: string; digest: string; id: string }>(selectReceipts, [region, [...new Set(codes)]]);
  return rows.map(({ code, digest, id }) => ({ code, digest, ref: { region, id } }));
}

const insertReceipt = statement(`
  insert into receipts (region, code, digest, case_id) values ($1, $2, $3, $4)
  on conflict (region, code) do nothing
  returning code`);

/** @throws LinliError `key_reused` when another case got the code just now */
export async function addReceipt(query: Query, { code, digest, ref }: StoredReceipt): Promise<void> {
  const rows = await query(insertReceipt, [ref.region, code, digest, ref.id]);
  if (rows.length === 0) throw new LinliError('key_reused', 'The receipt code of this command is another case\'s; send it with a new receipt');
}
