import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { accountabilityLadder, gridExitLadder, measureLadders, MeasureLadderSchema, nextMeasure, type Case, type MeasureLadder } from '@linli/model';
import { issued } from './measure-support.js';
import { calendar } from './support.js';

const now = '2026-12-01T09:00:00+08:00';
const next = (history: Case[], ladder: MeasureLadder = accountabilityLadder) => nextMeasure(history, ladder, { calendar, now });
const measure = (category: string, rest: Partial<Case> = {}): Case => ({ ...issued, category, ...rest });
const lifted = { status: 'lifted' };

const rows: [given: string, history: Case[], ladder: MeasureLadder, then: string, counted: number][] = [
  ['no record', [], accountabilityLadder, 'remind', 0],
  ['reminded', [measure('accountability.remind')], accountabilityLadder, 'circulate', 1],
  ['reminded twice', [measure('accountability.remind'), measure('accountability.remind', lifted)], accountabilityLadder, 'circulate', 2],
  ['interviewed, then reminded', [measure('accountability.interview', lifted), measure('accountability.remind')], accountabilityLadder, 'list', 2],
  ['at the top', [measure('accountability.account')], accountabilityLadder, 'account', 1],
  ['revoked after an objection', [measure('accountability.list', { status: 'revoked' })], accountabilityLadder, 'remind', 0],
  ['lifted, issued 365 days ago', [measure('accountability.remind', { ...lifted, createdAt: '2025-12-01T00:00:00+08:00' })], accountabilityLadder, 'circulate', 1],
  ['lifted, issued 366 days ago', [measure('accountability.remind', { ...lifted, createdAt: '2025-11-30T23:59:59+08:00' })], accountabilityLadder, 'remind', 0],
  ['old and still in force', [measure('accountability.remind', { createdAt: '2024-01-10T09:00:00+08:00' })], accountabilityLadder, 'circulate', 1],
  ['a ladder that never resets', [measure('accountability.remind', { ...lifted, createdAt: '2020-01-10T09:00:00+08:00' })], { ...accountabilityLadder, resetDays: null }, 'circulate', 1],
  // 网格准入退出机制：一次通报批评、两次黄牌警告、三次责令退出
  ['grid: the first time', [], gridExitLadder, 'criticise', 0],
  ['grid: the second time', [measure('gridExit.criticise', lifted)], gridExitLadder, 'yellowCard', 1],
  ['grid: the third time', [measure('gridExit.criticise', lifted), measure('gridExit.yellowCard', lifted)], gridExitLadder, 'exit', 2],
  ['the other ladder does not count', [measure('gridExit.yellowCard')], accountabilityLadder, 'remind', 0],
  ['other cases do not count', [measure('accountability.list', { type: { id: 'appeal', version: 1 } })], accountabilityLadder, 'remind', 0],
];

for (const [given, history, ladder, then, counted] of rows) {
  test(`${given} → ${then}`, () => {
    const proposal = next(history, ladder);
    assert.deepEqual([proposal?.rung.id, proposal?.counted.length], [then, counted]);
  });
}

test('a record is of one organisation', () => {
  assert.throws(() => next([measure('accountability.remind'), measure('accountability.remind', { lead: 'police' })]), RangeError);
});

test('every measure is accounted for; one more in force never leads to a lower rung', () => {
  const one = fc.record({ rung: fc.constantFrom(...accountabilityLadder.rungs), status: fc.constantFrom('issued', 'lifted', 'revoked'), day: fc.integer({ min: 1, max: 28 }), year: fc.integer({ min: 2023, max: 2026 }) });
  const records = fc.array(one.map(({ rung, status, day, year }) => measure(`accountability.${rung.id}`, { status, createdAt: `${year}-11-${String(day).padStart(2, '0')}T09:00:00+08:00` })), { maxLength: 6 });
  const rankOf = (history: Case[]) => accountabilityLadder.rungs.findIndex(({ id }) => id === next(history)?.rung.id);
  fc.assert(
    fc.property(records, fc.constantFrom(...accountabilityLadder.rungs), (history, { id }) => {
      const proposal = next(history);
      assert.equal((proposal?.counted.length ?? 0) + (proposal?.passedOver.length ?? 0), history.length);
      assert.ok(rankOf([...history, measure(`accountability.${id}`)]) >= rankOf(history));
    }),
    { numRuns: 60 },
  );
});

test('ladders are data; each rung of holding to account has a basis of its own', () => {
  assert.deepEqual((JSON.parse(JSON.stringify(measureLadders)) as unknown[]).map((ladder) => MeasureLadderSchema.parse(ladder)), measureLadders);
  assert.deepEqual(accountabilityLadder.rungs.map(({ id, basis }) => `${id} ${basis?.source['zh-Hans']} ${basis?.article}`), [
    'remind 潍坊市12345政务服务便民热线条例 26', 'circulate 信访工作条例 39', 'interview 信访工作条例 39', 'list 信访工作条例 39', 'account 信访工作条例 40',
  ]);
});
