import { expect } from '@open-wc/testing';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { failureOf, html, json, over, problem, streamed, type Sent } from './support/scripted.js';

const bytes = Uint8Array.from({ length: 1050 }, (_, index) => index % 251);
const blob = new Blob([bytes]);
const digest = bytesToHex(sha256(bytes));
const chunkBytes = 100;

/** What a service keeps of one file, part by part. */
function keeper(size = 1050) {
  let received = 0;
  return {
    get received() {
      return received;
    },
    start: (at: number) => void (received = at),
    answer({ method, path, headers, size: length }: Sent): Response {
      if (method === 'GET' && path.endsWith('/upload')) return json({ received, whole: received === size });
      const [, from = 0, to = size - 1] = (/^bytes (\d+)-(\d+)\/1050$/.exec(headers['content-range'] ?? `bytes 0-${size - 1}/1050`) ?? []).map(Number);
      if (from !== received || to - from + 1 !== length) return problem('conflict', 409, { retry: 'user' });
      received = to + 1;
      return received === size ? json({ size }, 201) : json({ received }, 202);
    },
  };
}

const ranges = (sent: readonly Sent[]) => sent.flatMap(({ headers }) => headers['content-range'] ?? []);

describe('A file that is sent', () => {
  it('goes at once where it is small', async () => {
    const service = keeper();
    const { backend, sent } = over((one) => service.answer(one), { chunkBytes: 2000 });
    await backend.putBlob(digest, blob);
    expect(sent.map(({ method, path, size, headers }) => [method, path, size, headers['content-type']])).to.deep.equal([['PUT', `/v1/blobs/${digest}`, 1050, 'application/octet-stream']]);
    expect(ranges(sent)).to.deep.equal([]);
  });

  it('goes in pieces where it is large, in order and whole', async () => {
    const service = keeper();
    const { backend, sent } = over((one) => service.answer(one), { chunkBytes });
    await backend.putBlob(digest, blob);
    expect(service.received).to.equal(1050);
    expect(ranges(sent)).to.have.length(11);
    expect(ranges(sent).slice(-2)).to.deep.equal(['bytes 900-999/1050', 'bytes 1000-1049/1050']);
  });

  it('goes on where it was cut, whichever piece that was, before or after it had come', async () => {
    for (let cut = 0; cut < 11; cut += 1) {
      for (const cameBefore of [true, false]) {
        const service = keeper();
        let puts = 0;
        const { backend, sent } = over((one) => {
          if (one.method === 'GET' || puts++ !== cut) return service.answer(one);
          if (cameBefore) service.answer(one);
          throw new TypeError('network error');
        }, { chunkBytes });
        expect(await failureOf(backend.putBlob(digest, blob)), `piece ${cut}`).to.include({ code: 'offline', retry: 'auto' });
        await backend.putBlob(digest, blob);
        expect(service.received).to.equal(1050);
        // No piece is sent again that had come.
        expect(ranges(sent)).to.have.length(cameBefore ? 11 : 12);
      }
    }
  });

  it('is not sent where it is there', async () => {
    const service = keeper();
    service.start(1050);
    const { backend, sent } = over((one) => service.answer(one), { chunkBytes });
    await backend.putBlob(digest, blob);
    expect(sent.map(({ method }) => method)).to.deep.equal(['GET']);
  });

  it('goes on from where another page has brought it', async () => {
    const service = keeper();
    let puts = 0;
    const { backend } = over((one) => {
      if (one.method === 'PUT' && puts++ === 2) service.start(500);
      return service.answer(one);
    }, { chunkBytes });
    await backend.putBlob(digest, blob);
    expect(service.received).to.equal(1050);
  });

  it('that is not what its digest says is told so, and not sent in a circle', async () => {
    let puts = 0;
    const { backend, sent } = over(({ method }) => (method === 'GET' ? json({ received: 0, whole: false }) : ++puts < 11 ? json({ received: puts * 100 }, 202) : problem('conflict', 409, { retry: 'user' })), { chunkBytes });
    expect(await failureOf(backend.putBlob(digest, blob))).to.include({ code: 'conflict', retry: 'user' });
    expect(ranges(sent)).to.have.length(11);
  });

  it('is not taken to be kept by what is no answer', async () => {
    for (const answer of [() => html(), () => json({}), () => json({ size: 5 }, 201), () => json({ received: 0 }, 202), () => json({ received: 0, whole: false })]) {
      for (const size of [chunkBytes, 2000]) {
        expect(await failureOf(over(answer, { chunkBytes: size }).backend.putBlob(digest, blob))).to.include({ code: 'unavailable' });
      }
    }
  });
});

describe('A file that is fetched', () => {
  const octets = 'application/octet-stream';

  it('is taken whole, by its digest', async () => {
    const { backend, sent } = over(() => streamed([bytes.slice(0, 400), bytes.slice(400)], octets));
    const got = await backend.getBlob(digest);
    expect(new Uint8Array(await got.arrayBuffer())).to.deep.equal(bytes);
    expect(sent.map(({ method, path }) => [method, path])).to.deep.equal([['GET', `/v1/blobs/${digest}`]]);
  });

  it('is asked for with the receipts that show it', async () => {
    const { backend, sent } = over(() => streamed([bytes], 'image/png'));
    await backend.getBlob(digest, { receipts: [{ code: 'c', secret: 's' }] });
    expect(sent.map(({ method, path, body }) => [method, path, JSON.parse(body)])).to.deep.equal([['POST', '/v1/blobs:shown', { sha256: digest, receipts: [{ code: 'c', secret: 's' }] }]]);
  });

  for (const [what, answer, code] of [
    ['cut', () => streamed([bytes.slice(0, 400)], octets), 'unavailable'],
    ['another', () => streamed(['another'], octets), 'unavailable'],
    ['a page', () => html(), 'unavailable'],
    ['broken off', () => streamed([bytes.slice(0, 400)], octets, { breaks: true }), 'offline'],
    ['not to be had', () => problem('not_found', 404), 'not_found'],
  ] as const) {
    it(`is not taken where it is ${what}`, async () => {
      expect(await failureOf(over(answer).backend.getBlob(digest))).to.include({ code });
    });
  }
});
