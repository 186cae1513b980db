import { LinliError } from '@linli/model';

/** The SQLSTATE of an error that the database answered with; `undefined` of every other, such as a connection that broke. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  // EPIPE has five letters too; no class of states begins like it.
  return typeof code === 'string' && /^[0-9FHPX][0-9A-Z]{4}$/.test(code) ? code : undefined;
}

/** A serialization failure or a deadlock: nothing happened, and the same again may well succeed. */
const passing: readonly string[] = ['40001', '40P01'];

/** Asks for the whole transaction once more, where another one made first what this one was to make. */
export class Overtaken extends Error {
  readonly code = '40001';

  constructor() {
    super('Another transaction was quicker');
  }
}

export function isPassing(error: unknown): boolean {
  return passing.includes(sqlState(error) ?? '');
}

/** Of these the connection is not to be used again. 25P03: it was idle for too long within a transaction. */
const lost: readonly string[] = ['57P01', '57P02', '57P03', '25P03', '25P04'];

export function isConnectionLost(error: unknown): boolean {
  const state = sqlState(error);
  return state === undefined ? !(error instanceof LinliError) : state.startsWith('08') || lost.includes(state);
}

/** 25006: the server has become a replica. 53: out of connections, memory or disk. 57014: it was told to stop. */
function isUnavailable(state: string): boolean {
  return state === '25006' || state === '57014' || state.startsWith('53') || isPassing({ code: state });
}

/** What no PostgreSQL holds in a text: the character of number zero, half a character. */
const unstorable: readonly string[] = ['22021', '22P05'];

/** The error as the port promises it. `error` comes from the database or its driver, not from the work. */
export function databaseError(error: unknown): unknown {
  if (error instanceof LinliError) return error;
  const state = sqlState(error);
  if (state === '55P03') return new LinliError('in_progress', 'Another request holds what this one needs; send it again in a second', { retryAfter: 1, cause: error });
  if (isConnectionLost(error) || (state !== undefined && isUnavailable(state))) {
    return notReached(error);
  }
  if (state !== undefined && unstorable.includes(state)) return new LinliError('invalid', 'A text has a character that cannot be stored', { cause: error });
  return error;
}

/** No connection can be had. Where it is said already why, that stays. */
export function notReached(cause: unknown): LinliError {
  return cause instanceof LinliError ? cause : new LinliError('unavailable', 'The database cannot be reached now; send it again', { cause });
}
