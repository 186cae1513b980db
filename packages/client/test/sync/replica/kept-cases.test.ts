import type { ChangePage } from '@linli/client';
import { chinaCalendar, refKey, runQuery, type Actor, type Case, type CaseQuery, type CaseRef, type CaseStore } from '@linli/model';
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { KeptCases } from '../../../dist/sync/replica/kept-cases.js';
import { replicaShape, type ReplicaRows, type ReplicaTables, type ReplicaTransaction } from '../../../dist/sync/replica/schema.js';
import type { Wanted } from '../../../dist/sync/replica/state.js';
import { IdbTables } from '../../../dist/sync/tables/idb-tables.js';
import { MemoryTables } from '../../../dist/sync/tables/memory-tables.js';
import { failure, freshName, region, start } from '../../support/fixtures.js';
import { FeedWorld, truthStore, variant } from './feed-world.js';
import { VirtualTime } from './around.js';

const wanted: Wanted = { actor: 'clerk', regions: [region], contract: 2 };
const reader: Actor = { role: 'clerk', organisation: '', area: '' };
const context = { calendar: chinaCalendar, now: new Date(start).toISOString() };
/** So that a handful of cases fills several segments, and most have no row. */
const small = { segment: 5, workingSet: 4 };
const kinds: [string, () => ReplicaTables, runs: number][] = [
  ['memory', () => new MemoryTables(replicaShape), 60],
  ['IndexedDB', () => new IdbTables(freshName(), replicaShape, indexedDB, new VirtualTime().timers), 25],
];

type Names = readonly (keyof ReplicaRows)[];

/** Tables whose next transaction breaks off at its nth write. */
class Breaking implements ReplicaTables {
  readonly kind = 'memory';
  breakAt = Infinity;
  constructor(readonly whole: ReplicaTables) {}

  read<T>(names: Names, work: (tx: ReplicaTransaction) => Promise<T>): Promise<T> {
    return this.whole.read(names, work);
  }

  write<T>(names: Names, work: (tx: ReplicaTransaction) => Promise<T>): Promise<T> {
    let left = this.breakAt;
    this.breakAt = Infinity;
    const breaking = (tx: ReplicaTransaction): ReplicaTransaction => ({
      ...tx,
      put: async (name, value) => {
        if (left-- <= 0) throw new DOMException('The disk is full', 'QuotaExceededError');
        await tx.put(name, value);
      },
    });
    return this.whole.write(names, (tx) => work(breaking(tx)));
  }

  close(): Promise<void> {
    return this.whole.close();
  }
}

/** What a query shows of it, a page at a time. */
async function all(cases: Pick<CaseStore, 'cases' | 'scan'>, query: CaseQuery): Promise<Case[]> {
  const found: Case[] = [];
  let after: string | undefined;
  do {
    const page = await runQuery(cases, { ...query, limit: 7, after }, reader, context);
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

const queries: CaseQuery[] = [
  {}, { sort: 'updatedAt' }, { sort: '-createdAt' }, { sort: 'createdAt' }, { status: ['accepted'] }, { grid: 'G1', sort: 'updatedAt' }, { organisation: 'roads' }, { area: '350102001' },
];

async function expectEqual(cases: KeptCases, world: FeedWorld, refs: readonly CaseRef[]): Promise<void> {
  const truth = truthStore(world.docs);
  for (const query of queries) expect(await all(cases, query), JSON.stringify(query)).to.deep.equal(await all(truth, query));
  expect(await cases.cases(refs)).to.deep.equal(await truth.cases(refs));
}

async function fetchSnapshot(cases: KeptCases, world: FeedWorld): Promise<void> {
  await cases.begin(wanted, start, []);
  while (cases.state.shadow) await cases.stage(cases.state.shadow.set, cases.state.shadow.page, world.snapshot(cases.state.shadow.page ?? undefined));
}

async function drain(cases: KeptCases, world: FeedWorld): Promise<void> {
  for (let more = true; more; ) {
    const from = cases.state.cursor ?? '';
    const page = world.changes(from, 500);
    await cases.apply(from, page, start);
    more = page.more;
  }
}

type Step =
  | { do: 'put'; index: number; kind: number }
  | { do: 'del' | 'revoked'; index: number }
  | { do: 'pull' | 'capture' | 'reopen' | 'snapshot' | 'read' }
  | { do: 'redeliver' | 'break'; which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('put' as const), index: fc.nat(30), kind: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('del' as const, 'revoked' as const), index: fc.nat(30) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('pull' as const, 'capture' as const, 'reopen' as const, 'snapshot' as const, 'read' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('redeliver' as const, 'break' as const), which: fc.nat(6) }) },
);

