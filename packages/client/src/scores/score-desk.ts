import { scoreAnswerer, type ScoreAnswers, type ScoreKind, type ScoreProgress, type ScoreQuestions, type ScoreReply, type ScoreRequest } from '@linli/model';
import { LinliError, throwIfAborted } from '../errors.js';

/** What the desk needs of a Worker. The host makes it, from `score-worker.min.js`: a page with Trusted Types has to allow its address itself. */
export interface ScoreWorker {
  postMessage(message: ScoreRequest, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ScoreReply>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

export interface AskOptions {
  onProgress?: ((progress: ScoreProgress) => void) | undefined;
  /** Stops waiting for the answer; what was begun goes on. */
  signal?: AbortSignal | undefined;
}

/** A score table that is asked from afar: in a Worker, or in this page between its frames. */
export interface ScoreDesk {
  /** `create` comes first. Questions are answered in order. Rejects with `invalid` where the model throws, and with `unavailable` where the Worker is gone. */
  ask<Kind extends ScoreKind>(kind: Kind, question: ScoreQuestions[Kind], options?: AskOptions): Promise<ScoreAnswers[Kind]>;
  close(): void;
}

/** Milliseconds for which the page may be kept from drawing. */
const slice = 8;

/** Scores off the main thread with a Worker of the host's; without one in this page, in slices of a few milliseconds. */
export function scoreDesk(worker?: ScoreWorker): ScoreDesk {
  const waiting = new Map<number, Waiting>();
  const receive = (reply: ScoreReply) => {
    const one = waiting.get(reply.id);
    if (reply.kind === 'progress') return one?.onProgress?.(reply.progress);
    waiting.delete(reply.id);
    if (reply.kind === 'answer') one?.resolve(reply.answer);
    else one?.reject(new LinliError('invalid', reply.error.message));
  };
  const fail = (why: string) => {
    for (const { reject } of waiting.values()) reject(new LinliError('unavailable', why));
    waiting.clear();
  };
  const post = worker ? toWorker(worker, receive, fail) : inPage(receive);
  let last = 0;
  let isClosed = false;
  return {
    ask: async (kind, question, { onProgress, signal } = {}) => {
      throwIfAborted(signal, 'Scoring');
      if (isClosed) throw new LinliError('unavailable', 'This score table has been closed');
      const id = (last += 1);
      const answer = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        signal?.addEventListener('abort', () => {
          waiting.delete(id);
          reject(new LinliError('aborted', 'Scoring was given up'));
        }, { once: true });
      });
      post({ id, kind, ...question } as unknown as ScoreRequest);
      return (await answer) as ScoreAnswers[typeof kind];
    },
    close: () => {
      isClosed = true;
      fail('This score table has been closed');
      worker?.terminate();
    },
  };
}

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: LinliError) => void;
  onProgress: ((progress: ScoreProgress) => void) | undefined;
}

function toWorker(worker: ScoreWorker, receive: (reply: ScoreReply) => void, fail: (why: string) => void): (request: ScoreRequest) => void {
  worker.addEventListener('message', ({ data }) => receive(data));
  for (const type of ['error', 'messageerror'] as const) worker.addEventListener(type, () => fail('The worker that scores has failed'));
  return (request) => worker.postMessage(request, []);
}

/** One request after the other; the page draws between slices. */
function inPage(receive: (reply: ScoreReply) => void): (request: ScoreRequest) => void {
  const answer = scoreAnswerer();
  let before: Promise<void> = Promise.resolve();
  return (request) => {
    before = before.then(async () => {
      let until = performance.now() + slice;
      for (const { reply } of answer(request)) {
        receive(reply);
        if (performance.now() < until) continue;
        await new Promise((resolve) => setTimeout(resolve));
        until = performance.now() + slice;
      }
    });
  };
}
