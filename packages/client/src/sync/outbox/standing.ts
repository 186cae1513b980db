import { LinliError, type Instant } from '@linli/model';
import type { OutboxEntry, OutboxState } from '../types.js';
import type { Entry } from './entry.js';
import type { FileRow, Head, KeptState } from './schema.js';

/** What decides whether a command can be sent, beside itself. */
export interface Around {
  entries: ReadonlyMap<string, Entry>;
  files: ReadonlyMap<string, FileRow>;
}

const toBeLookedAt: readonly KeptState[] = ['conflict', 'dead'];

/**
 * Goes through what is open of one case, in order, and says of each what holds it. Once one is held, so is all that comes after: a case's commands are
 * never carried out in another order than that in which they were given.
 */
export function* holdersIn(lane: readonly Entry[], around: Around): Generator<{ entry: Entry; heldBy: string | undefined }> {
  let holder: string | undefined;
  for (const entry of lane) {
    const { id, state } = entry.row;
    const isOver = toBeLookedAt.includes(state) || entry.unread !== undefined;
    const faulty = isOver ? undefined : faultyFile(entry, around);
    const looks = isOver || faulty !== undefined;
    if (!looks) holder ??= holderOf(entry, lane, around);
    yield { entry, heldBy: looks ? faulty : holder };
    if (looks) holder ??= id;
  }
}

/** A file that it needs and that is not sent by itself any more, as `blob:<sha256>`: that is for a person to look at. */
export function faultyFile({ command }: Entry, { files }: Pick<Around, 'files'>): string | undefined {
  return command.dependsOn?.find((needed) => faultOf(needed, files) !== undefined);
}

function faultOf(needed: string | undefined, files: Around['files']): string | undefined {
  return needed?.startsWith('blob:') ? files.get(needed.slice(5))?.fault : undefined;
}

/** What must come first and has not: a file, a command of another case, or the command that this one builds on and that was refused. */
function holderOf({ row, command }: Entry, lane: readonly Entry[], { entries, files }: Around): string | undefined {
  const { base } = row;
  const before = base && 'after' in base ? entries.get(base.after) : undefined;
  if (before && (before.row.state === 'rejected' || toBeLookedAt.includes(before.row.state))) return before.row.id;
  return command.dependsOn?.find((needed) => {
    if (needed.startsWith('blob:')) return files.get(needed.slice(5))?.uploadedAt === undefined && files.has(needed.slice(5));
    const other = entries.get(needed);
    return other !== undefined && other.row.state !== 'applied' && other.row.state !== 'discarded' && !lane.includes(other);
  });
}

/** As a person is shown it. */
export function shown(entry: Entry, heldBy: string | undefined, { head, files }: { head: Head | undefined; files: Around['files'] }): OutboxEntry {
  const { row, command, ending, unread } = entry;
  const fault = faultOf(heldBy, files);
  const error = fault === undefined ? unread : new LinliError(fault as LinliError['code'], 'A file that it needs could not be sent');
  const problem = error ? { code: error.code, message: error.message, retry: error.retry } : ending.problem;
  return {
    id: row.id,
    command,
    state: fault === undefined ? stateShown(entry, heldBy, head?.pause) : 'dead',
    storedAt: row.storedAt,
    attempts: row.attempts,
    ...(row.tried && { sent: true }),
    ...(row.nextAt !== undefined && { nextAt: instant(row.nextAt) }),
    ...(row.settledAt !== undefined && { settledAt: instant(row.settledAt) }),
    ...(ending.verdict && { verdict: ending.verdict }),
    ...(problem && { problem }),
    ...(heldBy !== undefined && { heldBy }),
    ...(entry.body.about && { about: entry.body.about }),
  };
}

function stateShown({ row, unread, isSealed }: Entry, heldBy: string | undefined, pause: Head['pause']): OutboxState {
  // Taken away: whoever has its id is told that it is over, and by `problem` why.
  if (row.state === 'discarded') return 'dead';
  if (row.state !== 'stored' && row.state !== 'sending') return row.state;
  // Waiting helps where a newer release wrote it, and does not where no key fits.
  if (isSealed) return 'dead';
  if (heldBy !== undefined || unread) return 'held';
  return pause?.why === 'auth' ? 'needs-auth' : row.state;
}

export function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
