import { LinliError } from '@linli/model';
import type { KeptProblem } from '../types.js';
import type { EntryRow, KeptState } from './schema.js';

/** From each state, where it may go. */
const moves: Readonly<Record<KeptState, readonly KeptState[]>> = {
  stored: ['sending', 'discarded'],
  // Again `sending`: the tab that sent it is gone, and nobody knows what came of it.
  sending: ['sending', 'stored', 'applied', 'rejected', 'conflict', 'dead'],
  rejected: ['discarded'],
  conflict: ['discarded'],
  dead: ['stored', 'discarded'],
  // A back end that was restored from a copy may have lost it.
  applied: ['stored'],
  discarded: [],
};

/** States in which a command keeps its place before those of the same case that came later. */
const open: readonly KeptState[] = ['stored', 'sending', 'conflict', 'dead'];

export function mayMove(from: KeptState, to: KeptState): boolean {
  return moves[from].includes(to);
}

/** The row in its next state. @throws LinliError `internal` for a way that there is not */
export function moved(row: EntryRow, to: KeptState, lane: string, changes: Partial<EntryRow> = {}): EntryRow {
  if (!mayMove(row.state, to)) throw new LinliError('internal', `Command ${row.id} is ${row.state}; it cannot become ${to}`, { commandId: row.id });
  const next: EntryRow = { ...row, ...changes, state: to };
  // Without the member it is not in the index.
  if (open.includes(to)) next.lane = lane;
  else delete next.lane;
  return next;
}

export function problemKept({ code, message, retry, status }: LinliError): KeptProblem {
  return { code, message, retry, ...(status !== undefined && { status }) };
}
