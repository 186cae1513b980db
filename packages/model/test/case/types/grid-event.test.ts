import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseLight, chinaCalendar, gridEvent, type Case, type FormValues } from '@linli/model';
import { drive, start, verdict, type ActorName, type Step } from '../support.js';
import { entries } from './entries/grid-event.js';
import { testNobody, testSound } from './entries/sound.js';

const caseType = gridEvent;
const step = (by: ActorName, action: string, more: FormValues = {}): Step => ({ by, action, args: { ...entries[action], ...more } });

const found = [step('gridWorker', 'register')];
const warned = [...found, step('gridWorker', 'warn')];
const assessed = [...warned, step('clerk', 'assess')];
const dispatched = [...assessed, step('dispatcher', 'dispatch')];
const handling = [...dispatched, step('lead', 'sign')];
const handled = [...handling, step('assist', 'finishPart'), step('lead', 'report')];
const verified = [...handled, step('verifier', 'verify')];
const closed = [...verified, step('clerk', 'close')];
const settled = [...found, step('gridWorker', 'selfHandle')];

const after = (steps: readonly Step[]): Case => drive(steps, undefined, { caseType }).case;
const dangerous = [step('gridWorker', 'register', { danger: 'yes' })];

testSound(caseType, entries);
testNobody(caseType);

const rows: [given: string, way: readonly Step[], when: Step, then: string][] = [
  ['nothing', [], step('gridWorker', 'register'), 'accepted'],
  ['nothing', [], step('clerk', 'register'), 'accepted'],
  ['nothing', [], step('lead', 'register'), 'not-allowed'],
  ['nothing', [], step('applicant', 'register'), 'not-allowed'],
  ['nothing', [], step('gridWorker', 'register', { attachments: undefined }), 'invalid, attachments required'],
  ['nothing', [], step('gridWorker', 'register', { late: 'yes' }), 'invalid, lateReason required'],
  // 自处自结
  ['found', found, step('gridWorker', 'selfHandle'), 'accepted'],
  ['found', found, step('gridWorker', 'selfHandle', { attachments: undefined }), 'invalid, attachments required'],
  ['found and warned of', warned, step('gridWorker', 'selfHandle'), 'accepted'],
  ['assessed', assessed, step('gridWorker', 'selfHandle'), 'not-in-state'],
  ['found and dangerous', dangerous, step('gridWorker', 'selfHandle'), 'dangerous'],
  ['found at the desk', [step('clerk', 'register')], step('gridWorker', 'selfHandle'), 'not-allowed'],
  // 发现预警、分析研判、处置化解, in this order
  ['found', found, step('clerk', 'assess'), 'not-in-state'],
  ['found', found, step('dispatcher', 'dispatch'), 'not-in-state'],
  ['warned of', warned, step('dispatcher', 'dispatch'), 'not-in-state'],
  ['warned of', warned, step('clerk', 'assess', { opinion: undefined }), 'invalid, opinion required'],
  ['warned of', warned, step('clerk', 'dismiss', { reason: undefined }), 'invalid, reason required'],
  ['assessed', assessed, step('clerk', 'dismiss'), 'not-in-state'],
  // 潍坊 22
  ['assessed', assessed, step('dispatcher', 'dispatch', { assists: ['works'] }), 'lead-assists'],
  ['dispatched', dispatched, step('lead', 'return'), 'accepted'],
  ['designated', [...assessed, step('dispatcher', 'dispatch', { designated: 'yes' })], step('lead', 'return'), 'designated'],
  // 济南 29
  ['being handled, an assist at work', handling, step('lead', 'report'), 'parts-open'],
  ['being handled, the assist done', [...handling, step('assist', 'finishPart')], step('lead', 'report', { attachments: undefined }), 'invalid, attachments required'],
  ['being handled', handling, step('assist', 'report'), 'not-allowed'],
  // re-visit with photo, by another
  ['handled', handled, step('verifier', 'verify'), 'accepted'],
  ['handled', handled, step('gridWorker', 'verify'), 'accepted'],
  ['handled', handled, step('gridWorker', 'verify', { attachments: undefined }), 'invalid, attachments required'],
  ['handled', handled, step('clerk', 'close'), 'not-in-state'],
  ['handled', handled, step('gridWorker', 'rework'), 'accepted'],
  ['verified', verified, step('clerk', 'close'), 'accepted'],
  ['verified, with stars left', [...handled.slice(0, 4), step('supervisor', 'rateIssue'), ...verified.slice(4)], step('clerk', 'close'), 'stars-left'],
];

for (const [given, way, when, then] of rows) {
  test(`${given}: ${when.action} by ${when.by} → ${then}`, () => {
    assert.equal(verdict(way.length === 0 ? undefined : after(way), when, { caseType }), then);
  });
}

test('who handled it does not verify it', () => {
  const own = [...assessed, step('dispatcher', 'dispatch', { lead: 'centre', assists: undefined })];
  const state: Case = { ...after(handled), lead: 'centre' };
  assert.equal(after(own).lead, 'centre');
  assert.equal(verdict(state, step('verifier', 'verify'), { caseType }), 'own-work');
  assert.equal(verdict(state, step('gridWorker', 'verify'), { caseType }), 'accepted');
});

const running = (state: Case) => state.clocks.filter(({ stoppedAt, organisation }) => stoppedAt === null && organisation === null).map(({ id, limit }) => `${id} ${limit.amount} ${limit.unit}`);

test('the three first times run one after another: half an hour, two hours, then the limit of the class', () => {
  assert.deepEqual(running(after(found)), ['warn 30 minute']);
  assert.deepEqual(running(after(warned)), ['assess 2 hour']);
  // 东至县（2025）: simple 1 day, ordinary 7 days, complex 20 days
  for (const [grade, limit] of [['urgent', '4 hour'], ['simple', '1 day'], ['ordinary', '7 day'], ['complex', '20 day']] as const) {
    assert.deepEqual(running(after([...warned, step('clerk', 'assess', { grade })])), [`handle ${limit}`]);
  }
});

test('the limit to handle runs on while an order is returned, and while its lead withdraws', () => {
  for (const way of [[...dispatched, step('lead', 'return')], [...handling, step('lead', 'recuse')]]) {
    const state = after([...way, step('dispatcher', 'dispatch', { lead: 'schools' })]);
    assert.deepEqual(running(state), ['handle 7 day', 'sign 4 hour']);
  }
});

test('settled by its finder and closed after a second look are told apart, and either may be looked at again', () => {
  assert.deepEqual([after(settled).status, after(settled).lead, after(closed).status], ['settled', null, 'closed']);
  for (const way of [settled, closed]) {
    const reopened = after([...way, step('supervisor', 'lookBack'), step('supervisor', 'reopenOnCheck')]);
    assert.deepEqual([reopened.status, reopened.reworks, running(reopened)], ['assessed', 1, ['redo 10 workday']]);
  }
});

test('what is over has no light', () => {
  for (const way of [settled, closed, [...found, step('clerk', 'dismiss')], [...warned, step('clerk', 'dismiss')]]) assert.equal(caseLight(after(way), chinaCalendar, start).light, 'off');
});

test('the majors are those of GB/T 30428.2', () => {
  assert.deepEqual(caseType.categories.map(({ label }) => label['zh-Hans']), ['市容环境', '宣传广告', '施工管理', '突发事件', '街面秩序', '扩展']);
});
