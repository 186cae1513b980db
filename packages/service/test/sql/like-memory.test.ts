import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appeal, chinaCalendar, decide, maySee, positionOf, replay, verifyRecord, type Actor, type Case, type CaseOrder, type CaseQuery, type CaseRef, type CaseStore, type Command, type Narrow, type PreparedRecord, type Verdict } from '@linli/model';
import fc from 'fast-check';
import { memoryStore } from '../../../client/dist/local/memory-store.js';
import { kinds } from '../support/databases.js';
import { applicant, clerk, counties, Desk, dispatcher, doing, filing, handler, matterIn, newId, openDesk, organisations, staff, start } from './support/desk.js';

/*
 * The store in memory says what a store does: whatever is done, a store over SQL answers the same.
 */

const readers: Actor[] = [clerk, handler, staff('handler', 'water', '350102'), staff('gridWorker'), staff('clerk', 'elsewhere', '350103'), staff('supervisor', 'roads', '350104001'), applicant];
const steps: [action: string, actor: Actor, args: object][] = [
  ['triage', clerk, {}], ['accept', clerk, {}], ['dispatch', dispatcher, { lead: 'roads' }], ['dispatch', dispatcher, { lead: 'water', assists: ['roads'] }], ['sign', handler, {}],
  ['handle', handler, { progress: '已到现场查看' }], ['return', handler, { reason: '不属于本单位职责' }], ['urge', staff('supervisor'), { reason: '临近到期' }],
];

/** What to do: file in a county, or a step on the case that was filed so many before, built on a version or on nothing. */
const deed = fc.oneof(
  { weight: 1, arbitrary: fc.record({ file: fc.constantFrom(...counties) }) },
  { weight: 5, arbitrary: fc.record({ step: fc.nat(steps.length - 1), of: fc.nat(5), base: fc.option(fc.nat(5)) }) },
  { weight: 1, arbitrary: fc.record({ link: fc.nat(5), under: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ again: fc.nat(5) }) },
);

/** The case that some of the prepared ones come from, or were merged into. */
const main: CaseRef = { region: counties[1], id: newId() };

let names = 0;

function withoutSeq(verdict: Verdict): Verdict {
  const rest = { ...verdict };
  if (rest.status === 'applied') delete rest.seq;
  return rest;
}

