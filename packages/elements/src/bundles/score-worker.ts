import { scoreAnswerer, type ScoreReply, type ScoreRequest } from '@linli/model';

/** What a Worker is to itself; the types of this package are those of a page. */
interface Self {
  addEventListener(type: 'message', listener: (event: MessageEvent<ScoreRequest>) => void): void;
  postMessage(reply: ScoreReply, transfer: readonly ArrayBuffer[]): void;
}

const self = globalThis as unknown as Self;
const answer = scoreAnswerer();

self.addEventListener('message', ({ data }) => {
  for (const { reply, transfer } of answer(data)) self.postMessage(reply, transfer);
});
