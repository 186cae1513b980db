import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { batchResults, drawBatch, rectification, BatchSchema, type BatchPlan, type Case, type Check } from '@linli/model';
import { upTo } from './ordered.js';
import { start } from './support.js';

const [closed, open] = [upTo('close'), upTo('report')];
const numbered = (template: Case, index: number, rest: Partial<Case> = {}): Case => ({ ...template, ref: { region: '360102', id: `01920000-0000-7000-8000-${String(index).padStart(12, '0')}` }, ...rest });
const cases = [...Array.from({ length: 100 }, (_, index) => numbered(closed, index)), ...Array.from({ length: 50 }, (_, index) => numbered(open, 500 + index))];
const plan = (rest: Partial<BatchPlan>): BatchPlan => ({ id: '2026-Q2', kind: 'lookBack', seed: '2026-07-01', ...rest });
const draw = (from: Case[], rest: Partial<BatchPlan>) => drawBatch(from, plan(rest), [rectification]);

const sizes: [rest: Partial<BatchPlan>, size: number][] = [
  [{ share: 0.1 }, 10],
  [{ share: 0.07 }, 7],
  [{ share: 0.001 }, 1],
  [{ share: 1 }, 100],
  [{ count: 12 }, 12],
  [{ count: 300 }, 100],
];
for (const [rest, size] of sizes) {
  test(`of 100 ended cases ${JSON.stringify(rest)} draws ${size}`, () => {
    const batch = draw(cases, rest);
    assert.deepEqual([batch.cases.length, batch.drawnFrom], [size, 100]);
  });
}

test('a plan must say how many: one of share and count, within bounds', () => {
  for (const rest of [{}, { share: 0 }, { share: 1.2 }, { share: Number.NaN }, { count: 0 }, { count: 2.5 }, { share: 0.1, count: 3 }]) {
    assert.throws(() => draw(cases, rest), RangeError, JSON.stringify(rest));
  }
});

test('drawn is what ended, by what a matter is; what is part of another case is not drawn by itself', () => {
  const mixed = [numbered(closed, 1), numbered(open, 2), numbered(closed, 3, { mergedInto: closed.ref }), numbered(closed, 4, { category: 'survey' }), numbered(closed, 5, { type: { id: 'other', version: 1 } }), numbered(closed, 6, { status: 'revoked' })];
  const ids = (rest: Partial<BatchPlan>) => draw(mixed, { count: 9, ...rest }).cases.map(({ id }) => Number(id.slice(-1))).sort();
  assert.deepEqual(ids({}), [1, 4]);
  assert.deepEqual(ids({ filter: { '==': [{ var: 'case.category' }, 'survey'] } }), [4]);
});

test('no draw can be by person', () => {
  const named = cases.map((item) => ({ ...item, applicant: { name: '欧阳小明', phone: '13800000001', confidential: false } }));
  for (const path of ['case.applicant', 'case.applicant.phone', 'case.content', 'case.title']) {
    assert.equal(draw(named, { count: 5, filter: { '!!': [{ var: path }] } }).drawnFrom, 0, path);
  }
});

test('the draw is a published procedure: SHA-256 of seed, region and id, the lowest first', () => {
  // printf '2026-07-01\n360102\n01920000-0000-7000-8000-00000000000N' | sha256sum, for N from 0 to 4
  assert.deepEqual(draw(cases.slice(0, 5), { count: 5 }).cases.map(({ id }) => Number(id.slice(-1))), [0, 1, 3, 4, 2]);
});

test('the same cases and seed give the same batch in whatever order they come; all are ended, none twice, the share is kept', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(cases), fc.double({ min: 0.01, max: 1, noNaN: true }), fc.string(), (some, share, seed) => {
      const batch = draw(some, { share, seed });
      assert.deepEqual(draw([...some, ...some].reverse(), { share, seed }), batch);
      const ended = new Set(some.filter(({ status }) => status === 'closed').map(({ ref }) => ref.id));
      const drawn = batch.cases.map(({ id }) => id);
      assert.ok(drawn.every((id) => ended.has(id)) && new Set(drawn).size === drawn.length);
      assert.equal(batch.drawnFrom, ended.size);
      assert.ok(Math.abs(drawn.length - share * ended.size) < 1 && drawn.length >= Math.min(1, ended.size));
    }),
    { numRuns: 40 },
  );
});

test('another seed draws others', () => {
  const drawn = new Set(Array.from({ length: 20 }, (_, seed) => draw(cases, { count: 5, seed: String(seed) }).cases).flat().map(({ id }) => id));
  assert.ok(drawn.size > 40, `${drawn.size} of 100 were ever drawn`);
});

test('results count what was checked, with the cases behind every figure', () => {
  const check = (rest: Partial<Check>): Check => ({ kind: 'lookBack', batch: '2026-Q2', result: 'holds', by: 'office', at: start, reworks: 0, ...rest });
  const batch = draw(cases, { count: 5 });
  const [holds, fails, otherBatch, otherKind, missing] = batch.cases;
  const looked = cases
    .filter(({ ref }) => ref !== missing)
    .map((item) => ({
      ...item,
      checks: [
        ...(item.ref === holds ? [check({})] : []),
        ...(item.ref === fails ? [check({ result: 'fails' })] : []),
        ...(item.ref === otherBatch ? [check({ batch: '2026-Q1' })] : []),
        ...(item.ref === otherKind ? [check({ kind: 'sample' })] : []),
      ],
    }));
  const counted = (...refs: (typeof holds)[]) => ({ count: refs.length, cases: refs });
  assert.deepEqual(batchResults(BatchSchema.parse(JSON.parse(JSON.stringify(batch))), looked), {
    drawn: counted(...batch.cases),
    checked: counted(holds, fails),
    holds: counted(holds),
    fails: counted(fails),
    open: counted(otherBatch, otherKind),
    unknown: counted(missing),
  });
});
