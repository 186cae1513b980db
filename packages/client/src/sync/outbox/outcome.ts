import { LinliError, type ErrorCode, type Verdict } from '@linli/model';

/** What follows for a command from what came back. */
export type Outcome =
  /** Decided. */
  | { to: 'applied' | 'rejected' | 'conflict'; verdict: Verdict }
  /** A person must look at it. */
  | { to: 'dead'; error: LinliError }
  /** It is sent again. `line`: it did not get there, or there is no service at all, which is no fault of this command. */
  | { to: 'stored'; error: LinliError; line: boolean; counted: boolean }
  /** Nothing can be sent until that is mended. */
  | { to: 'paused'; why: 'auth' | 'update'; error: LinliError };

type Course = 'again' | 'uncounted' | 'dead' | 'auth' | 'update';

/** By code alone: what a message says is for people. What nobody knows the cause of is tried again, and never given up by itself. */
const courses: Readonly<Record<ErrorCode, Course>> = {
  offline: 'uncounted', aborted: 'uncounted',
  timeout: 'again', unavailable: 'again', in_progress: 'again', rate_limited: 'again', internal: 'again', cursor_expired: 'again',
  storage_quota: 'again', storage_blocked: 'again', storage_evicted: 'again', storage_unavailable: 'again',
  unauthenticated: 'auth', schema_unsupported: 'update',
  forbidden: 'dead', invalid: 'dead', rejected: 'dead', conflict: 'dead', key_reused: 'dead', base_unknown: 'dead', too_large: 'dead', not_found: 'dead', gone: 'dead',
};

/** Codes that may say something of the way there or of the service, and nothing of the command. */
const ofTheLine: readonly ErrorCode[] = ['offline', 'timeout', 'unavailable', 'rate_limited', 'internal', 'storage_quota', 'storage_blocked', 'storage_evicted', 'storage_unavailable'];

/** @param id of the command that was sent: what answers for another one is no answer */
export function outcomeOf(answer: unknown, id: string): Outcome {
  if (answer instanceof LinliError) return outcomeOfError(answer);
  if (!isVerdict(answer) || answer.command !== id) return outcomeOfError(new LinliError('internal', 'What came back is no verdict on this command', { commandId: id }));
  return { to: answer.status, verdict: answer };
}

function outcomeOfError(error: LinliError): Outcome {
  const { code } = error;
  switch (courseOf(error)) {
    case 'auth':
      return { to: 'paused', why: 'auth', error };
    case 'update':
      return { to: 'paused', why: 'update', error };
    case 'dead':
      return { to: 'dead', error };
    case 'uncounted':
      return { to: 'stored', error, line: true, counted: false };
    case 'again':
      return { to: 'stored', error, line: ofTheLine.includes(code), counted: true };
  }
}

/** The code says it, unless the back end says that trying again helps where it mostly does not, or the other way round. */
function courseOf({ code, retry }: LinliError): Course {
  const course = courses[code];
  if (retry === 'auto' && course === 'dead') return 'again';
  if (retry === 'auth') return 'auth';
  const isOverridden = (retry === 'never' || retry === 'user') && (code === 'unavailable' || code === 'timeout' || code === 'rate_limited' || code === 'in_progress');
  return isOverridden ? 'dead' : course;
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== 'object' || value === null) return false;
  const { command, status, ref, version } = value as Record<string, unknown>;
  if (typeof command !== 'string') return false;
  if (status === 'applied') return typeof version === 'number' && typeof ref === 'object' && ref !== null;
  return status === 'rejected' || (status === 'conflict' && typeof version === 'number');
}
