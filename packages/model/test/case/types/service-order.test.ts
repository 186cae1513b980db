import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseLight, chinaCalendar, publicCase, serviceOrder, type Case, type FormValues } from '@linli/model';
import { actors, context, drive, start, verdict, type ActorName, type Step } from '../support.js';
import { entries } from './entries/service-order.js';
import { testSound } from './entries/sound.js';

const caseType = serviceOrder;
const step = (by: ActorName, action: string, more: FormValues = {}): Step => ({ by, action, args: { ...entries[action], ...more } });

const ordered = [step('applicant', 'register')];
const accepted = [...ordered, step('clerk', 'accept')];
const dispatched = [...accepted, step('dispatcher', 'dispatch', { assists: undefined })];
const making = [...dispatched, step('lead', 'sign')];
const ready = [...making, step('lead', 'prepare')];
const delivered = [...ready, step('lead', 'deliver')];
const disputedOnCall = [...delivered, step('verifier', 'callBack', { confirmation: 'disputed' })];
const closed = [...delivered, step('applicant', 'confirm')];

const after = (steps: readonly Step[]): Case => drive(steps, undefined, { caseType }).case;
const online: FormValues = { ...entries['register'], mode: 'online', wishedOn: undefined, name: undefined, phone: undefined, confidential: undefined, consent: undefined };

testSound(caseType, entries);

const rows: [given: string, way: readonly Step[], when: Step, then: string][] = [
  ...(['applicant', 'clerk', 'gridWorker'] as const).map((by): [string, Step[], Step, string] => ['nothing', [], step(by, 'register'), 'accepted']),
  ['nothing', [], step('lead', 'register'), 'not-allowed'],
  ['nothing', [], step('applicant', 'register', { category: 'errand' }), 'invalid, category not-a-leaf'],
  ['nothing', [], step('applicant', 'register', { wishedOn: '2026-06-14' }), 'invalid, wishedOn too-early'],
  // 个人信息保护法 16: what is not needed may be left out
  ['nothing', [], step('applicant', 'register', { phone: undefined }), 'invalid, phone required'],
  ['nothing', [], { by: 'applicant', action: 'register', args: online }, 'invalid, contactable required'],
  ['nothing', [], { by: 'applicant', action: 'register', args: { ...online, contactable: 'no' } }, 'accepted'],
  // 潍坊 19
  ['ordered', ordered, step('clerk', 'refuse', { reason: undefined }), 'invalid, reason required'],
  ['ordered', ordered, step('clerk', 'refuse', { route: undefined }), 'invalid, route required'],
  ['ordered', ordered, step('clerk', 'refuse', { ground: 'notListed', route: undefined }), 'accepted'],
  ['being made', making, step('lead', 'decline'), 'accepted'],
  ['being made', making, step('lead', 'decline', { reason: undefined }), 'invalid, reason required'],
  ['being made', making, step('clerk', 'refuse'), 'not-in-state'],
  ['being made', making, step('lead', 'prepare', { on: '2026-06-14' }), 'invalid, on too-early'],
  ['appointment made', ready, step('applicant', 'reschedule'), 'accepted'],
  ['appointment made', ready, step('lead', 'reschedule'), 'accepted'],
  ['appointment made', ready, step('stranger', 'reschedule'), 'not-allowed'],
  ['appointment made', ready, step('lead', 'deliver'), 'accepted'],
  ['being made, for online', making, step('lead', 'deliver'), 'accepted'],
  ['an assist at work', [...making, step('lead', 'askAssist')], step('lead', 'deliver'), 'parts-open'],
  ['delivered', delivered, step('verifier', 'close'), 'not-in-state'],
  ['delivered', delivered, step('applicant', 'confirm'), 'accepted'],
  ['delivered', delivered, step('clerk', 'confirm'), 'not-allowed'],
  ['delivered', delivered, step('applicant', 'withdraw'), 'not-in-state'],
  ['delivered', delivered, step('applicant', 'rate'), 'accepted'],
  ['delivered and rated', [...delivered, step('applicant', 'rate')], step('applicant', 'rate'), 'already-rated'],
  // 济南 27
  ['disputed when called', disputedOnCall, step('verifier', 'close'), 'disputed'],
  ['disputed when called', disputedOnCall, step('verifier', 'rework'), 'accepted'],
  ['closed', closed, step('applicant', 'reopen'), 'accepted'],
  ['closed, the window over', closed, { ...step('applicant', 'reopen'), now: '2026-06-26T00:00:00+08:00' }, 'window-passed'],
  ['closed', closed, step('applicant', 'rate'), 'accepted'],
];

for (const [given, way, when, then] of rows) {
  test(`${given}: ${when.action} by ${when.by} → ${then}`, () => {
    assert.equal(verdict(way.length === 0 ? undefined : after(way), when, { caseType }), then);
  });
}

test('confirmed by whoever ordered, or by nobody: silence confirms nothing', () => {
  assert.deepEqual([after(closed).status, after(closed).confirmation], ['closed', 'confirmed']);
  const unreached = after([...delivered, step('verifier', 'callBack', { reached: 'no', confirmation: undefined }), step('verifier', 'close')]);
  assert.deepEqual([unreached.status, unreached.confirmation], ['closed', 'unreached']);
});

test('what was not done is made again, and the old word on it is gone', () => {
  const { status, reworks, outcome, confirmation, rating } = after([...delivered, step('applicant', 'rate', { resolved: 'no' }), step('applicant', 'dispute')]);
  assert.deepEqual({ status, reworks, outcome, confirmation, rating }, { status: 'making', reworks: 1, outcome: null, confirmation: null, rating: null });
});

test('the limit stands while the applicant is asked, and runs on after', () => {
  const asked = after([...making, step('lead', 'ask')]);
  assert.equal(caseLight(asked, chinaCalendar, start).light, 'paused');
  assert.equal(caseLight(drive([step('applicant', 'answer')], asked, { caseType }).case, chinaCalendar, start).light, 'green');
});

test('what is over has no light', () => {
  for (const way of [closed, [...ordered, step('clerk', 'refuse')], [...making, step('lead', 'decline')], [...ready, step('applicant', 'withdraw')]]) {
    assert.equal(caseLight(after(way), chinaCalendar, start).light, 'off');
  }
});

test('whoever ordered sees what was prepared and when it comes, and no note of staff', () => {
  const { case: state, events } = drive([...accepted.slice(0, 1), step('clerk', 'accept', { note: '内部备注' }), ...ready.slice(2)], undefined, { caseType });
  const { steps } = publicCase(state, events, context(actors.applicant, start, { caseType }));
  assert.deepEqual(steps.find(({ action }) => action === 'prepare')?.args, entries['prepare']);
  assert.deepEqual(steps.find(({ action }) => action === 'accept')?.args, {});
});
