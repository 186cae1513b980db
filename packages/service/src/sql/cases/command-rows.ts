import { type Refusal, type StoredVerdict, text, type Verdict } from '@linli/model';
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
  update commands set status = $3, case_id = $4, version = $5, feed_seq = $6, refusal = $7, result = $8
  where region = $1 and id = $2`);

/** Answers the verdict as it will be read again. */
export async function keepVerdict(query: Query, region: string, verdict: Verdict): Promise<Verdict> {
  const [caseId, version, seq, refusal] = columnsOf(verdict);
  const text = JSON.stringify(verdict);
  await query(endCommand, [region, verdict.command, verdict.status, caseId, version, seq, refusal, text]);
  return JSON.parse(text) as Verdict;
}

function columnsOf(verdict: Verdict): readonly [caseId: string | null, version: number | null, seq: string | null, refusal: string | null] {
  if (verdict.status === 'applied') return [verdict.ref.id, verdict.version, verdict.seq ?? null, null];
  return verdict.status === 'conflict' ? [null, verdict.version, null, null] : [null, null, null, verdict.refusal.code];
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
  return row && { stored: { command: row.id, fingerprint: row.fp, verdict: row.result ?? remaining(region, row) }, subject: row.subject };
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
