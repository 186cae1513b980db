import type { CaseEvent, KeptRecord, Seal } from '@linli/model';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';

const selectEvents = statement(`
  select events.case_id as id, events.data as event, seals.data as seal
  from events left join seals on seals.region = $1 and seals.case_id = events.case_id and seals.version = events.version
  where events.region = $1 and events.case_id = any($2)
  order by events.case_id, events.version`);

/** What was recorded of each case so far. */
export async function readRecords(query: Query, region: string, ids: readonly string[]): Promise<Map<string, KeptRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await query<{ id: string; event: CaseEvent; seal: Seal | null }>(selectEvents, [region, [...new Set(ids)]]);
  const records = new Map<string, { events: CaseEvent[]; seals: Seal[] }>();
  for (const { id, event, seal } of rows) {
    const record = records.get(id) ?? { events: [], seals: [] };
    record.events.push(event);
    if (seal) record.seals.push(seal);
    records.set(id, record);
  }
  return records;
}

export const emptyRecord: KeptRecord = { events: [], seals: [] };

const insertEvents = statement(`
  insert into events (region, case_id, version, command_id, data)
  select $1, added.case_id, added.version, added.command_id, added.data
  from json_to_recordset($2) as added (case_id text, version integer, command_id text, data json)`);

export async function addEventRows(query: Query, region: string, events: readonly CaseEvent[]): Promise<void> {
  if (events.length === 0) return;
  await query(insertEvents, [region, JSON.stringify(eventRows(events))]);
}

/** Events as the rows that they are kept in. */
export function eventRows(events: readonly CaseEvent[]): object[] {
  return events.map((event) => ({ case_id: event.ref.id, version: event.version, command_id: event.command, data: event }));
}

const insertSeals = statement(`
  insert into seals (region, case_id, version, data)
  select $1, added.case_id, added.version, added.data
  from json_to_recordset($2) as added (case_id text, version integer, data json)
  on conflict (region, case_id, version) do nothing`);

interface SealedRecord {
  id: string;
  /** How many seals the record had before. */
  from: number;
  seals: readonly Seal[];
}

/** The new seals as the rows that they are kept in. */
export function sealRows(records: readonly SealedRecord[]): object[] {
  return records.flatMap(({ id, from, seals }) => seals.slice(from).map((seal, index) => ({ case_id: id, version: from + index + 1, data: seal })));
}

/** Keeps those of the seals that are new. */
export async function addSeals(query: Query, region: string, records: readonly SealedRecord[]): Promise<void> {
  const rows = sealRows(records);
  if (rows.length > 0) await query(insertSeals, [region, JSON.stringify(rows)]);
}
