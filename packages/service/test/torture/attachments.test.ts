import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { httpBackend } from '@linli/client';
import { openWorld } from '../http/support/world.js';

const chunks = 12;
const chunkBytes = 1000;
const bytes = Uint8Array.from({ length: (chunks - 1) * chunkBytes + 1 }, (_, index) => (index * 7) % 251);
const file = new Blob([bytes]);
const sha256 = createHash('sha256').update(bytes).digest('hex');

test(`an upload that is cut at each of its ${chunks} chunks, before or after the chunk has come, goes on where it was`, async () => {
  for (const cameBefore of [false, true]) {
    const { service, blobs } = await openWorld();
    let puts = 0;
    let cuts = 0;
    /** Each chunk is cut the first time that it is sent. */
    const cutAt = new Set<string>();
    const fetch = async (request: Request): Promise<Response> => {
      const range = request.headers.get('content-range');
      if (request.method !== 'PUT' || range === null) return service(request, { address: '203.0.113.1' });
      puts += 1;
      if (cutAt.has(range)) return service(request, { address: '203.0.113.1' });
      cutAt.add(range);
      cuts += 1;
      if (cameBefore) await service(request, { address: '203.0.113.1' });
      throw new TypeError('The line was cut');
    };
    const backend = httpBackend({ baseUrl: 'http://service.test', fetch, chunkBytes });
    let attempts = 1;
    for (; attempts < 100; attempts += 1) {
      const error: unknown = await backend.putBlob(sha256, file).then(() => undefined, (reason: unknown) => reason);
      if (error === undefined) break;
      assert.equal((error as { code?: string }).code, 'offline');
    }
    assert.equal(cuts, chunks);
    assert.equal(attempts, chunks + 1, 'each attempt goes on where the one before was cut');
    assert.equal(puts, cameBefore ? chunks : 2 * chunks, 'no chunk that has come is sent again');
    const kept = await blobs.read(sha256);
    assert.equal(Buffer.compare(kept ?? new Uint8Array(), bytes), 0);
    await backend.close();
  }
});