for (const { name, open } of kinds) {
  describe(`What is kept in ${name}`, () => {
    it('is what a store in memory would keep, whatever is done', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 20 }), async (deeds) => {
          const desk = await openDesk((await open()).sql);
          const memory = memoryStore(`like-memory-${names++}`);
          const twin = new Desk(() => memory);
          const filed: CaseRef[] = [];
          const sent: [Command, Actor][] = [];
          const send = async (command: Command, actor: Actor) => {
            sent.push([command, actor]);
            assert.deepEqual(withoutSeq(await desk.send(command, { actor })), await twin.send(command, { actor }));
          };
          const nth = (index: number): CaseRef => filed[index % filed.length] ?? { region: counties[0], id: newId() };
          for (const each of deeds) {
            if ('file' in each) {
              const command = filing(each.file);
              filed.push(command.target);
              await send(command, applicant);
            } else if ('again' in each) {
              const [command, actor] = sent[each.again % sent.length] ?? [filing(counties[0]), applicant];
              await send(command, actor);
            } else if ('link' in each) {
              await send(doing('link', nth(each.link), { under: nth(each.under) }), dispatcher);
            } else {
              const [action, actor, args] = steps[each.step] as (typeof steps)[number];
              await send(doing(action, nth(each.of), { ...args }, { base: each.base === null ? null : { version: each.base } }), actor);
            }
          }
          for (const ref of filed) assert.equal(JSON.stringify(await desk.store().record(ref)), JSON.stringify(await memory.record(ref)));
          for (const actor of [...readers, { role: 'applicant', holds: filed.slice(0, 2) } as const]) {
            for (const query of [{}, { area: '350103' }, { status: ['dispatched', 'registered'] }, { organisation: 'roads' }, { sort: 'createdAt', limit: 2 }] satisfies CaseQuery[]) {
              assert.deepEqual(await desk.keeper.query(query, desk.asking(actor)), await twin.keeper.query(query, twin.asking(actor)));
            }
          }
          const lines: string[] = [];
          for await (const line of desk.keeper.records({}, desk.asking(clerk), { check: () => undefined, pause: async () => undefined })) lines.push(line);
          assert.equal(verifyRecord(lines.join('')).ok, true);
          await desk.stores.close();
        }),
        { numRuns: 4, seed: 6, endOnFailure: true },
      );
    });

    it('is found page by page in the same order', async () => {
      const desk = await openDesk((await open()).sql);
      const memory = memoryStore(`like-memory-${names++}`);
      const records = prepared(320);
      const seed = { seed: 'a', count: 0, complete: false };
      for (const store of [desk.store(), memory]) {
        await store.addSeed(seed, records.slice(0, 250), { ...seed, count: 250 });
        // Late, twice, and from where the mark no longer stands: nothing changes.
        await store.addSeed(seed, records.slice(0, 10), { ...seed, count: 10 });
        await store.addSeed({ ...seed, count: 250 }, records.slice(240), { ...seed, count: records.length, complete: true });
        assert.deepEqual(await store.seedMark('a'), { seed: 'a', count: records.length, complete: true });
      }
      assert.equal((await memory.cases(records.map(({ case: item }) => item.ref))).length, records.length);
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            order: fc.record({ by: fc.constantFrom('updated', 'created'), descending: fc.boolean() }),
            from: fc.option(fc.nat(records.length - 1)),
            count: fc.constantFrom(1, 5, 64, 65, 200, 1000),
            narrow: fc.record({
              area: fc.constantFrom(undefined, '35', '350102', '350103001', '350104001001', '44'), grid: fc.constantFrom(undefined, undefined, 'g1'),
              status: fc.constantFrom(undefined, ['registered'], ['closed', 'registered'], []), type: fc.constantFrom(undefined, ['appeal'], ['dispute']),
              organisation: fc.constantFrom(undefined, undefined, 'roads', 'centre'),
              parent: fc.constantFrom(undefined, undefined, undefined, main), mergedInto: fc.constantFrom(undefined, undefined, undefined, main), project: fc.constantFrom(undefined, undefined, undefined, 'p1'), reader: fc.constantFrom(...readers),
            }),
          }),
          async ({ order, from, count, narrow }) => {
            const at = from === null ? undefined : positionOf((records[from] as PreparedRecord).case, order as CaseOrder);
            const found = await Promise.all([desk.store(), memory].map((store) => wanted(store, order as CaseOrder, at, narrow, count)));
            assert.deepEqual(found[0], found[1]);
          },
        ),
        { numRuns: 40, seed: 6 },
      );
      await desk.stores.close();
    });
  });
}

/** The first so many that are asked for and may be seen. A store may show others too. */
async function wanted(store: CaseStore, order: CaseOrder, after: Parameters<CaseStore['scan']>[1], narrow: Narrow, count: number): Promise<string[]> {
  const { area, grid, status, type, organisation, parent, mergedInto, project, reader } = narrow;
  const isWanted = (item: Case) =>
    maySee(item, reader) && item.area.startsWith(area ?? '') && (grid === undefined || item.grid === grid) && (status?.includes(item.status) ?? true) &&
    (type?.includes(item.type.id) ?? true) && (organisation === undefined || item.lead === organisation || item.parts.some((part) => part.organisation === organisation)) &&
    (parent === undefined || item.parent?.ref.id === parent.id) && (mergedInto === undefined || item.mergedInto?.id === mergedInto.id) && (project === undefined || item.project === project);
  const found: string[] = [];
  await store.scan(order, after, (item) => {
    if (isWanted(item)) found.push(`${item.ref.region}/${item.ref.id} ${item.version}`);
    return found.length < count;
  }, narrow);
  return found;
}

/** Cases of all counties, of which many were filed and changed at the same moments. */
function prepared(count: number): PreparedRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const region = counties[index % counties.length] as string;
    const now = new Date(start + Math.floor(index / 7) * 60_000).toISOString();
    const command = filing(region, { args: matterIn(region, { subject: `样例事项 ${index}` }) });
    const decision = decide(undefined, command, { caseType: appeal, actor: applicant, now, calendar: chinaCalendar, organisations });
    if (!decision.ok) throw new Error(decision.refusal.code);
    const item = replay(decision.events);
    const lead = index % 5 === 0 ? 'roads' : null;
    return { case: { ...item, lead, grid: index % 3 === 0 ? 'g1' : null, project: index % 4 === 0 ? 'p1' : null,
      parent: index % 6 === 0 ? { ref: main, kind: 'link' as const } : null, mergedInto: index % 9 === 0 ? main : null, updatedAt: new Date(start + (index % 11) * 60_000).toISOString() }, events: decision.events };
  });
}
