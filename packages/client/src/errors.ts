export const errorCodes = [
  'offline', 'timeout', 'aborted', 'unavailable', 'rate_limited',
  'unauthenticated', 'forbidden',
  'invalid', 'rejected', 'conflict', 'key_reused', 'base_unknown', 'too_large',
  'not_found', 'gone',
  'schema_unsupported', 'cursor_expired',
  'storage_quota', 'storage_blocked', 'storage_evicted', 'storage_unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** When trying again can help: by itself, after signing in, after the person changed something, or never. */
export type Retry = 'auto' | 'auth' | 'user' | 'never';

const retries: Record<ErrorCode, Retry> = {
  offline: 'auto', timeout: 'auto', aborted: 'user', unavailable: 'auto', rate_limited: 'auto',
  unauthenticated: 'auth', forbidden: 'never',
  invalid: 'user', rejected: 'user', conflict: 'user', key_reused: 'never', base_unknown: 'user', too_large: 'user',
  not_found: 'never', gone: 'never',
  schema_unsupported: 'never', cursor_expired: 'auto',
  storage_quota: 'user', storage_blocked: 'user', storage_evicted: 'never', storage_unavailable: 'user',
  internal: 'user',
};

/** The one error of the client. `code` is for programs; the message says what happened, where, and what to do next. */
export class LinliError extends Error {
  override readonly name = 'LinliError';
  readonly code: ErrorCode;
  readonly retry: Retry;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message);
    this.code = code;
    this.retry = retries[code];
    // The constructor's own `cause` option is newer than the browser floor.
    if ('cause' in options) Object.defineProperty(this, 'cause', { value: options.cause, configurable: true });
  }
}

const codesByName: Readonly<Record<string, ErrorCode>> = {
  AbortError: 'aborted',
  QuotaExceededError: 'storage_quota',
  VersionError: 'schema_unsupported',
  DataCloneError: 'invalid',
  InvalidStateError: 'storage_unavailable',
  SecurityError: 'storage_unavailable',
  UnknownError: 'storage_unavailable',
  NotReadableError: 'storage_unavailable',
};

/** The error itself when it is one of ours, else one of ours around it. `doing` says what was under way: `Reading a case`. */
export function asLinliError(error: unknown, doing: string): LinliError {
  if (error instanceof LinliError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return new LinliError(codesByName[name] ?? 'internal', `${doing} failed: ${message || name}`, { cause: error });
}

/** @throws LinliError `aborted` when the signal is. */
export function throwIfAborted(signal: AbortSignal | undefined, doing: string): void {
  if (signal?.aborted) throw new LinliError('aborted', `${doing} was aborted`);
}

/** What comes of the work, or `aborted` as soon as the signal is; the work itself goes on. @throws LinliError */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined, doing: string): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new LinliError('aborted', `${doing} was aborted`));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