function shaped(index: number, version: number, kind: number): Case {
  const changes: Partial<Case>[] = [{}, { status: 'accepted' }, { grid: 'G1' }, { lead: 'roads' }, { updatedAt: new Date(start).toISOString() }, { area: '350102001002' }];
  return variant(index, version, changes[kind]);
}

describe('the cases of a replica', () => {
  for (const [kind, make, numRuns] of kinds) {
    it(`come to what the feed says, whatever was sent twice, late, out of order or broken off (${kind})`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.constantFrom(3, 500), async (steps, pageSize) => {
          const world = new FeedWorld();
          world.pageSize = pageSize;
          const tables = new Breaking(make());
          let cases = new KeptCases(tables, () => undefined, small);
          const captured: [from: string, page: ChangePage][] = [];
          const versions = new Map<string, number>();
          const bump = (index: number) => {
            const version = (versions.get(String(index)) ?? 0) + 1;
            versions.set(String(index), version);
            return version;
          };
          for (let index = 0; index < 12; index++) world.put(shaped(index, bump(index), index % 6));
          await fetchSnapshot(cases, world);
          for (const each of steps) {
            const from = cases.state.cursor ?? '';
            if (each.do === 'put') world.put(shaped(each.index, bump(each.index), each.kind));
            else if (each.do === 'del' || each.do === 'revoked') world.entries.has(refKey(variant(each.index).ref)) && world.remove(variant(each.index).ref, each.do);
            else if (each.do === 'pull') await cases.apply(from, world.changes(from, 500), start);
            else if (each.do === 'capture') captured.push([from, world.changes(from, 500)]);
            else if (each.do === 'reopen') cases = new KeptCases(tables, () => undefined, small);
            else if (each.do === 'snapshot') await fetchSnapshot(cases, world);
            else if (each.do === 'read') for (const doc of world.docs.slice(0, 3)) await cases.keepRecord({ case: doc, events: [] }, start);
            else if (each.do === 'redeliver') {
              const [late, page] = captured[each.which % Math.max(captured.length, 1)] ?? [];
              if (late !== undefined && page) await cases.apply(late, { ...page, items: [...page.items, ...page.items].reverse() }, start);
            } else if (each.do === 'break') {
              const before = await all(cases, {});
              tables.breakAt = each.which;
              const page = world.changes(from, 500);
              const broke = await cases.apply(from, page, start).then(() => false, () => true);
              tables.breakAt = Infinity;
              if (broke) expect([cases.state.cursor, await all(cases, {})]).to.deep.equal([from, before]);
            }
            await cases.refresh();
          }
          await drain(cases, world);
          await expectEqual(cases, world, Array.from({ length: 32 }, (_, index) => variant(index).ref));
          await tables.close();
        }),
        { numRuns, seed: 6 },
      );
    });

    it(`write a page and its cursor together or not at all (${kind})`, async () => {
      const world = new FeedWorld();
      for (let index = 0; index < 10; index++) world.put(variant(index));
      const tables = new Breaking(make());
      const cases = new KeptCases(tables, () => undefined, small);
      await fetchSnapshot(cases, world);
      const from = cases.state.cursor ?? '';
      for (let index = 0; index < 10; index++) world.put(variant(index, 2));
      const page = world.changes(from, 500);
      for (const breakAt of [0, 1, 5, 10]) {
        tables.breakAt = breakAt;
        expect(await failure(cases.apply(from, page, start))).to.include({ name: 'QuotaExceededError' });
        const again = new KeptCases(tables, () => undefined, small);
        await again.refresh();
        expect([again.state.cursor, (await all(again, {})).map(({ version }) => version)]).to.deep.equal([from, Array.from({ length: 10 }, () => 1)]);
      }
      await cases.apply(from, page, start);
      await expectEqual(cases, world, world.docs.map(({ ref }) => ref));
      await tables.close();
    });

    it(`never go back to an older version (${kind})`, async () => {
      const world = new FeedWorld();
      world.put(variant(1, 3));
      const tables = make();
      const cases = new KeptCases(tables, () => undefined, small);
      await fetchSnapshot(cases, world);
      const from = cases.state.cursor ?? '';
      const item = { region, id: variant(1).ref.id, seq: '9', kind: 'case' } as const;
      const older: ChangePage['items'] = [{ ...item, version: 2, op: 'put', doc: variant(1, 2) }, { ...item, version: 2, op: 'del' }, { ...item, version: 3, op: 'put', doc: variant(1, 3, { title: '别的' }) }];
      expect(await cases.apply(from, { items: older, next: from, more: false }, start)).to.deep.equal([]);
      expect(await cases.cases([variant(1).ref])).to.deep.equal([variant(1, 3)]);
      await cases.keepRecord({ case: variant(1, 5), events: [] }, start);
      await cases.keepRecord({ case: variant(1, 4), events: [] }, start);
      expect(await cases.cases([variant(1).ref])).to.deep.equal([variant(1, 5)]);
      await tables.close();
    });

    it(`take no page that comes late: what was revoked meanwhile does not come back (${kind})`, async () => {
      const world = new FeedWorld();
      world.put(variant(1));
      const tables = make();
      const cases = new KeptCases(tables, () => undefined, small);
      await fetchSnapshot(cases, world);
      const from = cases.state.cursor ?? '';
      world.put(variant(1, 2));
      const late = world.changes(from, 500);
      world.remove(variant(1).ref, 'revoked');
      await drain(cases, world);
      const { cursor } = cases.state;
      expect(await cases.apply(from, late, start)).to.equal(null);
      expect([cases.state.cursor, await all(cases, {})]).to.deep.equal([cursor, []]);
      await tables.close();
    });

    it(`are shown as they were until a whole snapshot takes their place (${kind})`, async () => {
      const world = new FeedWorld();
      world.pageSize = 4;
      for (let index = 0; index < 10; index++) world.put(variant(index));
      const tables = new Breaking(make());
      const cases = new KeptCases(tables, () => undefined, small);
      await fetchSnapshot(cases, world);
      const before = await all(cases, {});
      for (let index = 5; index < 14; index++) world.put(variant(index, 2));
      world.remove(variant(0).ref);
      await cases.begin(wanted, start, []);
      for (let page: string | null = null, last = false; !last; ) {
        const { set = 0 } = cases.state.shadow ?? {};
        const answer = world.snapshot(page ?? undefined);
        last = answer.page === null;
        expect(await all(cases, {})).to.deep.equal(before);
        tables.breakAt = 2;
        await failure(cases.stage(set, page, answer));
        expect(await all(cases, {})).to.deep.equal(before);
        expect(await cases.stage(set, page, answer)).to.equal(true);
        expect(await cases.stage(set, page, answer), 'the same page once more').to.equal(false);
        page = answer.page;
      }
      await expectEqual(cases, world, world.docs.map(({ ref }) => ref));
      await tables.close();
    });
  }
});
