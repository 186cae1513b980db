import { LinliError } from '@linli/model';
import type { Timers } from '../types.js';

/** What comes of the work, if it comes in time and the signal is not aborted before. The work is told to stop then. @throws LinliError `timeout`, `aborted` */
export function within<T>(timers: Timers, ms: number, signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const end = (error: LinliError) => {
      reject(error);
      ending.abort();
    };
    const stop = () => end(new LinliError('aborted', 'It was given up'));
    const timer = timers.set(() => end(new LinliError('timeout', `No answer came within ${ms / 1000} seconds`)), ms);
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    Promise.resolve()
      .then(() => work(ending.signal))
      .then(resolve, reject)
      .finally(() => {
        timers.clear(timer);
        signal?.removeEventListener('abort', stop);
      });
  });
}
