import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, isPeriod, lintTexts, periodBefore, periodDays, periodKinds, periodLastYear, periodOf, periodText } from '@linli/model';

const table: [period: string, from: string, to: string, before: string, lastYear: string, words: string][] = [
  ['2026', '2026-01-01', '2026-12-31', '2025', '2025', '2026年'],
  ['2026-H1', '2026-01-01', '2026-06-30', '2025-H2', '2025-H1', '2026年上半年'],
  ['2026-H2', '2026-07-01', '2026-12-31', '2026-H1', '2025-H2', '2026年下半年'],
  ['2026-Q1', '2026-01-01', '2026-03-31', '2025-Q4', '2025-Q1', '2026年第一季度'],
  ['2026-Q4', '2026-10-01', '2026-12-31', '2026-Q3', '2025-Q4', '2026年第四季度'],
  ['2024-02', '2024-02-01', '2024-02-29', '2024-01', '2023-02', '2024年2月'],
  ['2026-01', '2026-01-01', '2026-01-31', '2025-12', '2025-01', '2026年1月'],
];

for (const [period, from, to, before, lastYear, words] of table) {
  test(`${period} has its days, and others before it`, () => {
    assert.deepEqual(periodDays(period), { from, to });
    assert.deepEqual([periodBefore(period), periodLastYear(period)], [before, lastYear]);
    assert.equal(periodText(period)['zh-Hans'], words);
    assert.deepEqual(lintTexts(periodText(period)), []);
  });
}

for (const name of ['', '26', '0026', '2026-13', '2026-00', '2026-Q5', '2026-H3', '2026-7', '2026-Q1-01', 'Q1 2026']) {
  test(`“${name}” is no period`, () => {
    assert.equal(isPeriod(name), false);
    assert.throws(() => periodDays(name), RangeError);
  });
}

test('a period is of one kind', () => {
  assert.deepEqual(['2026', '2026-H1', '2026-Q1', '2026-07'].map((name) => periodKinds.filter((kind) => isPeriod(name, kind))), [['year'], ['half-year'], ['quarter'], ['month']]);
});

test('every day lies in one period of each kind, which begins where the one before ends; names sort by time', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.constantFrom(...periodKinds), (on, kind) => {
      const period = periodOf(on, kind);
      const { from, to } = periodDays(period);
      assert.ok(from <= on && on <= to);
      assert.equal(periodOf(addDays(from, -1), kind), periodBefore(period));
      assert.ok(periodBefore(period) < period);
    }),
  );
});
