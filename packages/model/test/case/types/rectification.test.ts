import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedActions, caseLight, CaseTypeSchema, lintCaseType, rectification, type Case } from '@linli/model';
import { drive, orderValues, report, trunk, upTo } from '../../supervision/ordered.js';
import { actors, calendar, context, organisations, outcomeOf, start, type Step } from '../../supervision/support.js';

const order = trunk[0] as Step;
const reporting: Step = { by: 'lead', action: 'report', args: report };
const recheck: Step = { by: 'supervisor', action: 'recheck', args: { findings: '现场核对，均已答复。' } };
const back: Step = { by: 'supervisor', action: 'return', args: { reason: '两件仍未答复', limit: '10' } };
const revoke: Step = { by: 'supervisor', action: 'revoke', args: { reason: '下达有误' } };
const extend = (amount: number): Step => ({ by: 'supervisor', action: 'extend', args: { amount, reason: '材料采购周期较长' } });
const askAssist: Step = { by: 'lead', action: 'askAssist', args: { organisations: ['police'], task: '协助核对' } };
const finishPart: Step = { by: 'assist', action: 'finishPart', args: { result: '已核对' } };

const working = upTo('sign');
const after = (...steps: Step[]) => drive(steps, working).case;
const without = (name: string): Step => ({ ...reporting, args: Object.fromEntries(Object.entries(report).filter(([key]) => key !== name)) });

test('the definition is sound data', () => {
  assert.deepEqual(lintCaseType(rectification, { organisations }), []);
  assert.deepEqual(CaseTypeSchema.parse(JSON.parse(JSON.stringify(rectification))), rectification);
});

const rows: [given: string, state: Case | undefined, when: Step, then: string][] = [
  ['nothing', undefined, order, 'ok'],
  ['nothing', undefined, { ...order, by: 'clerk' }, 'ok'],
  ['nothing', undefined, { ...order, by: 'lead' }, 'not-allowed'],
  ['nothing', undefined, { ...order, args: { ...orderValues, unit: 'office' } }, 'own-organisation'],
  ['rectifying', working, reporting, 'ok'],
  // 解决一个问题、建立一项机制、推动一项工作
  ['rectifying', working, without('problem'), 'invalid problem'],
  ['rectifying', working, without('mechanism'), 'invalid mechanism'],
  ['rectifying', working, without('extension'), 'invalid extension'],
  ['an assist is at work', after(askAssist), reporting, 'parts-open'],
  ['the assist is done', after(askAssist, finishPart), reporting, 'ok'],
  ['reported', after(reporting), recheck, 'ok'],
  ['reported', after(reporting), { ...recheck, by: 'citySupervisor' }, 'not-orderer'],
  ['reported as partly done', after({ ...reporting, args: { ...report, outcome: 'partly' } }), recheck, 'not-done'],
  ['reported as partly done', after({ ...reporting, args: { ...report, outcome: 'partly' } }), back, 'ok'],
  ['reported', after(reporting), { by: 'supervisor', action: 'close' }, 'not-in-state'],
  ['re-checked', after(reporting, recheck), { by: 'supervisor', action: 'close' }, 'ok'],
  ['re-checked', after(reporting, recheck), back, 'ok'],
  ['rectifying', working, revoke, 'ok'],
  ['reported', after(reporting), revoke, 'not-in-state'],
  ['rectifying', working, extend(30), 'ok'],
  ['rectifying', working, extend(31), 'beyond-limit'],
  ['extended once', after(extend(10)), extend(10), 'beyond-limit'],
  ['overdue', working, { ...extend(10), now: '2026-07-16T00:00:00+08:00' }, 'limit-passed'],
  ['rectifying', working, { ...extend(10), by: 'ownSupervisor' }, 'not-orderer'],
];

for (const [given, state, when, then] of rows) {
  test(`${given}: ${when.action} by ${when.by} with ${JSON.stringify(when.args)} → ${then}`, () => {
    assert.equal(outcomeOf(rectification, state, when), then);
  });
}

test('who is ordered leads, who orders receives, and the limit is the one printed on the order', () => {
  const { lead, receiver, applicant, category, clocks } = upTo('order');
  assert.deepEqual({ lead, receiver, applicant, category }, { lead: 'works', receiver: 'office', applicant: null, category: 'inspection' });
  assert.deepEqual(clocks.find(({ id }) => id === 'rectify')?.limit, { amount: 30, unit: 'day' });
});

test('what comes back is under a new limit, and was redone once more', () => {
  const { status, outcome, reworks, clocks } = after(reporting, back);
  assert.deepEqual({ status, outcome, reworks }, { status: 'rectifying', outcome: null, reworks: 1 });
  assert.deepEqual(clocks.filter(({ id, stoppedAt }) => id === 'rectify' && stoppedAt === null).map(({ limit }) => limit.amount), [10]);
});

test('what is over has no light', () => {
  for (const state of [upTo('close'), after(askAssist, revoke)]) assert.equal(caseLight(state, calendar, start).light, 'off', state.status);
});

test('who is ordered can neither withdraw, nor let the work stand, nor give itself time', () => {
  const actions = allowedActions(working, context(rectification, actors.lead)).map(({ action }) => action);
  assert.deepEqual(actions.sort(), ['askAssist', 'handle', 'report']);
});
