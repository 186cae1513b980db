import type { Backend, Hint } from '../../backend.js';
import { delayOf } from '../outbox/retry.js';
import type { ReplicaOptions } from './types.js';

/** Follows the hints of a back end, again whenever they end. Without them all is found too, only later. */
export async function followHints(remote: Backend, signal: AbortSignal, { random, timers }: ReplicaOptions['surroundings'], onHint: (hint: Hint) => void): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      for await (const hint of remote.hints({ signal })) {
        failures = 0;
        onHint(hint);
      }
    } catch {
      // What is wrong with the line is told by the fetching.
    }
    if (!signal.aborted) await pause(delayOf(failures + 1, random) + 1);
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        timers.clear(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = timers.set(end, ms);
      signal.addEventListener('abort', end, { once: true });
    });
  }
}
