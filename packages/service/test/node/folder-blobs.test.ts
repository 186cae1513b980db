import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { folderBlobs } from '@linli/service/node';
import { newFolder } from './support/folder.js';

const bytes = new TextEncoder().encode('一张照片');
const sha256 = digest(bytes);

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

test('a file that comes whole is kept under its digest', async (context) => {
  const folder = newFolder();
  const blobs = await folderBlobs(folder);
  context.after(() => blobs.close());
  assert.deepEqual(await blobs.state(sha256), { received: 0, whole: false });
  assert.equal(await blobs.read(sha256), undefined);
  assert.deepEqual(await blobs.append(sha256, 0, bytes, bytes.length), { received: bytes.length, whole: true });
  assert.deepEqual(await blobs.append(sha256, 0, bytes, bytes.length), { received: bytes.length, whole: true });
  await blobs.drop(sha256);
  assert.deepEqual(Uint8Array.from((await blobs.read(sha256)) ?? []), bytes);
  assert.ok(existsSync(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)));
  assert.deepEqual(readdirSync(join(folder, 'uploads')), []);
});

test('a file that comes in parts, each to another process, is whole in the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.array(fc.nat(200), { maxLength: 5 }), async (content, cuts) => {
      const folder = newFolder();
      const name = digest(content);
      const ends = [...new Set([...cuts.filter((cut) => cut > 0 && cut < content.length), content.length])].sort((one, other) => one - other);
      let offset = 0;
      for (const end of ends) {
        const blobs = await folderBlobs(folder);
        assert.deepEqual(await blobs.state(name), { received: offset, whole: false });
        assert.deepEqual(await blobs.append(name, offset, content.subarray(offset, end), content.length), { received: end, whole: end === content.length });
        await blobs.close();
        offset = end;
      }
      const blobs = await folderBlobs(folder);
      assert.deepEqual(Uint8Array.from((await blobs.read(name)) ?? []), content);
      await blobs.close();
    }),
    { numRuns: 50 },
  );
});

const rows: { given: string; parts: [offset: number, content: Uint8Array, total: number][]; code: string; left: number }[] = [
  { given: 'content of another digest', parts: [[0, bytes.subarray(1), bytes.length - 1]], code: 'conflict', left: 0 },
  { given: 'a part that leaves a gap', parts: [[0, bytes.subarray(0, 3), bytes.length], [5, bytes.subarray(5), bytes.length]], code: 'conflict', left: 3 },
  { given: 'a part that came before', parts: [[0, bytes.subarray(0, 5), bytes.length], [2, bytes.subarray(2), bytes.length]], code: 'conflict', left: 5 },
  { given: 'more than was announced', parts: [[0, bytes.subarray(0, 3), bytes.length], [3, bytes.subarray(3), bytes.length - 1]], code: 'conflict', left: 3 },
];
for (const { given, parts, code, left } of rows) {
  test(`given ${given}, it is refused, and the file can still come`, async (context) => {
    const blobs = await folderBlobs(newFolder());
    context.after(() => blobs.close());
    const last = parts.length - 1;
    for (const part of parts.slice(0, last)) await blobs.append(sha256, ...part);
    await assert.rejects(blobs.append(sha256, ...(parts[last] ?? [0, bytes, 0])), { code });
    assert.deepEqual(await blobs.state(sha256), { received: left, whole: false });
    assert.deepEqual(await blobs.append(sha256, left, bytes.subarray(left), bytes.length), { received: bytes.length, whole: true });
  });
}

test('an upload that begins anew forgets what came before', async (context) => {
  const blobs = await folderBlobs(newFolder());
  context.after(() => blobs.close());
  await blobs.append(sha256, 0, Uint8Array.of(1, 2, 3), 100);
  assert.deepEqual(await blobs.append(sha256, 0, bytes, bytes.length), { received: bytes.length, whole: true });
});

test('two that send the same file at the same time both succeed', async (context) => {
  const blobs = await folderBlobs(newFolder());
  context.after(() => blobs.close());
  const states = await Promise.all([1, 2, 3].map(() => blobs.append(sha256, 0, bytes, bytes.length)));
  assert.deepEqual(states, Array(3).fill({ received: bytes.length, whole: true }));
});

test('two processes that share a folder, one of which is sent something else, keep nothing false', async (context) => {
  const folder = newFolder();
  const content = new Uint8Array(200_000).map((_, index) => index % 251);
  const name = digest(content);
  const [one, other] = [await folderBlobs(folder), await folderBlobs(folder)];
  context.after(() => Promise.all([one.close(), other.close()]));
  for (let round = 0; round < 20; round += 1) {
    const bad = content.map((byte) => byte ^ 1);
    await Promise.allSettled([one.append(name, 0, content, content.length), other.append(name, 0, bad, content.length), other.append(name, 0, bad.subarray(0, 1000), content.length)]);
    const kept = await one.read(name);
    if (kept) assert.equal(digest(kept), name);
  }
});

test('what a loss of power cut short is not taken for whole', async (context) => {
  const folder = newFolder();
  const blobs = await folderBlobs(folder);
  context.after(() => blobs.close());
  await blobs.append(sha256, 0, bytes.subarray(0, 6), bytes.length);
  truncateSync(join(folder, 'uploads', sha256), 4);
  assert.deepEqual(await blobs.state(sha256), { received: 4, whole: false });
  assert.deepEqual(await blobs.append(sha256, 4, bytes.subarray(4), bytes.length), { received: bytes.length, whole: true });
});

test('uploads that nothing was added to for a day are removed', async () => {
  const folder = newFolder();
  let now = Date.now();
  const blobs = await folderBlobs(folder, { clock: () => now });
  const other = digest(Uint8Array.of(1));
  await blobs.append(sha256, 0, bytes.subarray(0, 3), bytes.length);
  await blobs.append(other, 0, new Uint8Array(), 1);
  const then = now / 1000;
  for (const each of [sha256, other]) utimesSync(join(folder, 'uploads', each), then, then);
  now += 86_399_000;
  assert.equal(await blobs.sweep(), 0);
  utimesSync(join(folder, 'uploads', other), now / 1000, now / 1000);
  now += 2000;
  assert.equal(await blobs.sweep(), 1);
  assert.deepEqual(readdirSync(join(folder, 'uploads')), [other]);
  await blobs.close();
});

for (const name of ['', '../../etc/passwd', sha256.toUpperCase(), `${sha256}/..`, sha256.slice(1), `${sha256}\n`, 'uploads']) {
  test(`${JSON.stringify(name)} is the name of no file`, async (context) => {
    const blobs = await folderBlobs(newFolder());
    context.after(() => blobs.close());
    for (const ask of [() => blobs.state(name), () => blobs.read(name), () => blobs.append(name, 0, bytes, bytes.length), () => blobs.drop(name)]) {
      await assert.rejects(ask, { code: 'invalid' });
    }
  });
}
