import { asLinliError, refKey, upcastCommand, type Command, type LinliError, type Receipt, type Verdict } from '@linli/model';
import type { KeptProblem } from '../types.js';
import type { Sealer } from './codec.js';
import type { EntryRow, KeptState } from './schema.js';

/** What was entered. */
export interface Body {
  /** As it was given. */
  command: Command;
  receipts: readonly Receipt[];
}

/** What became of it. */
export interface Ending {
  verdict?: Verdict | undefined;
  problem?: KeptProblem | undefined;
  /** Why someone took it away, and what came in its place. */
  reason?: string | undefined;
  replacedBy?: string | undefined;
}

/** A kept command as it is worked with. */
export interface Entry {
  row: EntryRow;
  body: Body;
  ending: Ending;
  /** As it is sent. */
  command: Command;
  /** Why this release cannot read it: a newer one wrote it. It stays as it is, and is not sent. */
  unread?: LinliError | undefined;
}

export const settledStates: readonly KeptState[] = ['applied', 'rejected', 'conflict', 'dead', 'discarded'];

export function laneOf({ command }: Entry): string {
  return refKey(command.target);
}

/** @param known the same command as it was read before: what was entered never changes, and how it is sent rarely does */
export async function readEntry(row: EntryRow, sealer: Sealer, known: Entry | undefined): Promise<Entry> {
  const body = known?.body ?? (await sealer.open<Body>(row.body));
  const ending = row.ending === undefined ? {} : await sealer.open<Ending>(row.ending);
  if (known && !known.unread && isSentAlike(known.row, row)) return { row, body, ending, command: known.command };
  try {
    return { row, body, ending, command: asSent(upcastCommand(body.command), row) };
  } catch (error) {
    return { row, body, ending, command: body.command, unread: asLinliError(error, `Reading command ${row.id}`) };
  }
}

function asSent(command: Command, { device, seq, base, dependsOn }: EntryRow): Command {
  const sent: Command = { ...command, base, device, seq, dependsOn: [...dependsOn] };
  if (dependsOn.length === 0) delete sent.dependsOn;
  return sent;
}

function isSentAlike(one: EntryRow, other: EntryRow): boolean {
  const [sent, again] = [one, other].map(({ device, seq, base, dependsOn }) => JSON.stringify([device, seq, base, dependsOn]));
  return sent === again;
}
