import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renewFeeds } from '@linli/service';
import { kinds } from '../support/databases.js';
import { clerk, counties, county, doing, failure, filing, handler, newId, openDesk } from './support/desk.js';

const [here, there] = counties;
const sha256 = 'ab'.repeat(32);
const file = { sha256, name: '照片.jpg', type: 'image/jpeg', bytes: 10 };

for (const { name, open } of kinds) {
  describe(`Stores in ${name}`, () => {
    async function withDesk(work: (desk: Awaited<ReturnType<typeof openDesk>>) => Promise<void>): Promise<void> {
      const desk = await openDesk((await open()).sql);
      try {
        await work(desk);
      } finally {
        await desk.stores.close();
      }
    }

    it('give out each number once, for each region and type on its own', () => withDesk(async ({ stores }) => {
      const wanted = { region: here, type: 'appeal', count: 10, device: 'phone', subject: 'a' };
      const blocks = await Promise.all(Array.from({ length: 8 }, () => stores.reserveNumbers(wanted)));
      assert.deepEqual(blocks.map(({ first }) => first).sort((a, b) => a - b), [1, 11, 21, 31, 41, 51, 61, 71]);
      for (const { first, last } of blocks) assert.equal(last - first, 9);
      assert.equal((await stores.reserveNumbers({ ...wanted, type: 'dispute', count: 1 })).last, 1);
      assert.equal((await stores.reserveNumbers({ ...wanted, region: there })).first, 1);
      for (const count of [0, -1, 1.5]) assert.equal(await failure(stores.reserveNumbers({ ...wanted, count })), 'invalid');
    }));

    it('tell which commands of a device have not come', () => withDesk(async (desk) => {
      const { stores } = desk;
      const nothing = { contiguous: 0, highest: 0, missing: [], subjects: [] };
      assert.deepEqual(await stores.device(here, 'phone'), nothing);
      for (const [seq, subject] of [[1, 'a'], [2, 'a'], [5, 'b'], [7, null]] as const) await desk.send(filing(here, { device: 'phone', seq, v: 2 }), { subject });
      await desk.send(filing(here, { device: 'tablet', seq: 9_007_199_254_740_991, v: 2 }));
      const { subjects, ...report } = await stores.device(here, 'phone');
      assert.deepEqual(report, { contiguous: 2, highest: 7, missing: [3, 4, 6] });
      assert.deepEqual([...subjects].sort(), ['a', 'b', null]);
      const tablet = await stores.device(here, 'tablet');
      assert.deepEqual([tablet.contiguous, tablet.highest, tablet.missing.length, tablet.missing[999]], [0, 9_007_199_254_740_991, 1000, 1000]);
      assert.deepEqual(await stores.device(there, 'phone'), nothing);
      // A refused one has come too.
      await desk.send(doing('sign', { region: here, id: newId() }, {}, { device: 'phone', seq: 3, v: 2 }), { actor: handler });
      assert.deepEqual((await stores.device(here, 'phone')).missing, [4, 6]);
    }));

    it('keep what became of a command when its answer is pruned', () => withDesk(async (desk) => {
      const { stores } = desk;
      const filed = filing(here);
      await desk.send(filed, { subject: 'a' });
      const early = doing('sign', filed.target);
      const ahead = doing('triage', filed.target, {}, { base: { version: 9 } });
      const before = [await desk.send(filed), await desk.send(early, { actor: handler }), await desk.send(ahead, { actor: clerk })];
      assert.deepEqual(before.map(({ status }) => status), ['applied', 'rejected', 'conflict']);
      assert.equal(await stores.prune('2000-01-01T00:00:00Z'), 0);
      assert.equal(await stores.prune('2100-01-01T00:00:00Z'), 3);
      assert.equal(await stores.prune('2100-01-01T00:00:00Z'), 0);
      assert.deepEqual(await desk.send(filed), before[0]);
      const refused = await desk.send(early, { actor: handler });
      assert.deepEqual([refused.status, 'refusal' in refused && refused.refusal.code], ['rejected', before[1] && 'refusal' in before[1] && before[1].refusal.code]);
      assert.deepEqual(await desk.send(ahead, { actor: clerk }), before[2]);
      assert.equal(await failure(desk.send({ ...filed, args: { ...filed.args, subject: '另一件事情' } })), 'key_reused');
      const known = await stores.verdict({ region: here, id: filed.id });
      assert.deepEqual([known?.subject, known?.verdict.status], ['a', 'applied']);
      assert.equal(await stores.verdict({ region: there, id: filed.id }), undefined);
    }));

    it('know which case has a file', () => withDesk(async (desk) => {
      const { stores } = desk;
      const ref = await desk.file(here, {}, { attachments: [file] });
      assert.deepEqual(await stores.casesWithFile(here, sha256), [ref]);
      assert.deepEqual(await stores.casesWithFile(there, sha256), []);
      assert.deepEqual(await stores.casesWithFile(here, 'cd'.repeat(32)), []);
    }));

    it('note who read personal data, once', () => withDesk(async ({ stores, sql }) => {
      const entry = { region: here, id: newId(), at: '2026-03-02T01:00:00.000Z', subject: 'a', role: 'clerk', organisation: 'centre', route: 'readCase', cases: [newId()] };
      await stores.audit(entry);
      await assert.rejects(stores.audit(entry), { code: '23505' });
      const [rows] = (await sql.owner((run) => run(`select region, id, at at time zone 'utc' = '2026-03-02 01:00' as at, subject, role, organisation, route, cases from audit`))).filter(({ length }) => length > 0);
      assert.deepEqual(rows, [{ ...entry, at: true }]);
    }));

    it('begin the feeds anew after a restore', () => withDesk(async ({ stores, sql }) => {
      const before = await stores.head(here);
      await renewFeeds(sql, [here]);
      const after = await stores.head(here);
      assert.notEqual(after.epoch, before.epoch);
      assert.equal(after.seq, before.seq);
    }));

    it('are ready while the database answers', () => withDesk(async ({ stores }) => {
      assert.equal(await stores.ready(), true);
      await stores.close();
      assert.equal(await stores.ready(), false);
    }));

    it('are opened only for regions', async () => {
      const { sql, close } = await open();
      for (const regions of [[], ['35'], [county, '3501022']]) assert.equal(await failure(openDesk(sql, { regions })), 'invalid');
      await close();
    });
  });
}
