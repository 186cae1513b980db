import type { LinliClient } from '@linli/client';
import { dayOf, reassignments, type Case, type GridRegister, type GridRevision } from '@linli/model';

/** Open cases that a revision concerns: those that go to another grid, and those of which a person has to say where. */
export interface ForeseenMoves {
  sure: number;
  uncertain: number;
}

/** Counts what `reassignCases` will find, before anything is changed. @param register as it will be */
export async function foreseeMoves(client: LinliClient, revision: GridRevision, register: GridRegister, signal: AbortSignal): Promise<ForeseenMoves> {
  const changed = revision.retired.filter(({ code, successors }) => successors.join() !== code).map(({ code }) => code);
  const cases: Case[] = [];
  for (const grid of changed) cases.push(...(await casesIn(client, grid, signal)));
  const today = dayOf(client.now(), client.calendar.offset);
  const moves = reassignments(revision, register, cases, revision.on > today ? revision.on : today, [...client.caseTypes.values()]);
  const sure = moves.filter(({ uncertain, to }) => !uncertain && to !== null).length;
  return { sure, uncertain: moves.length - sure };
}

async function casesIn(client: LinliClient, grid: string, signal: AbortSignal): Promise<Case[]> {
  const cases: Case[] = [];
  let after: string | undefined;
  do {
    const page = await client.cases.page({ grid, limit: 1000, after }, { signal });
    cases.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return cases;
}
