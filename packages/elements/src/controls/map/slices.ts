/** Work that can be put down: it yields often (each millisecond or so) how far it is, from 0 to 1. */
export type Work<R = void> = Generator<number, R, void>;

export interface SliceOptions {
  /** Milliseconds of work before the page is let through. */
  budget?: number;
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/** Does `work` in slices. Rejects with an `AbortError` when `signal` aborts. */
export async function inSlices<R>(work: Work<R>, { budget = 12, signal, onProgress }: SliceOptions = {}): Promise<R> {
  for (;;) {
    if (signal?.aborted) throw new DOMException('Given up', 'AbortError');
    const step = slice(work, budget);
    if (step.done) return step.value;
    onProgress?.(step.value);
    await breathe();
  }
}

/** Does `work` for at most about `budget` milliseconds. */
export function slice<R>(work: Work<R>, budget: number): IteratorResult<number, R> {
  const end = performance.now() + budget;
  let step = work.next();
  while (!step.done && performance.now() < end) step = work.next();
  return step;
}

/** Does all of `work` now. */
export function atOnce<R>(work: Work<R>): R {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Lets input and frames through, no longer. Not a timeout: those are held back to 4 ms, and to a second in a hidden tab. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Until the next frame is out, or, where there are none (a hidden tab), a tenth of a second. */
export async function frame(): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      cancelAnimationFrame(request);
      clearTimeout(timer);
      resolve();
    };
    const request = requestAnimationFrame(done);
    const timer = setTimeout(done, 100);
  });
  await breathe();
}
