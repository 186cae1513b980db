/** What can go wrong, for programs: the last part of a problem's `type`, `urn:linli:problem:<code>`. */
export const errorCodes = [
  'offline', 'timeout', 'aborted', 'unavailable', 'in_progress', 'rate_limited',
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

export const retries: Readonly<Record<ErrorCode, Retry>> = {
  offline: 'auto', timeout: 'auto', aborted: 'user', unavailable: 'auto', in_progress: 'auto', rate_limited: 'auto',
  unauthenticated: 'auth', forbidden: 'never',
  invalid: 'user', rejected: 'user', conflict: 'user', key_reused: 'never', base_unknown: 'user', too_large: 'user',
  not_found: 'never', gone: 'never',
  schema_unsupported: 'never', cursor_expired: 'auto',
  storage_quota: 'user', storage_blocked: 'user', storage_evicted: 'never', storage_unavailable: 'user',
  internal: 'user',
};

/** A place in what was sent, and what is wrong with it. */
export interface ErrorIssue {
  /** JSON pointer (RFC 6901) into the body, or `query/<name>`. */
  pointer: string;
  code: string;
}

export interface LinliErrorOptions {
  cause?: unknown;
  /** In place of what the code says of it, where the back end knows better. */
  retry?: Retry | undefined;
  /** HTTP status, where there was an answer. */
  status?: number | undefined;
  /** Seconds that the back end asks to wait. */
  retryAfter?: number | undefined;
  /** The command that it is about. */
  commandId?: string | undefined;
  issues?: readonly ErrorIssue[] | undefined;
}

/** The one error of Linli. `code` is for programs; the message says what happened, where, and what to do next. */
export class LinliError extends Error {
  override readonly name = 'LinliError';
  readonly code: ErrorCode;
  readonly retry: Retry;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly commandId: string | undefined;
  readonly issues: readonly ErrorIssue[] | undefined;

  constructor(code: ErrorCode, message: string, options: LinliErrorOptions = {}) {
    super(message);
    this.code = code;
    this.retry = options.retry ?? retries[code];
    this.status = options.status;
    this.retryAfter = options.retryAfter;
    this.commandId = options.commandId;
    this.issues = options.issues;
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
