import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LinliError, type GridRevision, type KeptProceeding } from '@linli/model';
import { kinds } from '../support/databases.js';
import { clerk, counties, failure, openDesk } from './support/desk.js';

const [here, there] = counties;
const revision = (id: string): GridRevision => ({ id, kind: 'retire', on: '2026-03-02', organisation: 'centre', reason: '撤销', retired: [{ code: 'g1', successors: [] }], added: [] });
const proceeding = (id: string, area: string, steps: number): KeptProceeding => ({
  kind: 'assessment', id, area, commands: {},
  steps: Array.from({ length: steps }, (_, index) => ({ command: `${id}-${index}`, version: index + 1, action: 'observe', args: { zebra: 1, ant: index }, at: '2026-03-02T01:00:00Z', by: null })),
});

for (const { name, open } of kinds) {
  describe(`Registers and proceedings in ${name}`, () => {
    async function withDesk(work: (desk: Awaited<ReturnType<typeof openDesk>>) => Promise<void>): Promise<void> {
      const desk = await openDesk((await open()).sql);
      try {
        await work(desk);
      } finally {
        await desk.stores.close();
      }
    }
    const feedOf = async ({ stores }: Awaited<ReturnType<typeof openDesk>>, region: string) =>
      (await stores.changes(region, '0', 100, clerk)).rows.map(({ kind, id, version, seq }) => `${kind} ${id} ${version} ${seq}`);

    it('keep revisions in the order in which they were made, county by county', () => withDesk(async (desk) => {
      const store = desk.store();
      await store.addRevision(there, revision('other'), () => true);
      // Each is decided on with all that were made before it, however close together they come.
      const before: number[] = [];
      await Promise.all([1, 2, 3, 4].map(async (no) => {
        let seen = -1;
        await store.addRevision(here, revision(`r${no}`), (made) => (seen = made.length) >= 0);
        before.push(seen);
      }));
      await store.addRevision(here, revision('refused'), () => false);
      assert.deepEqual(before.sort(), [0, 1, 2, 3]);
      const made = await store.revisions(here);
      assert.deepEqual(made.map(({ id }) => id).sort(), ['r1', 'r2', 'r3', 'r4']);
      assert.equal(JSON.stringify(made[0]), JSON.stringify(revision(made[0]?.id ?? '')));
      assert.deepEqual([(await store.revisions('3501')).length, (await store.revisions('44')).length, (await store.revisions(there)).length], [5, 0, 1]);
      assert.deepEqual(await feedOf(desk, here), ['register grids 4 4']);
      await assert.rejects(store.addRevision(here, revision('broken'), () => {
        throw new LinliError('forbidden', 'Not here');
      }), { code: 'forbidden' });
      assert.equal(await failure(store.addRevision('440106', revision('far'), () => true)), 'not_found');
    }));

    it('keep proceedings with their area, and show them to what is above and below', () => withDesk(async (desk) => {
      const store = desk.store();
      const keep = (next: KeptProceeding, area = next.area) => store.settleProceeding({ kind: next.kind, id: next.id, area }, () => next);
      for (const area of ['35', '3501', here, `${here}001`, there]) await keep(proceeding(`in-${area}`, area, 1));
      const seen = async (area: string) => (await store.proceedings('assessment', area)).map(({ id }) => id.slice(3)).sort();
      for (const area of ['35', '3501']) assert.deepEqual(await seen(area), ['35', '3501', here, `${here}001`, there]);
      assert.deepEqual(await seen(there), ['35', '3501', there]);
      for (const area of [here, `${here}001`, `${here}002`]) assert.deepEqual(await seen(area), ['35', '3501', here, `${here}001`]);
      assert.deepEqual(await store.proceedings('review', '35'), []);
      assert.deepEqual(await feedOf(desk, '350000'), ['proceeding assessment/in-35 1 1']);
      const grown = proceeding(`in-${here}`, here, 2);
      await keep(grown);
      assert.deepEqual(await feedOf(desk, here), [`proceeding assessment/in-${here}001 1 2`, `proceeding assessment/in-${here} 2 3`]);
      const [found] = (await store.proceedings('assessment', here)).filter(({ id }) => id === grown.id);
      assert.equal(JSON.stringify(found), JSON.stringify(grown));
      assert.equal(await failure(keep(proceeding('far', '440106', 1))), 'not_found');
    }));

    it('find a proceeding wherever it is kept: nobody begins another one under its id', () => withDesk(async (desk) => {
      const store = desk.store();
      const kept = proceeding('one', there, 1);
      await store.settleProceeding({ kind: 'assessment', id: 'one', area: there }, () => kept);
      let before: KeptProceeding | undefined;
      await store.settleProceeding({ kind: 'assessment', id: 'one', area: here }, (found) => {
        before = found;
        return null;
      });
      assert.deepEqual(before, kept);
      // One that was prepared for a wider area is kept with that, whatever area the command names.
      await store.settleProceeding({ kind: 'assessment', id: 'prepared', area: here }, () => proceeding('prepared', '35', 1));
      assert.deepEqual(await feedOf(desk, '350000'), ['proceeding assessment/prepared 1 1']);
    }));

    it('carry a proceeding on one step after the other', () => withDesk(async (desk) => {
      const store = desk.store();
      await Promise.all(Array.from({ length: 6 }, () =>
        store.settleProceeding({ kind: 'assessment', id: 'busy', area: here }, (before) => proceeding('busy', here, (before?.steps.length ?? 0) + 1)),
      ));
      assert.equal((await store.proceedings('assessment', here))[0]?.steps.length, 6);
      await store.settleProceeding({ kind: 'assessment', id: 'busy', area: here }, () => null);
      assert.deepEqual(await feedOf(desk, here), ['proceeding assessment/busy 6 6']);
    }));
  });
}
