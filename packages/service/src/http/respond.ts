import { LinliError, problemOf, type Problem, type Verdict } from '@linli/model';

/** Seconds to wait, where an error that passes by itself does not say. */
const defaultWait = 1;

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** The error as one of ours; what is none is not the client's to know. */
export function errorFor(error: unknown): LinliError {
  return error instanceof LinliError ? error : new LinliError('internal', 'A request failed inside the service', { cause: error });
}

/** Whether whoever runs the service is to hear of it: it was not what was asked for that made it fail. */
export function isFailure(error: LinliError): boolean {
  return error.code === 'internal' || passesByItself(error);
}

/** Whether something that the service needs was away. */
export function passesByItself({ code }: LinliError): boolean {
  return code === 'unavailable' || code.startsWith('storage_');
}

export function problemFor(error: LinliError, verdict?: Verdict): Problem {
  const problem = problemOf(error);
  return { ...problem, status: error.status ?? problem.status, ...(verdict && { verdict }) };
}

export function refused(error: LinliError, options: { verdict?: Verdict | undefined; headers?: Readonly<Record<string, string>> | undefined } = {}): Response {
  const problem = problemFor(error, options.verdict);
  return new Response(JSON.stringify(problem), { status: problem.status, headers: { 'content-type': 'application/problem+json', ...headersOf(error), ...options.headers } });
}

function headersOf({ code, retry, retryAfter, cause }: LinliError): Record<string, string> {
  const wait = retryAfter ?? (retry === 'auto' && code !== 'cursor_expired' ? defaultWait : undefined);
  return {
    ...(wait !== undefined && { 'retry-after': String(Math.max(1, Math.ceil(wait))) }),
    // A missing token is asked for; one that is not good is named as the reason (RFC 6750, 3).
    ...(code === 'unauthenticated' && { 'www-authenticate': cause === missingToken ? 'Bearer' : 'Bearer error="invalid_token"' }),
  };
}

const missingToken = Symbol('missing token');

/** For a route that is not for the public. */
export function tokenNeeded(): LinliError {
  return new LinliError('unauthenticated', 'This is not for the public: sign in, and send the token', { cause: missingToken });
}
