import type { Query } from '../sql.js';
import { statement } from '../statement.js';

export interface FeedEntry {
  kind: 'case' | 'register' | 'proceeding';
  id: string;
  version: number;
}

/**
 * The beginning of a statement that numbers $2 changes, which are in $3. The counter's row is held until the transaction ends, so it is to be the last of it:
 * whoever has read up to a number has seen all below it.
 */
export const numbered = `
  head as (
    update feed_head set seq = seq + $2::integer where feed_head.region = $1 returning seq
  ), placed as (
    insert into feed (region, kind, id, seq, version, op)
    select $1, changed.kind, changed.id, head.seq - changed.behind, changed.version, 'put'
    from head cross join json_to_recordset($3) as changed (kind text, id text, behind integer, version integer)
    on conflict (region, kind, id) do update set seq = excluded.seq, version = excluded.version, op = excluded.op
  )`;

const addAll = statement(`with ${numbered} select seq::text as seq, pg_notify('linli_changed', $1) from head`);

/** The parameters of {@link numbered}. */
export function numberedOf(region: string, entries: readonly FeedEntry[]): readonly [region: string, count: number, changed: string] {
  const rows = entries.map(({ kind, id, version }, index) => ({ kind, id, version, behind: entries.length - index - 1 }));
  return [region, entries.length, JSON.stringify(rows)];
}

/**
 * Numbers what changed, and tells of it. To be called last.
 * @returns the number of the last entry
 */
export async function addToFeed(query: Query, region: string, entries: readonly FeedEntry[]): Promise<string> {
  const [head] = await query<{ seq: string }>(addAll, [...numberedOf(region, entries)]);
  if (!head) throw new Error(`The region ${region} has no feed; open the stores with it`);
  return head.seq;
}
