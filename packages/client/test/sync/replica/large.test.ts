import type { Backend } from '@linli/client';
import type { Case } from '@linli/model';
import { expect } from '@open-wc/testing';
import { region, staff, start } from '../../support/fixtures.js';
import { closeAll, replicaOf, so } from './around.js';
import { FeedWorld, variant } from './feed-world.js';

const count = 100_000;
const pageSize = 500;

/** Case number so-and-so of many. Every twentieth is open; when each changed last has `spread` to do with when it was filed. */
function numbered(index: number, spread: (index: number) => number): Case {
  const updatedAt = new Date(start + spread(index) * 60_000).toISOString();
  return variant(index, 1, { updatedAt, status: index % 20 === 0 ? 'handling' : 'closed' });
}

function remoteOf(world: FeedWorld, spread: (index: number) => number): Backend {
  const backend = world.backend();
  const feed = backend.feed;
  if (!feed) throw new Error('No feed');
  return {
    ...backend,
    feed: {
      ...feed,
      snapshot: async ({ page = '0' }) => {
        const from = Number(page);
        const items = Array.from({ length: pageSize }, (_, at) => numbered(from + at, spread));
        return { items, page: from + pageSize < count ? String(from + pageSize) : null, next: world.cursor };
      },
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round((performance.now() - begun) * 10) / 10;
}

function heap(): string {
  const { memory } = performance as { memory?: { usedJSHeapSize: number } };
  return memory ? `${Math.round(memory.usedJSHeapSize / 1_000_000)} MB` : 'unknown';
}

const spreads: [what: string, spread: (index: number) => number][] = [
  ['filed and changed in one order', (index) => index],
  ['changed in no order', (index) => (index * 48_271) % 99_991],
];

describe(`a replica of ${count} cases`, function () {
  this.timeout(180_000);
  afterEach(closeAll);

  for (const [what, spread] of spreads) {
    it(`loads, shows the newest, finds one, follows changes (${what})`, async () => {
      const world = new FeedWorld();
      world.actor = staff('clerk', region, 'centre');
      const { replica, name } = await replicaOf(remoteOf(world, spread));
      const figures: Record<string, unknown> = { 'heap before': heap() };
      figures['load, ms'] = await timed(() => so(() => replica.covers({}) && world.calls.includes('changes')));
      const newest = Array.from({ length: count }, (_, index) => spread(index)).sort((a, b) => b - a).slice(0, 50).map((minutes) => new Date(start + minutes * 60_000).toISOString());
      const page = async () => expect((await replica.query({ limit: 50 })).items.map(({ updatedAt }) => updatedAt)).to.deep.equal(newest);
      figures['newest 50, first, ms'] = await timed(page);
      const times: number[] = [];
      for (let turn = 0; turn < 21; turn++) times.push(await timed(page));
      figures['newest 50, median, ms'] = times.sort((a, b) => a - b)[10];
      const one = async () => expect((await replica.query({ refs: [variant(12_345).ref] })).items).to.deep.equal([numbered(12_345, spread)]);
      figures['one case, ms'] = [await timed(one), await timed(one)];
      const oldest = async () => expect((await replica.query({ sort: 'createdAt', limit: 50 })).items[49]?.ref).to.deep.equal(variant(49).ref);
      figures['oldest 50 by filing, ms'] = [await timed(oldest), await timed(oldest)];
      figures['50 open, ms'] = await timed(async () => expect((await replica.query({ status: ['handling'], limit: 50 })).items).to.have.length(50));
      figures['none of a status, ms'] = await timed(async () => expect((await replica.query({ status: ['returned'] })).items).to.deep.equal([]));
      figures['50 by words, ms'] = await timed(async () => expect((await replica.query({ text: '事项 7777' })).items.length).to.be.greaterThan(5));
      figures['heap after'] = heap();
      for (let index = 0; index < 500; index++) world.put({ ...numbered(index * 200, spread), version: 2, updatedAt: new Date(start + count * 60_000 + index).toISOString() });
      figures['500 changes, ms'] = await timed(async () => {
        replica.wake();
        await so(async () => (await replica.query({ limit: 1 })).items[0]?.ref.id === variant(499 * 200).ref.id);
      });
      expect((await replica.query({ refs: [variant(200).ref] })).items[0]?.version).to.equal(2);
      await replica.stop();
      const again = await replicaOf(remoteOf(world, spread), { name });
      figures['newest 50 after a reload, ms'] = await timed(() => again.replica.query({ limit: 50 }));
      console.warn(`${count} cases, ${what}: ${JSON.stringify(figures)}`);
      await again.replica.stop();
      indexedDB.deleteDatabase(`linli-replica~${name}~worker`);
    });
  }
});
