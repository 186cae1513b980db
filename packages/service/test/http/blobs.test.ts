import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { CaseRef, Receipt } from '@linli/model';
import { county, openWorld, type ActorName, type World } from './support/world.js';

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(1000, 7)]);
const digestOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe('Files over HTTP', () => {
  let world: World;
  before(async () => {
    world = await openWorld({ limits: { blob: 5000 } });
  });

  const put = (sha256: string, bytes: Uint8Array | string, range?: string) => world.ask('PUT', `/v1/blobs/${sha256}`, { bytes, ...(range !== undefined && { headers: { 'content-range': range } }) });
  const stateOf = async (sha256: string) => (await world.ask('GET', `/v1/blobs/${sha256}/upload`)).body;

  it('are kept whole, and putting one again changes nothing', async () => {
    const sha256 = digestOf('one');
    assert.deepEqual(await stateOf(sha256), { received: 0, whole: false });
    const first = await put(sha256, 'one');
    assert.deepEqual([first.status, first.body], [201, { size: 3 }]);
    assert.deepEqual([(await put(sha256, 'other')).body, await stateOf(sha256)], [{ size: 3 }, { received: 3, whole: true }]);
    assert.deepEqual((await put(digestOf(''), '')).body, { size: 0 });
  });

  it('come in parts, and go on where they stopped', async () => {
    const sha256 = digestOf(png);
    assert.deepEqual((await put(sha256, png.subarray(0, 400), 'bytes 0-399/1008')).body, { received: 400 });
    const apart = await put(sha256, png.subarray(500), 'bytes 500-1007/1008');
    assert.deepEqual([apart.status, apart.body.type, await stateOf(sha256)], [409, 'urn:linli:problem:conflict', { received: 400, whole: false }]);
    const last = await put(sha256, png.subarray(400), 'bytes 400-1007/1008');
    assert.deepEqual([last.status, last.body], [201, { size: 1008 }]);
  });

  it('that are not what their digest says are dropped', async () => {
    const sha256 = digestOf('right');
    const wrong = await put(sha256, 'wrong');
    assert.deepEqual([wrong.status, wrong.body.type, await stateOf(sha256)], [409, 'urn:linli:problem:conflict', { received: 0, whole: false }]);
    await put(sha256, 'wro', 'bytes 0-2/5');
    assert.equal((await put(sha256, 'ng', 'bytes 3-4/5')).status, 409);
    assert.deepEqual(await stateOf(sha256), { received: 0, whole: false });
    await put(sha256, 'wro', 'bytes 0-2/5');
    assert.deepEqual((await put(sha256, 'right', 'bytes 0-4/5')).body, { size: 5 });
  });

  const unsound: readonly (readonly [string, string | undefined, string, number])[] = [
    ['bytes 0-9/5', 'x'.repeat(10), 'a range past the end', 400], ['bytes 3-1/5', 'x', 'a range that runs back', 400], ['bytes 0-1/5', 'x', 'a range of another length', 400], ['0-1', 'x', 'a range that is none', 400],
    ['bytes 0-0/5001', 'x', 'a file that is too large', 413], ['', 'x'.repeat(5001), 'a body that is too large', 413],
  ];
  for (const [range, bytes, name, status] of unsound) {
    it(`refuse ${name}: ${status}`, async () => {
      const sha256 = digestOf(name);
      const answer = await put(sha256, bytes ?? '', range || undefined);
      assert.equal(answer.status, status);
      assert.deepEqual(await stateOf(sha256), { received: 0, whole: false });
    });
  }

  it('have names that are digests and nothing else', async () => {
    for (const name of ['x', digestOf('x').toUpperCase(), '..%2f..%2fetc%2fpasswd', `${digestOf('x')}%00`, '%2e%2e']) {
      for (const [method, path] of [['PUT', `/v1/blobs/${name}`], ['GET', `/v1/blobs/${name}/upload`], ['GET', `/v1/blobs/${name}`]] as const) {
        const { status } = await world.ask(method, path, { as: 'clerk', ...(method === 'PUT' && { bytes: 'x' }) });
        assert.ok(status === 400 || status === 404 || status === 405, `${method} ${path} ${status}`);
      }
    }
  });

  describe('of a case', () => {
    let ref: CaseRef;
    let receipt: Receipt;
    const sha256 = digestOf(png);
    before(async () => {
      await put(sha256, png);
      ({ ref, receipt } = await world.file(county, {}, { attachments: [{ sha256, name: '路灯.png', type: 'image/png', bytes: png.byteLength }] }));
      await world.dispatch(ref);
    });

    it('are shown to who may see the case, as a file and never as a page', async () => {
      for (const as of ['clerk', 'dispatcher', 'supervisor', 'roads'] as const) {
        const { status, headers, text } = await world.ask('GET', `/v1/blobs/${sha256}`, { as });
        assert.deepEqual([status, headers.get('content-type'), headers.get('x-content-type-options'), headers.get('content-disposition')], [200, 'image/png', 'nosniff', 'attachment'], as);
        assert.ok(text.length > 0);
      }
    });

    it('are not there for anyone else, nor when nobody has them', async () => {
      const nobodys = digestOf('one');
      await put(nobodys, 'one');
      const unknown = await world.ask('GET', `/v1/blobs/${digestOf('unknown')}`, { as: 'clerk' });
      for (const as of ['water', 'gridWorker', 'neighbour', 'foreigner', 'citizen'] as ActorName[]) {
        const { status, text } = await world.ask('GET', `/v1/blobs/${sha256}`, { as });
        assert.deepEqual([status, text.replaceAll(sha256, '')], [404, unknown.text.replaceAll(digestOf('unknown'), '')], as);
      }
      assert.equal((await world.ask('GET', `/v1/blobs/${nobodys}`, { as: 'clerk' })).status, 404);
      assert.equal((await world.ask('GET', `/v1/blobs/${sha256}`)).status, 401);
    });

    it('are shown to the holder of its receipt', async () => {
      const shown = await world.ask('POST', '/v1/blobs:shown', { body: { sha256, receipts: [receipt] } });
      assert.deepEqual([shown.status, shown.headers.get('content-type'), shown.headers.get('content-disposition')], [200, 'image/png', 'attachment']);
      for (const receipts of [[], [{ ...receipt, secret: 'AAAAA-AAAAA' }]]) assert.equal((await world.ask('POST', '/v1/blobs:shown', { body: { sha256, receipts } })).status, 404);
      assert.equal((await world.ask('POST', '/v1/blobs:shown', { body: { sha256: digestOf('unknown'), receipts: [receipt] } })).status, 404);
    });

    it('are read under the eyes of the audit', async () => {
      world.pass(1000);
      const before = (await world.audited()).length;
      await world.ask('GET', `/v1/blobs/${sha256}`, { as: 'supervisor' });
      const entries = (await world.audited()).slice(before);
      assert.deepEqual(entries.map(({ route, role, cases }) => [route, role, cases]), [['readBlob', 'supervisor', [ref.id]]]);
    });
  });
});
