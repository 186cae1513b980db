import { LinliError, statuses } from '@linli/model';

/** An error as GeoReport v2 has it: a list of these. */
export interface Open311Fault {
  code: number;
  description: string;
}

/** What is answered in place of what was asked for. `description`s are for people. */
export class Open311Problem extends Error {
  readonly status: number;
  readonly faults: readonly Open311Fault[];
  /** Seconds to wait before it is asked again. */
  readonly retryAfter: number | undefined;

  constructor(status: number, descriptions: readonly string[], retryAfter?: number) {
    super(descriptions.join('; '));
    this.status = status;
    this.retryAfter = retryAfter;
    this.faults = descriptions.map((description) => ({ code: status, description }));
  }
}

/** Statuses that say more than that the request was not sound: GeoReport v2 itself knows 400, 403 and 404. */
const telling: readonly number[] = [401, 403, 404, 413, 429];

/** What an error tells the public. What went wrong inside is never told. */
export function problemFrom(error: unknown): Open311Problem {
  if (error instanceof Open311Problem) return error;
  if (!(error instanceof LinliError) || error.code === 'internal') return new Open311Problem(500, ['Something went wrong here; try again later']);
  const status = statuses[error.code];
  if (error.code === 'in_progress') return new Open311Problem(503, ['The same is being filed by another request; send it again in a second, with the same Idempotency-Key'], 1);
  if (status >= 500) return new Open311Problem(503, ['Not available now; try again later']);
  return new Open311Problem(telling.includes(status) ? status : 400, [error.message], error.retryAfter);
}
