import { LinliError, asLinliError, refKey, upcastCommand, type Command, type Receipt, type Verdict } from '@linli/model';
import type { CaseName, KeptProblem } from '../types.js';
import type { Sealer } from './codec.js';
import type { EntryRow, KeptState } from './schema.js';

/** What was entered. */
export interface Body {
  /** As it was given. */
  command: Command;
  receipts: readonly Receipt[];
  about?: CaseName | undefined;
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
  /** Why it cannot be read: a newer release wrote it, or it was sealed with another key. It stays as it is, and is not sent. */
  unread?: LinliError | undefined;
  /** It could not be opened: `body`, `ending` and `command` have nothing that was entered. */
  isSealed?: true | undefined;
}

export const settledStates: readonly KeptState[] = ['applied', 'rejected', 'conflict', 'dead', 'discarded'];

/** As JSON has it: what is sent is what was kept. @throws LinliError `invalid` for what is no JSON */
export function textOf(body: Body): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new LinliError('invalid', `The entries of command ${body.command.id} cannot be written as JSON`, { cause });
  }
}

export function laneOf({ command }: Entry): string {
  return refKey(command.target);
}

/** @param known the same command as it was read before: what was entered never changes, and how it is sent rarely does */
export async function readEntry(row: EntryRow, sealer: Sealer, known: Entry | undefined): Promise<Entry> {
  let body: Body;
  let ending: Ending;
  try {
    body = known && !known.isSealed ? known.body : await sealer.open<Body>(row.body);
    ending = row.ending === undefined ? {} : await sealer.open<Ending>(row.ending);
  } catch (cause) {
    return sealed(row, cause);
  }
  if (known && !known.unread && isSentAlike(known.row, row)) return { row, body, ending, command: known.command };
  try {
    return { row, body, ending, command: asSent(upcastCommand(body.command), row) };
  } catch (error) {
    return { row, body, ending, command: body.command, unread: asLinliError(error, `Reading command ${row.id}`) };
  }
}

/** In its place, with what is clear of it: one that cannot be opened keeps none of the others from being sent. */
function sealed(row: EntryRow, cause: unknown): Entry {
  const { id, lane = `/${id}`, base, storedAt } = row;
  const slash = lane.indexOf('/');
  const command: Command = { id, v: 1, type: '', target: { region: lane.slice(0, slash), id: lane.slice(slash + 1) }, args: {}, base, at: storedAt };
  return { row, body: { command, receipts: [] }, ending: {}, command, unread: new LinliError('storage_unavailable', `Command ${id} cannot be opened; it was sealed with another key`, { cause, commandId: id }), isSealed: true };
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
