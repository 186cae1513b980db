import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountabilityLadder, allowedActions, caseLight, CaseTypeSchema, lintCaseType, measure, type Case, type Field } from '@linli/model';
import { drive, issue, issued, measureValues } from '../../supervision/measure-support.js';
import { upTo } from '../../supervision/ordered.js';
import { actors, calendar, context, organisations, outcomeOf, photo, start, type Step } from '../../supervision/support.js';

const reply: Step = { by: 'lead', action: 'reply', args: { answer: '逾期工单已全部清零，见附件清单。', outcome: 'solved' } };
const verify: Step = { by: 'supervisor', action: 'verify', args: { findings: '抽查十件属实。' } };
const lift: Step = { by: 'supervisor', action: 'lift', args: { reason: '整改完成' } };
const escalate: Step = { by: 'supervisor', action: 'escalate', args: { reason: '逾期未整改', evidence: '截至到期日无回复', limit: '10' } };
const back: Step = { by: 'supervisor', action: 'return', args: { reason: '仍有逾期', limit: '5' } };
const object: Step = { by: 'lead', action: 'object', args: { objection: '逾期因系统故障造成' } };
const dismiss: Step = { by: 'supervisor', action: 'dismiss', args: { reason: '故障仅半天，不影响认定' } };
const revoke: Step = { by: 'supervisor', action: 'revoke', args: { reason: '申诉成立' } };

const after = (...steps: Step[]) => drive(steps, issued).case;
const onRung = (rung: string) => drive([{ ...issue, args: { ...measureValues, rung } }]).case;

test('the definition is sound data', () => {
  assert.deepEqual(lintCaseType(measure, { organisations }), []);
  assert.deepEqual(CaseTypeSchema.parse(JSON.parse(JSON.stringify(measure))), measure);
});

const rows: [given: string, state: Case | undefined, when: Step, then: string][] = [
  ['nothing', undefined, issue, 'ok'],
  ['nothing', undefined, { ...issue, by: 'clerk' }, 'not-allowed'],
  ['nothing', undefined, { ...issue, args: { ...measureValues, unit: 'office' } }, 'own-organisation'],
  ['nothing', undefined, { ...issue, args: { ...measureValues, unit: 'nobody' } }, 'invalid unit'],
  ['nothing', undefined, { ...issue, args: { ...measureValues, rung: 'accountability' } }, 'invalid rung'],
  ['issued', issued, reply, 'ok'],
  ['issued', issued, { ...reply, by: 'assist' }, 'not-allowed'],
  ['issued', issued, lift, 'not-in-state'],
  ['replied', after(reply), lift, 'not-in-state'],
  ['replied', after(reply), { ...verify, by: 'citySupervisor' }, 'not-orderer'],
  ['replied', after(reply), back, 'ok'],
  ['verified', after(reply, verify), lift, 'ok'],
  ['issued', issued, escalate, 'ok'],
  ['issued', issued, { ...escalate, args: { reason: '逾期未整改', limit: '10' } }, 'no-evidence'],
  ['issued', issued, { ...escalate, args: { reason: '逾期未整改', limit: '10', attachments: [photo] } }, 'ok'],
  ['at the top', onRung('accountability.account'), escalate, 'top-rung'],
  ['at the top of the grid ladder', onRung('gridExit.exit'), escalate, 'top-rung'],
  ['verified', after(reply, verify), escalate, 'not-in-state'],
  ['issued, 10th day', issued, { ...object, now: '2026-06-25T23:59:59+08:00' }, 'ok'],
  ['issued, 11th day', issued, { ...object, now: '2026-06-26T00:00:00+08:00' }, 'window-passed'],
  ['objected and dismissed', after(object, dismiss), object, 'window-passed'],
  ['escalated after that', after(object, dismiss, escalate), object, 'ok'],
  ['objected', after(object), escalate, 'not-in-state'],
  ['objected', after(object), revoke, 'ok'],
  ['lifted', after(reply, verify, lift), escalate, 'not-in-state'],
];

for (const [given, state, when, then] of rows) {
  test(`${given}: ${when.action} by ${when.by} with ${JSON.stringify(when.args)} → ${then}`, () => {
    assert.equal(outcomeOf(measure, state, when), then);
  });
}

test('the subject is an organisation: it leads, who issued it receives it, and the case that it comes from is its parent', () => {
  const origin = upTo('close');
  const { lead, receiver, applicant, parent, category } = drive([{ ...issue, parent: origin }]).case;
  assert.deepEqual({ lead, receiver, applicant, parent, category }, {
    lead: 'works', receiver: 'office', applicant: null, parent: { ref: origin.ref, kind: 'origin' }, category: 'accountability.remind',
  });
});

test('a ladder is climbed one rung at a time, and no further', () => {
  const climbed = [issued];
  for (let rung = 1; rung < accountabilityLadder.rungs.length; rung += 1) climbed.push(drive([escalate], climbed[climbed.length - 1]).case);
  assert.deepEqual(climbed.map(({ category }) => category), accountabilityLadder.rungs.map(({ id }) => `accountability.${id}`));
});

test('each rung prints its own limit; an objection lets it stand; what is over has no light', () => {
  const light = (state: Case, now = start) => {
    const { light: colour, clock } = caseLight(state, calendar, now);
    return [colour, clock?.id, clock?.limit.amount];
  };
  assert.deepEqual(light(issued), ['green', 'reply', 15]);
  assert.deepEqual(light(after(escalate)), ['green', 'reply', 10]);
  assert.equal(after(object).clocks.find(({ id }) => id === 'reply')?.pauses.length, 1);
  assert.deepEqual(light(after(object, dismiss)), ['green', 'reply', 15]);
  assert.deepEqual([light(after(reply, verify, lift)), light(after(object, revoke))], [['off', undefined, undefined], ['off', undefined, undefined]]);
});

test('the organisation can do no more than reply and object', () => {
  assert.deepEqual(allowedActions(issued, context(measure, actors.lead)).map(({ action }) => action).sort(), ['object', 'reply']);
});

/** Words by which a field would ask for a person. */
const personal = /姓名|责任人|负责人|联系人|经办人|人员|干部|领导|身份证|电话|手机|\b(person|people|name|staff|officer|official|leader|phone|id card)\b/i;

test('no field names a person, and nobody is an applicant of a measure', () => {
  const fields: Field[] = [...measure.form.sections.flatMap((section) => section.fields), ...measure.transitions.flatMap((transition) => transition.fields)];
  const asking = fields.filter(({ kind, name, label, autocomplete }) => kind === 'phone' || autocomplete !== undefined || [name, ...Object.values(label)].some((word) => personal.test(word ?? '')));
  assert.deepEqual(asking, []);
  assert.deepEqual(Object.keys(measure.projection).filter((role) => ['name', 'phone', 'confidential'].includes(role)), []);
  assert.equal(measure.transitions.some(({ by }) => by.some(({ role }) => role === 'applicant')), false);
  assert.deepEqual(['责任人姓名', '联系电话', 'Name of the person', 'Staff member'].filter((word) => !personal.test(word)), []);
});
