import type { Query } from '../sql.js';
import { statement } from '../statement.js';

export interface FeedEntry {
  kind: 'case' | 'register' | 'proceeding';
  id: string;
  version: number;
}

const advance = statement('update feed_head set seq = seq + $2::integer where region = $1 returning seq::text as seq');

const upsert = statement(`
  insert into feed (region, kind, id, seq, version, op)
  select $1, changed.kind, changed.id, $3::bigint + changed.place, changed.version, 'put'
  from json_to_recordset($2) as changed (kind text, id text, place integer, version integer)
  on conflict (region, kind, id) do update set seq = excluded.seq, version = excluded.version, op = excluded.op`);

const notify = statement(`select pg_notify('linli_changed', region) from feed_head where region = $1`);

/**
 * Numbers what changed. To be called last: the counter's row is held until the transaction ends, so whoever reads up to a number has seen all below it.
 * @returns the number of the last entry
 */
export async function addToFeed(query: Query, region: string, entries: readonly FeedEntry[]): Promise<string> {
  const [head] = await query<{ seq: string }>(advance, [region, entries.length]);
  if (!head) throw new Error(`The region ${region} has no feed; open the stores with it`);
  const rows = entries.map(({ kind, id, version }, index) => ({ kind, id, version, place: index + 1 - entries.length }));
  await query(upsert, [region, JSON.stringify(rows), head.seq]);
  await query(notify, [region]);
  return head.seq;
}
