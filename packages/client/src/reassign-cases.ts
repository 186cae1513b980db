import { dayOf, reassignments, type Case, type CaseRef, type GridRegister, type GridRevision, type Reassignment } from '@linli/model';
import type { LinliClient } from './client.js';
import { asLinliError, throwIfAborted } from './errors.js';
import type { BulkRow } from './bulk.js';

export interface ReassignOptions {
  signal?: AbortSignal | undefined;
  /** Told after each case how many of how many have been seen to. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface FindOptions extends Pick<ReassignOptions, 'signal'> {
  /** As the revision leaves it, where it has not been written yet. Default: as the back end has it. */
  register?: GridRegister | undefined;
}

export interface Reassigned {
  /** Of the cases whose grid is sure: what became of each. */
  rows: readonly BulkRow[];
  /** For a person to look at: several grids follow, and no point says which; or none does. They stay as they were. */
  uncertain: readonly Reassignment[];
}

/**
 * The open cases that a revision of grids concerns, and where they belong today, or on the day from which it holds if that is yet to
 * come. Nothing is changed. A revision that was made before a page was closed can be followed up later: cases that moved already are
 * not found again.
 */
export async function findReassignments(client: LinliClient, revision: GridRevision, { signal, register }: FindOptions = {}): Promise<Reassignment[]> {
  const changed = revision.retired.filter(({ code, successors }) => successors.join() !== code).map(({ code }) => code);
  const area = revision.added[0]?.community ?? changed[0]?.slice(0, 12) ?? '';
  const [after, ...cases] = await Promise.all([register ?? client.grids.history(area, { signal }), ...changed.map((grid) => casesIn(client, grid, signal))]);
  const today = dayOf(client.now(), client.calendar.offset);
  return reassignments(revision, after, cases.flat(), revision.on > today ? revision.on : today, [...client.caseTypes.values()]);
}

/** Takes each such case to its grid by its own step, `regrid`: one that is refused does not keep the others. */
export async function reassignCases(client: LinliClient, revision: GridRevision, { signal, onProgress }: ReassignOptions = {}): Promise<Reassigned> {
  const found = await findReassignments(client, revision, { signal });
  const sure = found.filter(({ uncertain, to }) => !uncertain && to !== null);
  const rows: BulkRow[] = [];
  for (const { ref, version, to } of sure) {
    rows.push(signal?.aborted ? { ref, skipped: true } : await regrid(client, { ref, version, grid: to ?? '', reason: revision.reason }));
    onProgress?.(rows.length, sure.length);
  }
  return { rows, uncertain: found.filter((each) => !sure.includes(each)) };
}

interface Move {
  ref: CaseRef;
  version: number;
  grid: string;
  reason: string;
}

async function regrid(client: LinliClient, { ref, version, grid, reason }: Move): Promise<BulkRow> {
  try {
    return { ref, verdict: await client.commands.send('regrid', ref, { grid, reason }, { version }).settled };
  } catch (error) {
    return { ref, error: asLinliError(error, 'Taking a case to its grid') };
  }
}

async function casesIn(client: LinliClient, grid: string, signal: AbortSignal | undefined): Promise<Case[]> {
  const cases: Case[] = [];
  let after: string | undefined;
  do {
    throwIfAborted(signal, 'Looking up the cases of a grid');
    const page = await client.cases.page({ grid, limit: 1000, after }, { signal });
    cases.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return cases;
}
