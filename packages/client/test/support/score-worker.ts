import { scoreAnswerer, type ScoreRequest } from '@linli/model';

const answer = scoreAnswerer();
const self = globalThis as unknown as { onmessage: (event: MessageEvent<ScoreRequest>) => void; postMessage: (reply: unknown, transfer: readonly ArrayBuffer[]) => void };

self.onmessage = ({ data }) => {
  for (const { reply, transfer } of answer(data)) self.postMessage(reply, transfer);
};
