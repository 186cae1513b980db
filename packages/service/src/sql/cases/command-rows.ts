import { type Refusal, type StoredVerdict, text, type Verdict } from '@linli/model';
import { type FeedEntry, numbered, numberedOf } from '../feed/feed-rows.js';
import type { Query } from '../sql.js';
import { statement } from '../statement.js';

/** A command that is to be decided on. */
export interface CommandRow {
  region: string;
  id: string;
  fingerprint: string;
  subject: string | null;
  device: string | null;
  seq: number | null;
  at: string;
}

const insertCommand = statement(`
  insert into commands (region, id, fp, subject, device, seq, status, at) values ($1, $2, $3, $4, $5, $6, 'settling', $7)
  on conflict (region, id) do nothing
  returning id`);

/** Whether the command is new. Its twin in another transaction is waited for. */
export async function beginCommand(query: Query, { region, id, fingerprint, subject, device, seq, at }: CommandRow): Promise<boolean> {
  const rows = await query(insertCommand, [region, id, fingerprint, subject, device, seq, at]);
  return rows.length === 1;
}

const endCommand = statement(`
  update commands set status = $3, case_id = $4, version = $5, refusal = $6, result = $7
  where region = $1 and id = $2`);

/** Answers the verdict as it will be read again. */
export async function keepVerdict(query: Query, region: string, verdict: Verdict): Promise<Verdict> {
  const columns = columnsOf(verdict);
  await query(endCommand, [region, ...columns]);
  return asKept(columns);
}

// The counter of the feed comes last in its transaction, so the verdict, which has its number, is kept together with it.
const endChange = statement(`
  with ${numbered}, ended as (
    update commands set status = $5, case_id = $6, version = $7, refusal = $8, result = $9, feed_seq = head.seq
    from head where commands.region = $1 and commands.id = $4
  )
  select seq::text as seq, pg_notify('linli_changed', $1) from head`);

/** Numbers what the command changed, and keeps its verdict. To be called last. Answers the verdict as it will be read again. */
export async function keepChange(query: Query, region: string, verdict: Verdict, entry: FeedEntry): Promise<Verdict> {
  const columns = columnsOf(verdict);
  const [head] = await query<{ seq: string }>(endChange, [...numberedOf(region, [entry]), ...columns]);
  if (!head) throw new Error(`The region ${region} has no feed; open the stores with it`);
  return withPlace(asKept(columns), head.seq);
}

type VerdictColumns = readonly [command: string, status: string, caseId: string | null, version: number | null, refusal: string | null, result: string];

function columnsOf(verdict: Verdict): VerdictColumns {
  const { command, status } = verdict;
  const result = JSON.stringify(verdict);
  if (verdict.status === 'applied') return [command, status, verdict.ref.id, verdict.version, null, result];
  return verdict.status === 'conflict' ? [command, status, null, verdict.version, null, result] : [command, status, null, null, verdict.refusal.code, result];
}

function asKept([, , , , , result]: VerdictColumns): Verdict {
  return JSON.parse(result) as Verdict;
}

/** What is kept does not say yet which number it got. */
function withPlace(verdict: Verdict, seq: string | null): Verdict {
  return verdict.status === 'applied' && seq !== null ? { ...verdict, seq } : verdict;
}

interface VerdictRow {
  id: string;
  fp: string;
  subject: string | null;
  status: Verdict['status'];
  case_id: string | null;
  version: number | null;
  feed_seq: string | null;
  refusal: string | null;
  result: Verdict | null;
}

const selectCommand = statement(`
  select id, fp, subject, status, case_id, version, feed_seq::text as feed_seq, refusal, result
  from commands where region = $1 and id = $2`);

/** The verdict on a command, with who sent it. */
export async function readVerdict(query: Query, region: string, id: string): Promise<{ stored: StoredVerdict; subject: string | null } | undefined> {
  const [row] = await query<VerdictRow>(selectCommand, [region, id]);
  return row && { stored: { command: row.id, fingerprint: row.fp, verdict: row.result ? withPlace(row.result, row.feed_seq) : remaining(region, row) }, subject: row.subject };
}

/** What is still known once the answer was pruned: what became of the command, but neither fields nor reasons. */
function remaining(region: string, { id: command, status, case_id: id, version, feed_seq: seq, refusal }: VerdictRow): Verdict {
  if (status === 'applied') return { command, status, ref: { region, id: id ?? '' }, version: version ?? 0, ...(seq !== null && { seq }) };
  return status === 'conflict' ? { command, status, version: version ?? 0 } : { command, status: 'rejected', refusal: forgotten(refusal ?? '') };
}

function forgotten(code: string): Refusal {
  return { code, message: text('当时未被接受，具体原因已不再保存', '當時未被接受，具體原因已不再保存', 'It was refused then; the reason is no longer kept') };
}

const pruneResults = statement('update commands set result = null where region = $1 and at < $2 and result is not null returning id');

/** @returns how many answers were taken away */
export async function pruneVerdicts(query: Query, region: string, before: string): Promise<number> {
  return (await query(pruneResults, [region, before])).length;
}
