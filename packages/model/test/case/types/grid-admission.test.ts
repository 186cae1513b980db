import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedActions, caseLight, CaseTypeSchema, gridAdmission, lintCaseType, serviceLines, type Case } from '@linli/model';
import { actors, calendar, context, organisations, outcomeOf, start, type Step } from '../../supervision/support.js';
import { admission, apply, approve, drive, giveView, publish } from '../../grid/admission/support.js';

const ask: Step = { by: 'clerk', action: 'consult', args: { organisations: ['police', 'schools'], question: '网格人手够不够？' } };
const more: Step = { by: 'clerk', action: 'askMore', args: { missing: '缺少经费来源' } };
const supplement: Step = { by: 'lead', action: 'supplement', args: { supplement: '经费由本局列支。' } };
const refuse: Step = { by: 'supervisor', action: 'refuse', args: { reason: '属于部门自身职责' } };
const retract: Step = { by: 'lead', action: 'retract', args: { reason: '另行安排' } };
const endConsultation: Step = { by: 'clerk', action: 'endConsultation', args: { reason: '已到反馈期限' } };
const renew: Step = { by: 'supervisor', action: 'renew', args: { trial: 'none', reason: '试行效果好' } };
const withdraw: Step = { by: 'lead', action: 'withdraw', args: { ground: 'ended', on: '2026-07-01', reason: '专项任务完成' } };

const applied = drive([apply]).case;
const after = (...steps: Step[]) => drive(steps, applied).case;
const listed = after(approve, publish);

test('the definition is sound data, and has a category for each line', () => {
  assert.deepEqual(lintCaseType(gridAdmission, { organisations }), []);
  assert.deepEqual(CaseTypeSchema.parse(JSON.parse(JSON.stringify(gridAdmission))), gridAdmission);
  assert.deepEqual(gridAdmission.categories.map(({ value }) => value), [...serviceLines]);
});

const rows: [given: string, state: Case | undefined, when: Step, then: string][] = [
  ['nothing', undefined, apply, 'ok'],
  ['nothing', undefined, { ...apply, by: 'clerk' }, 'not-allowed'],
  ['nothing', undefined, { ...apply, args: { ...admission, centre: 'police' } }, 'invalid centre'],
  ['nothing', undefined, { ...apply, args: { ...admission, excluded: undefined } }, 'invalid excluded'],
  ['nothing', undefined, { ...apply, args: { ...admission, basis: undefined } }, 'invalid basis'],
  ['applied', applied, approve, 'ok'],
  ['applied', applied, { ...approve, by: 'clerk' }, 'not-allowed'],
  ['applied', applied, { ...approve, by: 'citySupervisor' }, 'not-centre'],
  ['applied', applied, { ...approve, by: 'ownSupervisor' }, 'not-centre'],
  ['applied', applied, publish, 'not-in-state'],
  ['applied', applied, ask, 'ok'],
  ['applied', applied, { ...ask, args: { ...ask.args, organisations: ['works'] } }, 'lead-assists'],
  ['asked', after(ask), approve, 'views-open'],
  ['asked', after(ask), giveView, 'ok'],
  ['asked', after(ask), { ...giveView, by: 'lead' }, 'not-allowed'],
  ['one has answered', after(ask, giveView), giveView, 'no-open-part'],
  ['one has answered', after(ask, giveView), approve, 'views-open'],
  ['the consultation was ended', after(ask, giveView, endConsultation), approve, 'ok'],
  ['nobody was asked', applied, endConsultation, 'nobody-asked'],
  ['asked', after(ask), refuse, 'ok'],
  ['asked', after(ask), more, 'views-open'],
  ['applied', applied, { ...refuse, args: {} }, 'invalid reason'],
  ['to be completed', after(more), approve, 'not-in-state'],
  ['to be completed', after(more), supplement, 'ok'],
  ['completed', after(more, supplement), approve, 'ok'],
  ['approved', after(approve), publish, 'ok'],
  ['approved', after(approve), { ...publish, by: 'lead' }, 'not-allowed'],
  ['approved', after(approve), { ...publish, args: { ...publish.args, from: '2026-06-14' } }, 'invalid from'],
  ['approved', after(approve), retract, 'ok'],
  ['listed', listed, retract, 'not-in-state'],
  ['listed', listed, renew, 'ok'],
  ['listed', listed, withdraw, 'ok'],
  ['listed', listed, { ...withdraw, by: 'supervisor' }, 'ok'],
  ['listed', listed, { ...withdraw, by: 'citySupervisor' }, 'not-concerned'],
  ['listed', listed, { ...withdraw, args: { ...withdraw.args, reason: undefined } }, 'invalid reason'],
  ['withdrawn', drive([withdraw], listed).case, renew, 'not-in-state'],
];

for (const [given, state, when, then] of rows) {
  test(`${given}: ${when.action} by ${when.by} with ${JSON.stringify(when.args)} → ${then}`, () => {
    assert.equal(outcomeOf(gridAdmission, state, when), then);
  });
}

test('the department leads, the centre that it applied to receives', () => {
  const { lead, receiver, applicant, category, title } = applied;
  assert.deepEqual({ lead, receiver, applicant, category, title }, { lead: 'works', receiver: 'office', applicant: null, category: 'urban', title: '路灯故障上报' });
});

test('whoever waits has a limit, and what is listed or over has none', () => {
  const light = (state: Case) => caseLight(state, calendar, start).clock?.id;
  assert.deepEqual([applied, after(more), after(approve), listed, after(refuse), after(ask, retract)].map(light), ['review', 'supplement', 'publish', undefined, undefined, undefined]);
  assert.deepEqual(after(ask).clocks.filter(({ id }) => id === 'view').map(({ organisation, stoppedAt }) => [organisation, stoppedAt]), [['police', null], ['schools', null]]);
});

test('a view that was not given is not consent: it leaves no trace of one', () => {
  const { parts } = after(ask, giveView, endConsultation);
  assert.deepEqual(parts.map(({ organisation, result }) => [organisation, result]), [['police', '每周一次可以承担。']]);
});

test('the department can do no more than answer, take back and withdraw', () => {
  const offered = (state: Case) => allowedActions(state, context(gridAdmission, actors.lead)).map(({ action }) => action);
  assert.deepEqual([applied, after(more), after(approve), listed].map(offered), [['retract'], ['supplement', 'retract'], ['retract'], ['withdraw']]);
});

test('only the list is public: that it came on it, stays, and left', () => {
  assert.deepEqual(gridAdmission.transitions.filter((transition) => transition.public).map(({ action }) => action), ['publish', 'renew', 'withdraw']);
});
