import { LinliError, type Case, type CaseEvent, type KeptRecord, type StoredReceipt } from '@linli/model';
import { Overtaken } from '../database-error.js';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';
import { caseColumns } from './case-row.js';
import { fileRows } from './file-rows.js';
import { eventRows, sealRows } from './record-rows.js';

/** What a command makes of a case. */
export interface CaseChange {
  item: Case;
  /** The case as it stood, locked; `undefined` where there was none. */
  before: { touched: readonly string[] } | undefined;
  events: readonly CaseEvent[];
  record: KeptRecord;
  /** How many seals the record had before. */
  sealed: number;
  receipt?: StoredReceipt | undefined;
}

// A new case is not written where another was quicker, and then nothing else is either.
const insertAll = statement(`
  with written as (
    insert into cases (region, id, area, grid, type, status, version, holders, touched, parent, created_at, updated_at, doc)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    on conflict (region, id) do update
    set area = excluded.area, grid = excluded.grid, type = excluded.type, status = excluded.status, version = excluded.version, holders = excluded.holders,
      touched = excluded.touched, parent = excluded.parent, created_at = excluded.created_at, updated_at = excluded.updated_at, doc = excluded.doc
    where $14::boolean
    returning id
  ), new_events as (
    insert into events (region, case_id, version, command_id, data)
    select $1, written.id, added.version, added.command_id, added.data
    from written cross join json_to_recordset($15) as added (version integer, command_id text, data json)
  ), new_seals as (
    insert into seals (region, case_id, version, data)
    select $1, written.id, added.version, added.data
    from written cross join json_to_recordset($16) as added (version integer, data json)
    on conflict (region, case_id, version) do nothing
  ), new_files as (
    insert into case_files (region, sha256, case_id)
    select $1, added.sha256, written.id
    from written cross join json_to_recordset($17) as added (sha256 text)
    on conflict (region, sha256, case_id) do nothing
  ), new_receipt as (
    insert into receipts (region, code, digest, case_id)
    select $1, added.code, added.digest, written.id
    from written cross join json_to_recordset($18) as added (code text, digest text)
    on conflict (region, code) do nothing
    returning code
  )
  select (select count(*)::integer from new_receipt) as receipts from written`);

/**
 * Writes the case, its events and seals, which files it has, and its receipt, in one statement.
 * @throws LinliError `key_reused` when another case got the code just now
 */
export async function writeChange(query: Query, { item, before, events, record, sealed, receipt }: CaseChange): Promise<void> {
  const { region, id } = item.ref;
  const files = fileRows([{ id, values: [events, before ? null : item.content] }]);
  const added = [eventRows(events), sealRows([{ id, from: sealed, seals: record.seals }]), files, receipt ? [{ code: receipt.code, digest: receipt.digest }] : []];
  const [written] = await query<{ receipts: number }>(insertAll, [region, ...caseColumns(item, before?.touched), before !== undefined, ...added.map((rows) => JSON.stringify(rows))]);
  if (!written) throw new Overtaken();
  if (receipt && written.receipts === 0) throw new LinliError('key_reused', 'The receipt code of this command is another case\'s; send it with a new receipt');
}
