import { LinliError, errorCodes, type ErrorCode, type ErrorIssue, type Retry } from './error.js';
import type { Verdict } from './verdict.js';

/** An error on the wire: RFC 9457, `application/problem+json`. */
export interface Problem {
  /** `urn:linli:problem:<code>`. */
  type: string;
  title: string;
  status: number;
  detail?: string | undefined;
  retry: Retry;
  issues?: readonly ErrorIssue[] | undefined;
  /** The command that it is about. */
  command?: string | undefined;
  /** Of a command that was decided: the verdict itself. */
  verdict?: Verdict | undefined;
}

/** What a back end answers for each code. */
export const statuses: Readonly<Record<ErrorCode, number>> = {
  offline: 503, timeout: 504, aborted: 499, unavailable: 503, in_progress: 409, rate_limited: 429,
  unauthenticated: 401, forbidden: 403,
  invalid: 400, rejected: 422, conflict: 409, key_reused: 422, base_unknown: 412, too_large: 413,
  not_found: 404, gone: 410,
  schema_unsupported: 400, cursor_expired: 410,
  storage_quota: 507, storage_blocked: 503, storage_evicted: 503, storage_unavailable: 503,
  internal: 500,
};

/** What a status means where no problem of ours came with it: a proxy, a captive portal, another server. Never the text of a message. */
export const codesByStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid', 401: 'unauthenticated', 403: 'forbidden', 404: 'not_found', 405: 'invalid', 406: 'invalid', 408: 'timeout', 409: 'conflict',
  410: 'gone', 412: 'base_unknown', 413: 'too_large', 414: 'too_large', 415: 'invalid', 422: 'rejected', 425: 'unavailable', 429: 'rate_limited', 431: 'too_large',
  500: 'unavailable', 502: 'unavailable', 503: 'unavailable', 504: 'timeout', 507: 'unavailable', 511: 'offline',
};

const prefix = 'urn:linli:problem:';

const titles: Partial<Record<ErrorCode, string>> = {
  unauthenticated: 'Sign in first', forbidden: 'Not allowed', invalid: 'The request is not sound', rejected: 'The rules refuse it', conflict: 'It changed meanwhile',
  key_reused: 'The key was used for something else', base_unknown: 'It builds on what is not there', too_large: 'Too large', not_found: 'Not found', gone: 'No longer there',
  rate_limited: 'Too many requests', unavailable: 'Not available now', in_progress: 'Being decided', cursor_expired: 'Begin with a snapshot',
  schema_unsupported: 'Version not supported', internal: 'Something went wrong here',
};

/** The problem that says what the error says. What went wrong inside is never told. */
export function problemOf(error: LinliError): Problem {
  const { code, retry, issues, commandId } = error;
  return {
    type: prefix + code,
    title: titles[code] ?? code,
    status: statuses[code],
    ...(code !== 'internal' && { detail: error.message }),
    retry,
    ...(issues && { issues }),
    ...(commandId !== undefined && { command: commandId }),
  };
}

/** The error that an answer other than success tells of. @param body what came, parsed where it was JSON */
export function errorOf(status: number, body: unknown, options: { retryAfter?: number | undefined; doing: string; cause?: unknown }): LinliError {
  const problem = isProblem(body) ? body : undefined;
  const told = problem?.type.slice(prefix.length);
  const known = errorCodes.find((code) => code === told);
  const code = known ?? codesByStatus[status] ?? (status >= 500 ? 'unavailable' : 'invalid');
  return new LinliError(code, `${options.doing} failed: ${problem?.detail ?? problem?.title ?? `the answer was ${status}`}`, {
    // What is not ours to classify, such as the 403 of a gateway, is for a person to look at.
    retry: problem?.retry,
    status,
    retryAfter: options.retryAfter,
    commandId: problem?.command,
    issues: problem?.issues,
    ...('cause' in options && { cause: options.cause }),
  });
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && typeof (body as Problem).type === 'string' && (body as Problem).type.startsWith(prefix);
}
