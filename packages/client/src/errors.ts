import { LinliError } from '@linli/model';

export { asLinliError, errorCodes, LinliError, type ErrorCode, type Retry } from '@linli/model';

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
