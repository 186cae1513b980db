import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportGrids, importGridFile, type ImportProgress } from '@linli/model';
import { options, sample } from './support.js';

const text = JSON.stringify(exportGrids(sample.grids));
const bytes = new TextEncoder().encode(text);

async function* piecesOf(size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

function streamOf(chunks: (string | Uint8Array)[]): { stream: ReadableStream<string | Uint8Array>; cancelled(): boolean } {
  let cancelled = false;
  const rest = [...chunks];
  const stream = new ReadableStream<string | Uint8Array>({
    pull(controller) {
      const chunk = rest.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
    cancel() {
      cancelled = true;
    },
  }, { highWaterMark: 0 });
  return { stream, cancelled: () => cancelled };
}

test('pieces, one whole, bytes, text, an iterable, a stream: all give the grids', async () => {
  const sources = [piecesOf(1000), piecesOf(bytes.length), streamOf([bytes]).stream, streamOf([text.slice(0, 99), text.slice(99)]).stream];
  for (const source of sources) assert.deepEqual((await importGridFile(source, options)).grids, sample.grids);
});

test('it breathes after every 64 KB, however large the pieces are, and says how far it is', async () => {
  const padded = `${text}${' '.repeat(300_000 - text.length)}`;
  const heard: ImportProgress[] = [];
  let breaths = 0;
  await importGridFile(streamOf([padded]).stream, { ...options, onProgress: (progress) => heard.push(progress), breathe: async () => void breaths++ });
  assert.equal(breaths, Math.ceil(300_000 / 65_536));
  assert.deepEqual(heard.map(({ read }) => read), [65_536, 131_072, 196_608, 262_144, 300_000]);
  assert.deepEqual(heard[4]?.features, sample.grids.length);
});

test('it stops when told, and lets go of the stream', async () => {
  const signal = { aborted: false };
  const { stream, cancelled } = streamOf(Array<string>(9).fill(' '));
  const importing = importGridFile(stream, { ...options, signal, breathe: async () => void (signal.aborted = true) });
  await assert.rejects(importing, { name: 'GridFileError', code: 'cancelled' });
  assert.ok(cancelled());
  await assert.rejects(importGridFile(piecesOf(9), { ...options, signal: { aborted: true } }), { code: 'cancelled' });
});

test('a file that is refused lets go of the stream, and what the source throws is passed on', async () => {
  const { stream, cancelled } = streamOf(['[', ']']);
  await assert.rejects(importGridFile(stream, options), { code: 'not-a-collection' });
  assert.ok(cancelled());
  const broken = new Error('the disk is gone');
  await assert.rejects(importGridFile(new ReadableStream({ pull: (controller) => controller.error(broken) }), options), broken);
});
