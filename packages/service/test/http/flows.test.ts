import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { kinds } from '../support/databases.js';
import { counties, county, doing, idsOf, openWorld, pathOf, type Loose } from './support/world.js';

for (const kind of kinds) {
  describe(`The service over ${kind.name}`, () => {
    it('carries matters of several counties from filing to answer, and tells each reader what is theirs', async () => {
      const world = await openWorld({ kind });
      const photo = Buffer.from('a photo');
      const sha256 = createHash('sha256').update(photo).digest('hex');
      assert.equal((await world.ask('PUT', `/v1/blobs/${sha256}`, { bytes: photo })).status, 201);
      const filed = [];
      for (const region of counties) filed.push(await world.file(region, {}, { attachments: [{ sha256, name: '照片.png', type: 'image/png', bytes: photo.byteLength }] }));
      const [first] = filed as [(typeof filed)[0]];
      const scope = counties.join(',');
      const snapshot: string[] = [];
      let next = '';
      for (let page: string | null | undefined; page !== null; ) {
        const { body } = await world.ask('GET', `/v1/snapshot?scope=${scope}${page === undefined ? '' : `&page=${page}`}`, { as: 'clerk' });
        snapshot.push(...idsOf(body.items));
        ({ page, next } = body);
      }
      assert.deepEqual(snapshot.sort(), filed.map(({ ref }) => ref.id).sort());

      const waiting = world.ask('GET', `/v1/changes?scope=${scope}&after=${next}&wait=25`, { as: 'clerk' });
      await world.dispatch(first.ref);
      assert.deepEqual((await waiting).body.items.map(({ id }: Loose) => id), [first.ref.id]);
      assert.equal((await world.submit(doing('sign', first.ref), { as: 'roads' })).status, 201);
      assert.deepEqual(idsOf((await world.ask('GET', '/v1/cases', { as: 'roads' })).body.items), [first.ref.id]);
      assert.equal((await world.ask('GET', `/v1/blobs/${sha256}`, { as: 'roads' })).text, 'a photo');
      assert.equal((await world.ask('GET', `/v1/blobs/${sha256}`, { as: 'water' })).status, 404);
      const tracked = await world.ask('POST', '/v1/receipts:track', { body: first.receipt });
      assert.equal(tracked.body.case.lead, 'roads');
      assert.equal((await world.ask('GET', pathOf(first.ref), { as: 'clerk' })).body.events.length, 5);
      assert.equal((await world.ask('GET', '/v1/cases?sort=createdAt', { as: 'clerk' })).body.items.length, counties.length);
      assert.equal((await world.ask('GET', `/v1/cases?area=${county}`, { as: 'clerk' })).body.items.length, 1);
      const block = await world.ask('POST', '/v1/numbers:reserve', { as: 'clerk', body: { region: counties[2], type: 'appeal', count: 5, device: 'one' } });
      assert.deepEqual([block.body.first, block.body.last], [1, 5]);
      assert.ok((await world.audited()).length > 0);
    });
  });
}
