import type { Timers } from '../types.js';

/** Does the work again and again, so many milliseconds after it has ended. Answers how to stop. @param work rejects never */
export function again(timers: Timers, ms: number, work: () => Promise<void>): () => void {
  let isStopped = false;
  let timer: unknown;
  const next = () => {
    if (!isStopped) timer = timers.set(() => void work().then(next), ms);
  };
  next();
  return () => {
    isStopped = true;
    timers.clear(timer);
  };
}
