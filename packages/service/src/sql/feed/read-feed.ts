import type { Actor, Case } from '@linli/model';
import { readerCondition, readerTerms, seesNothing } from '../reader.js';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';
import type { FeedHead, FeedRow } from '../stores.js';

const selectHead = statement('select epoch::text as epoch, seq::text as seq from feed_head where region = $1');

export async function readHead(query: Query, region: string): Promise<FeedHead> {
  const [head] = await query<{ epoch: string; seq: string }>(selectHead, [region]);
  if (!head) throw new Error(`The region ${region} has no feed; open the stores with it`);
  return head;
}

const selectChanges = statement(`
  select feed.seq::text as seq, feed.kind, feed.id, feed.version, feed.op, cases.doc as item, cases.touched
  from feed left join cases on cases.region = $1 and cases.id = feed.id and feed.kind = 'case'
  where feed.region = $1 and feed.seq > $2::bigint
    and (feed.kind <> 'case' or ${readerCondition(3, 'touched')})
  order by feed.seq
  limit $7`);

/** In one transaction that reads at one moment: then nothing between the last row and the head is missing. */
export async function readChanges(query: Query, region: string, after: string, limit: number, reader: Actor): Promise<{ rows: FeedRow[]; head: FeedHead }> {
  const head = await readHead(query, region);
  const rows = await query<Omit<FeedRow, 'region' | 'touched'> & { touched: readonly string[] | null }>(selectChanges, [region, after, ...readerTerms(reader, region), limit]);
  return { rows: rows.map((row) => ({ ...row, region, touched: row.touched ?? [] })), head };
}

const selectSnapshot = statement(`
  select doc from cases
  where region = $1 and ($2::text is null or id > $2) and ${readerCondition(3, 'holders')}
  order by id
  limit $7`);

export async function readSnapshot(query: Query, region: string, after: string | null, limit: number, reader: Actor): Promise<Case[]> {
  if (seesNothing(reader)) return [];
  const rows = await query<{ doc: Case }>(selectSnapshot, [region, after, ...readerTerms(reader, region), limit]);
  return rows.map(({ doc }) => doc);
}
