import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseLight, chinaCalendar, deadlineOf, hazard, type Case, type FormValues } from '@linli/model';
import { drive, start, verdict, type ActorName, type Step } from '../support.js';
import { entries } from './entries/hazard.js';
import { testNobody, testSound } from './entries/sound.js';

const caseType = hazard;
const step = (by: ActorName, action: string, more: FormValues = {}): Step => ({ by, action, args: { ...entries[action], ...more } });

const found = [step('gridWorker', 'register')];
const confirmed = [...found, step('clerk', 'confirm')];
const dispatched = [...confirmed, step('dispatcher', 'dispatch', { assists: undefined })];
const signed = [...dispatched, step('lead', 'sign')];
const ordered = [...signed, step('lead', 'order')];
const fixed = [...ordered, step('lead', 'fix')];
const rechecked = [...fixed, step('verifier', 'recheck')];
const closed = [...rechecked, step('clerk', 'close')];

const after = (steps: readonly Step[]): Case => drive(steps, undefined, { caseType }).case;

testSound(caseType, entries);
testNobody(caseType);

const rows: [given: string, way: readonly Step[], when: Step, then: string][] = [
  ...(['gridWorker', 'clerk', 'lead', 'supervisor'] as const).map((by): [string, Step[], Step, string] => ['nothing', [], step(by, 'register'), 'accepted']),
  ['nothing', [], step('applicant', 'register'), 'not-allowed'],
  ['nothing', [], step('gridWorker', 'register', { site: undefined }), 'invalid, site required'],
  ['nothing', [], step('gridWorker', 'register', { place: { division: '360102001', text: '东湖路' } }), 'invalid, place place-incomplete'],
  ['found', found, step('dispatcher', 'dispatch'), 'not-in-state'],
  ['found', found, step('clerk', 'dismiss', { reason: undefined }), 'invalid, reason required'],
  // 安全生产法 65: ordered, by the authority in charge
  ['signed', signed, step('lead', 'order'), 'accepted'],
  ['signed', signed, step('clerk', 'order'), 'not-allowed'],
  ['signed', signed, step('lead', 'order', { limit: undefined }), 'invalid, limit required'],
  ['signed', signed, step('lead', 'fix'), 'not-in-state'],
  ['signed, and major', signed, step('lead', 'order', { level: 'major' }), 'invalid, interim required'],
  ['signed, and major', signed, step('lead', 'order', { level: 'major', interim: '疏散学生，停用二层' }), 'accepted'],
  ['ordered', ordered, step('lead', 'fix', { attachments: undefined }), 'invalid, attachments required'],
  ['ordered, an assist at work', [...ordered, step('lead', 'askAssist')], step('lead', 'fix'), 'parts-open'],
  // 安全生产法 65: used again only after the removal was examined
  ['fixed', fixed, step('verifier', 'recheck'), 'accepted'],
  ['fixed', fixed, step('gridWorker', 'recheck'), 'accepted'],
  ['fixed', fixed, step('lead', 'recheck'), 'not-allowed'],
  ['fixed', fixed, step('verifier', 'recheck', { attachments: undefined }), 'invalid, attachments required'],
  ['fixed', fixed, step('verifier', 'recheck', { method: 'documents', attachments: undefined }), 'accepted'],
  ['fixed', fixed, step('clerk', 'close'), 'not-in-state'],
  ['contained, not removed', [...ordered, step('lead', 'fix', { outcome: 'partly' })], step('verifier', 'recheck'), 'not-removed'],
  ['contained, not removed', [...ordered, step('lead', 'fix', { outcome: 'partly' })], step('verifier', 'orderAgain'), 'accepted'],
  ['re-checked', rechecked, step('verifier', 'orderAgain'), 'accepted'],
  ['re-checked', rechecked, step('clerk', 'close'), 'accepted'],
  // 降星销号
  ['re-checked, with a star left', [...rechecked, step('supervisor', 'rateIssue', { stars: 1 })], step('clerk', 'close'), 'stars-left'],
  ['re-checked, the star lowered', [...rechecked, step('supervisor', 'rateIssue', { stars: 1 }), step('supervisor', 'lowerStars')], step('clerk', 'close'), 'accepted'],
  ['re-checked, and listed', [...rechecked, step('supervisor', 'list')], step('clerk', 'close'), 'still-listed'],
];

for (const [given, way, when, then] of rows) {
  test(`${given}: ${when.action} by ${when.by} ${JSON.stringify(when.args?.['limit'] ?? '')} → ${then}`, () => {
    assert.equal(verdict(way.length === 0 ? undefined : after(way), when, { caseType }), then);
  });
}

const fixClocks = (state: Case) => state.clocks.filter(({ id }) => id === 'fix');

test('by when is what the order prints; at once means by the end of the day', () => {
  for (const [limit, amount, lastDay] of [['today', 0, '2026-06-15'], ['3', 3, '2026-06-18'], ['30', 30, '2026-07-15']] as const) {
    const [clock] = fixClocks(after([...signed, step('lead', 'order', { limit })]));
    assert.ok(clock);
    assert.deepEqual([clock.limit, clock.order], [{ amount, unit: 'day' }, true]);
    const deadline = deadlineOf(clock, chinaCalendar);
    assert.ok(deadline.known);
    assert.equal(deadline.lastDay, lastDay);
  }
});

test('what does not pass is ordered again, with a limit of its own', () => {
  const state = after([...fixed, step('gridWorker', 'orderAgain', { limit: '3' })]);
  assert.deepEqual([state.status, state.outcome, state.reworks], ['ordered', null, 1]);
  assert.deepEqual(fixClocks(state).map(({ limit, stoppedAt }) => [limit.amount, stoppedAt === null]), [[7, false], [3, true]]);
});

test('when who ordered it withdraws, the order of the next takes the place of theirs', () => {
  const state = after([...ordered, step('lead', 'recuse'), step('dispatcher', 'dispatch', { lead: 'schools', assists: undefined }), step('outsider', 'sign'), step('outsider', 'order', { limit: '15' })]);
  assert.deepEqual(fixClocks(state).map(({ limit, stoppedAt }) => [limit.amount, stoppedAt === null]), [[7, false], [15, true]]);
});

test('what is over has no light, and the place is watched for a while', () => {
  for (const way of [closed, [...found, step('clerk', 'dismiss')]]) assert.equal(caseLight(after(way), chinaCalendar, start).light, 'off');
  assert.deepEqual(after(closed).clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ id }) => id), ['watch']);
});

test('a look-back that fails reopens it and ends the watch', () => {
  const state = after([...closed, step('supervisor', 'lookBack'), step('supervisor', 'reopenOnCheck')]);
  assert.deepEqual([state.status, state.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ id }) => id)], ['confirmed', ['redo']]);
});

test('the kinds of place hold those where many people are: schools, hospitals, shopping centres', () => {
  const field = caseType.form.sections.flatMap(({ fields }) => fields).find(({ name }) => name === 'siteKind');
  const values = field?.kind === 'single' ? field.options.map(({ value }) => value) : [];
  assert.deepEqual(['school', 'hospital', 'mall', 'buildingSite', 'road'].filter((kind) => !values.includes(kind)), []);
});
