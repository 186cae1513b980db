import { LinliError, type PreparedRecord, type SeedMark } from '@linli/model';
import type { Context } from '../context.js';
import { sqlState } from '../database-error.js';
import { addToFeed } from '../feed/feed-rows.js';
import { byRegion } from '../regions.js';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';
import { caseColumns } from './case-row.js';
import { addFiles } from './file-rows.js';
import { takeCodes } from './receipt-index.js';
import { addEventRows } from './record-rows.js';

const selectMark = statement('select count, complete from seeds where region = $1 and seed = $2');
const lockMark = statement('select count, complete from seeds where region = $1 and seed = $2 for update');
const insertMark = statement('insert into seeds (region, seed, count, complete) values ($1, $2, 0, false) on conflict (region, seed) do nothing');
const moveMark = statement('update seeds set count = $3, complete = $4 where region = $1 and seed = $2');

/** How far a seed was added to all regions. The first region keeps the mark, and it is moved last. */
export async function seedMark({ sql, regions }: Context, seed: string): Promise<SeedMark> {
  const home = homeOf(regions);
  const [row] = await sql.tx(home, (query) => query<{ count: number; complete: boolean }>(selectMark, [home, seed]), { readOnly: true });
  return { seed, count: row?.count ?? 0, complete: row?.complete ?? false };
}

/** Adds the records of the regions that are kept here, region by region, then moves the mark. What is there already stays: to do it twice changes nothing. */
export async function addSeed(context: Context, from: SeedMark, records: readonly PreparedRecord[], to: SeedMark): Promise<void> {
  const { sql, regions } = context;
  const mark = await seedMark(context, from.seed);
  if (mark.count !== from.count || mark.complete) return;
  const kept = records.filter((record) => regions.has(record.case.ref.region));
  await takeCodes(context, kept.flatMap(({ receipt }) => (receipt ? { code: receipt.code, region: receipt.ref.region } : [])));
  for (const [region, here] of byRegion(kept, (record) => record.case.ref.region)) {
    await sql.tx(region, (query) => addRecords(query, region, here));
  }
  const home = homeOf(regions);
  await sql.tx(home, async (query) => {
    await query(insertMark, [home, from.seed]);
    const [before] = await query<{ count: number; complete: boolean }>(lockMark, [home, from.seed]);
    if (before?.count === from.count && !before.complete) await query(moveMark, [home, to.seed, to.count, to.complete]);
  });
}

function homeOf({ served: [home] }: Context['regions']): string {
  return home as string;
}

const insertCases = statement(`
  insert into cases (region, id, area, grid, type, status, version, holders, touched, parent, created_at, updated_at, doc)
  select $1, added.id, added.area, added.grid, added.type, added.status, added.version, added.holders, added.touched, added.parent, added.created, added.updated, added.doc
  from json_to_recordset($2) as added
    (id text, area text, grid text, type text, status text, version integer, holders text[], touched text[], parent text, created timestamptz, updated timestamptz, doc json)
  on conflict (region, id) do nothing
  returning id`);

const insertReceipts = statement(`
  insert into receipts (region, code, digest, case_id)
  select $1, added.code, added.digest, added.id from json_to_recordset($2) as added (code text, digest text, id text)
  on conflict (region, code) do nothing`);

async function addRecords(query: Query, region: string, records: readonly PreparedRecord[]): Promise<void> {
  const rows = await query<{ id: string }>(insertCases, [region, JSON.stringify(records.map(rowOf))]);
  const added = new Set(rows.map(({ id }) => id));
  const fresh = records.filter((record) => added.has(record.case.ref.id));
  if (fresh.length === 0) return;
  await addEventRows(query, region, fresh.flatMap(({ events }) => events)).catch((error: unknown) => {
    if (sqlState(error) !== '23505') throw error;
    throw new LinliError('invalid', `Two events of the prepared records of ${region} have one command; each needs an id of its own`, { cause: error });
  });
  await addFiles(query, region, fresh.map(({ case: item, events }) => ({ id: item.ref.id, values: [item.content, events] })));
  const receipts = fresh.flatMap(({ receipt }) => (receipt ? { code: receipt.code, digest: receipt.digest, id: receipt.ref.id } : []));
  if (receipts.length > 0) await query(insertReceipts, [region, JSON.stringify(receipts)]);
  await addToFeed(query, region, fresh.map(({ case: item }) => ({ kind: 'case', id: item.ref.id, version: item.version })));
}

function rowOf({ case: item }: PreparedRecord): object {
  const [id, area, grid, type, status, version, holders, touched, parent, created, updated] = caseColumns(item);
  return { id, area, grid, type, status, version, holders, touched, parent, created, updated, doc: item };
}
