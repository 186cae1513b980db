import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseLight, CaseTypeSchema, lintCaseType, resolution, type Case, type FormValues } from '@linli/model';
import { calendar, driver, organisations, outcomeOf, photo, start, type Step } from '../../supervision/support.js';

const values: FormValues = {
  meeting: 'joint', heldOn: '2026-06-12', minutes: '〔2026〕6 号', item: '打通东门断头路', requirement: '九月底前通车，公安部门配合交通组织。', unit: 'works', assists: ['police'],
  limit: '90', place: { division: '360102001', text: '东湖街道东门' },
};

const assign: Step = { by: 'clerk', action: 'assign', args: values };
const sign: Step = { by: 'lead', action: 'sign' };
const finishPart: Step = { by: 'assist', action: 'finishPart', args: { result: '交通组织方案已批' } };
const reporting: Step = { by: 'lead', action: 'report', args: { result: '道路已于 9 月 20 日通车', attachments: [photo] } };
const confirm: Step = { by: 'clerk', action: 'confirm' };
const back: Step = { by: 'supervisor', action: 'return', args: { reason: '标线未画', limit: '10' } };
const cancel: Step = { by: 'supervisor', action: 'cancel', args: { reason: '会议决定另行规划' } };

const drive = driver(resolution);
const assigned = drive([assign]).case;
const working = drive([sign], assigned).case;
const after = (...steps: Step[]) => drive(steps, working).case;

test('the definition is sound data', () => {
  assert.deepEqual(lintCaseType(resolution, { organisations }), []);
  assert.deepEqual(CaseTypeSchema.parse(JSON.parse(JSON.stringify(resolution))), resolution);
});

const rows: [given: string, state: Case | undefined, when: Step, then: string][] = [
  ['nothing', undefined, assign, 'ok'],
  ['nothing', undefined, { ...assign, by: 'lead' }, 'not-allowed'],
  ['nothing', undefined, { ...assign, args: { ...values, assists: ['works'] } }, 'lead-assists'],
  ['nothing', undefined, { ...assign, args: { ...values, assists: undefined } }, 'ok'],
  ['nothing', undefined, { ...assign, args: { ...values, unit: undefined } }, 'invalid unit'],
  ['nothing', undefined, { ...assign, args: { ...values, limit: undefined } }, 'invalid limit'],
  ['nothing', undefined, { ...assign, args: { ...values, heldOn: '2026-06-16' } }, 'invalid heldOn'],
  ['working', working, reporting, 'parts-open'],
  ['the assist is done', after(finishPart), reporting, 'ok'],
  ['done', after(finishPart, reporting), confirm, 'ok'],
  ['done', after(finishPart, reporting), { ...confirm, by: 'lead' }, 'not-allowed'],
  ['done', after(finishPart, reporting), { ...confirm, by: 'citySupervisor' }, 'not-orderer'],
  ['working', working, confirm, 'not-in-state'],
  ['done', after(finishPart, reporting), back, 'ok'],
  ['working', working, cancel, 'ok'],
  ['done', after(finishPart, reporting), cancel, 'not-in-state'],
];

for (const [given, state, when, then] of rows) {
  test(`${given}: ${when.action} by ${when.by} with ${JSON.stringify(when.args)} → ${then}`, () => {
    assert.equal(outcomeOf(resolution, state, when), then);
  });
}

test('a resolution has one lead, assists each with the task, and the limit that the meeting set', () => {
  const { lead, receiver, parts, clocks } = assigned;
  assert.deepEqual([lead, receiver], ['works', 'office']);
  assert.deepEqual(parts.map(({ organisation, as, task, state }) => ({ organisation, as, task, state })), [{ organisation: 'police', as: 'assist', task: values['requirement'], state: 'asked' }]);
  assert.deepEqual(clocks.map(({ id, organisation, limit }) => `${id} ${organisation} ${limit.amount} ${limit.unit}`), ['assist police 3 workday', 'sign null 1 workday', 'do null 90 day']);
});

test('who confirms is told of what is done, and what is over has no light', () => {
  assert.equal(caseLight(after(finishPart, reporting), calendar, start).clock?.id, 'confirm');
  for (const state of [after(finishPart, reporting, confirm), after(cancel)]) assert.equal(caseLight(state, calendar, start).light, 'off', state.status);
});

test('what comes back is under a new limit', () => {
  const { status, reworks, clocks } = after(finishPart, reporting, back);
  assert.deepEqual([status, reworks, clocks.filter(({ id, stoppedAt }) => id === 'do' && stoppedAt === null).map(({ limit }) => limit.amount)], ['working', 1, [10]]);
});
