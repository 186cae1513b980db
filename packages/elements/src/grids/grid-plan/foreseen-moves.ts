import { findReassignments, type LinliClient } from '@linli/client';
import type { GridRegister, GridRevision } from '@linli/model';

/** Open cases that a revision concerns: those that go to another grid, and those of which a person has to say where. */
export interface ForeseenMoves {
  sure: number;
  uncertain: number;
}

/** Counts what `reassignCases` will find, before anything is changed. @param register as it will be */
export async function foreseeMoves(client: LinliClient, revision: GridRevision, register: GridRegister, signal: AbortSignal): Promise<ForeseenMoves> {
  const moves = await findReassignments(client, revision, { signal, register });
  const sure = moves.filter(({ uncertain, to }) => !uncertain && to !== null).length;
  return { sure, uncertain: moves.length - sure };
}
