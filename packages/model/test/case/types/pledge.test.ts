import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseLight, chinaCalendar, deadlineOf, pledge, publicCase, type Case, type FormValues } from '@linli/model';
import { actors, context, drive, start, verdict, type ActorName, type Step } from '../support.js';
import { entries } from './entries/pledge.js';
import { testNobody, testSound } from './entries/sound.js';

const caseType = pledge;
const step = (by: ActorName, action: string, more: FormValues = {}): Step => ({ by, action, args: { ...entries[action], ...more } });

const proposed = [step('clerk', 'register', { assists: undefined })];
const working = [...proposed, step('approver', 'commit')];
const completed = [...working, step('lead', 'complete')];
const verified = [...completed, step('verifier', 'verify')];
const closed = [...verified, step('clerk', 'close')];
const dropped = [...working, step('supervisor', 'drop')];

const after = (steps: readonly Step[]): Case => drive(steps, undefined, { caseType }).case;

testSound(caseType, entries);
testNobody(caseType);

const rows: [given: string, way: readonly Step[], when: Step, then: string][] = [
  ['nothing', [], step('clerk', 'register'), 'accepted'],
  ['nothing', [], step('supervisor', 'register'), 'accepted'],
  ['nothing', [], step('lead', 'register'), 'not-allowed'],
  ['nothing', [], step('clerk', 'register', { owner: 'centre' }), 'own-organisation'],
  ['nothing', [], step('clerk', 'register', { assists: ['works'] }), 'lead-assists'],
  ['nothing', [], step('clerk', 'register', { target: 0 }), 'invalid, target too-small'],
  ['nothing', [], step('clerk', 'register', { days: undefined }), 'invalid, days required'],
  ['nothing', [], step('clerk', 'register', { proof: undefined }), 'invalid, proof required'],
  ['proposed', proposed, step('approver', 'commit'), 'accepted'],
  ['proposed', proposed, step('lead', 'commit'), 'not-allowed'],
  ['proposed', proposed, step('otherApprover', 'commit'), 'not-allowed'],
  ['proposed', proposed, step('approver', 'return'), 'accepted'],
  ['returned', [...proposed, step('approver', 'return')], step('clerk', 'dispatch', { owner: 'schools', assists: undefined }), 'accepted'],
  ['returned', [...proposed, step('approver', 'return')], step('clerk', 'dispatch', { owner: 'centre' }), 'own-organisation'],
  ['under way', working, step('lead', 'reportProgress'), 'accepted'],
  ['under way', working, step('lead', 'reportProgress', { percent: 101 }), 'invalid, percent too-large'],
  ['under way', working, step('lead', 'reportProgress', { attachments: undefined }), 'invalid, attachments required'],
  ['under way', working, step('outsider', 'reportProgress'), 'not-allowed'],
  ['under way', working, step('lead', 'complete'), 'accepted'],
  ['under way', working, step('lead', 'complete', { done: 2.99 }), 'below-target'],
  ['under way', working, step('lead', 'complete', { attachments: undefined }), 'invalid, attachments required'],
  ['an assist at work', [...working, step('lead', 'askAssist')], step('lead', 'complete'), 'parts-open'],
  ['reported as done', completed, step('clerk', 'close'), 'not-in-state'],
  ['reported as done', completed, step('lead', 'verify'), 'not-allowed'],
  ['reported as done', completed, step('verifier', 'sendBack'), 'accepted'],
  ['verified', verified, step('clerk', 'close'), 'accepted'],
  ['verified, and listed', [...verified, step('supervisor', 'list')], step('clerk', 'close'), 'still-listed'],
  ['under way', working, step('clerk', 'drop', { reason: undefined }), 'invalid, reason required'],
  ['reported as done', completed, step('clerk', 'drop'), 'not-in-state'],
  // more time is given by who put it on the list, not by who owes it
  ['under way', working, step('supervisor', 'extend', { amount: 180 }), 'accepted'],
  ['under way', working, step('supervisor', 'extend', { amount: 181 }), 'beyond-limit'],
  ['under way', working, step('approver', 'extend'), 'not-allowed'],
  ['put off once', [...working, step('supervisor', 'extend')], step('supervisor', 'extend'), 'beyond-limit'],
];

for (const [given, way, when, then] of rows) {
  test(`${given}: ${when.action} by ${when.by} → ${then}`, () => {
    assert.equal(verdict(way.length === 0 ? undefined : after(way), when, { caseType }), then);
  });
}

test('it is due on the day that its own number of days comes to', () => {
  const clock = after(proposed).clocks.find(({ id }) => id === 'due');
  assert.ok(clock);
  const deadline = deadlineOf(clock, chinaCalendar);
  assert.ok(deadline.known);
  assert.deepEqual([clock.limit, clock.order, deadline.lastDay], [{ amount: 180, unit: 'day' }, true, '2026-12-12']);
});

test('each publication of progress begins the time to the next; the last leaves none', () => {
  const clocks = (steps: Step[]) => after(steps).clocks.filter(({ id, stoppedAt }) => id === 'progress' && stoppedAt === null).length;
  assert.deepEqual([clocks(proposed), clocks(working), clocks([...working, step('lead', 'reportProgress')]), clocks(completed)], [0, 1, 1, 0]);
});

test('the public page shows owner, target, words, percent and evidence; a unit that declined it is not shown up', () => {
  const { case: state, events } = drive([...proposed, step('approver', 'return'), step('clerk', 'dispatch', { assists: undefined }), step('approver', 'commit'), step('lead', 'reportProgress')], undefined, { caseType });
  const page = publicCase(state, events, context(actors.stranger, start, { caseType }));
  assert.deepEqual([page.lead, page.content['target'], page.content['unit'], page.content['milestones']], ['works', 3, '个', entries['register']?.['milestones']]);
  assert.deepEqual(page.steps.map(({ action }) => action), ['register', 'dispatch', 'commit', 'reportProgress']);
  assert.deepEqual(page.steps[3]?.args, entries['reportProgress']);
  assert.deepEqual(page.actions, []);
});

test('that it is put off is public, with the reason', () => {
  const { case: state, events } = drive([...working, step('supervisor', 'extend')], undefined, { caseType });
  const [last] = publicCase(state, events, context(actors.stranger, start, { caseType })).steps.slice(-1);
  assert.deepEqual([last?.action, last?.args], ['extend', entries['extend']]);
});

test('kept and not kept are told apart, and neither has a light', () => {
  assert.deepEqual([closed, dropped].map((way) => [after(way).status, after(way).outcome, caseLight(after(way), chinaCalendar, start).light]), [['closed', 'solved', 'off'], ['dropped', 'unsolved', 'off']]);
});
