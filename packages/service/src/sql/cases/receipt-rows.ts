import type { StoredReceipt } from '@linli/model';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';

const selectReceipts = statement('select code, digest, case_id as id from receipts where region = $1 and code = any($2)');

export async function readReceipts(query: Query, region: string, codes: readonly string[]): Promise<StoredReceipt[]> {
  const rows = await query<{ code: string; digest: string; id: string }>(selectReceipts, [region, [...new Set(codes)]]);
  return rows.map(({ code, digest, id }) => ({ code, digest, ref: { region, id } }));
}
