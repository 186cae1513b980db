import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountabilityLadder, checkForm, exitOrders, gridExitLadder, measure, measureSubject, measuresOn, nextMeasure, type Case } from '@linli/model';
import { drive, issue, measureValues } from './measure-support.js';
import { calendar, outcomeOf, type Step } from './support.js';

const onItem = (rung: string, service: string | undefined = 'lamps'): Step => ({ ...issue, args: { ...measureValues, rung: `gridExit.${rung}`, service } });
const issuedOn = (rung: string, service?: string): Case => drive([onItem(rung, service)]).case;
const reply: Step = { by: 'lead', action: 'reply', args: { answer: '已培训，已补足人手，见附件清单。', outcome: 'solved' } };
const verify: Step = { by: 'supervisor', action: 'verify', args: { findings: '抽查属实。' } };
const lift: Step = { by: 'supervisor', action: 'lift', args: { reason: '整改完成' } };
const object: Step = { by: 'lead', action: 'object', args: { objection: '统计口径有误' }, now: '2026-06-20T09:00:00+08:00' };
const dismiss: Step = { by: 'supervisor', action: 'dismiss', args: { reason: '口径一致' }, now: '2026-06-24T09:00:00+08:00' };
const revoke: Step = { by: 'supervisor', action: 'revoke', args: { reason: '申诉成立' }, now: '2026-06-24T09:00:00+08:00' };
const escalate: Step = { by: 'supervisor', action: 'escalate', args: { reason: '逾期未整改', evidence: '截至到期日无回复', limit: '10' } };

test('a measure may be on one item, and only one of the ladder of the grid', () => {
  assert.deepEqual(measureSubject(issuedOn('criticise')), { organisation: 'works', service: 'lamps' });
  assert.deepEqual(measureSubject(drive([issue]).case), { organisation: 'works', service: null });
  const accountable = drive([{ ...issue, args: { ...measureValues, service: 'lamps' } }]).case;
  assert.deepEqual(measureSubject(accountable), { organisation: 'works', service: null });
  assert.equal(outcomeOf(measure, undefined, onItem('criticise', '路灯')), 'invalid service');
});

const next = (history: Case[], now = '2026-12-01T09:00:00+08:00') => nextMeasure(history, gridExitLadder, { calendar, now })?.rung.id;
const lifted = (rung: string, service?: string): Case => drive([reply, verify, lift], issuedOn(rung, service)).case;

const rows: [given: string, history: Case[], then: string, now?: string][] = [
  // 一次通报批评、两次黄牌警告、三次责令退出
  ['the first time', [], 'criticise'],
  ['the second time', [lifted('criticise')], 'yellowCard'],
  ['the third time', [lifted('criticise'), lifted('yellowCard')], 'exit'],
  ['escalated twice', [drive([escalate, escalate], issuedOn('criticise')).case], 'exit'],
  ['an objection was upheld', [lifted('criticise'), drive([object, revoke], issuedOn('yellowCard')).case], 'yellowCard'],
  ['an objection was dismissed', [lifted('criticise'), drive([object, dismiss], issuedOn('yellowCard')).case], 'exit'],
  ['on the last day of the period', [lifted('criticise'), lifted('yellowCard')], 'exit', '2027-06-15T23:59:59+08:00'],
  ['after the period all begins anew', [lifted('criticise'), lifted('yellowCard')], 'criticise', '2027-06-16T00:00:00+08:00'],
  ['after the period, one still in force', [lifted('criticise'), issuedOn('yellowCard')], 'exit', '2027-06-16T00:00:00+08:00'],
];

for (const [given, history, then, now] of rows) test(`an item, ${given} → ${then}`, () => assert.equal(next(history, now), then));

test('each item and the organisation itself climb by themselves', () => {
  const all = [lifted('criticise'), lifted('yellowCard'), lifted('criticise', 'walls'), drive([{ ...onItem('criticise'), args: { ...measureValues, rung: 'gridExit.criticise' } }]).case];
  const of = (service: string | null) => next(measuresOn(all, { organisation: 'works', service }));
  assert.deepEqual([of('lamps'), of('walls'), of('shops'), of(null)], ['exit', 'yellowCard', 'criticise', 'yellowCard']);
  assert.deepEqual(measuresOn(all, { organisation: 'police', service: 'lamps' }), []);
  assert.throws(() => next(all), RangeError);
});

const orders: [given: string, state: Case, now: string, then: [service: string | null, from: string | null, pending: string | null] | undefined][] = [
  ['a yellow card', issuedOn('yellowCard'), '2026-12-01', undefined],
  ['the last day to object', issuedOn('exit'), '2026-06-25', ['lamps', null, 'window']],
  ['the day after', issuedOn('exit'), '2026-06-26', ['lamps', '2026-06-26', null]],
  ['much later', issuedOn('exit'), '2026-12-01', ['lamps', '2026-06-26', null]],
  ['an objection is open', drive([object], issuedOn('exit')).case, '2026-12-01', ['lamps', null, 'objection']],
  ['an objection was dismissed', drive([object, dismiss], issuedOn('exit')).case, '2026-06-25', ['lamps', '2026-06-24', null]],
  ['an objection was upheld', drive([object, revoke], issuedOn('exit')).case, '2026-12-01', undefined],
  ['escalated to it after an objection', drive([object, dismiss, { ...escalate, now: '2026-07-01T09:00:00+08:00' }], issuedOn('yellowCard')).case, '2026-07-11', ['lamps', null, 'window']],
  ['… and over', drive([object, dismiss, { ...escalate, now: '2026-07-01T09:00:00+08:00' }], issuedOn('yellowCard')).case, '2026-07-12', ['lamps', '2026-07-12', null]],
  ['carried out and lifted long after', drive([reply, verify, { ...lift, now: '2026-08-01T09:00:00+08:00' }], issuedOn('exit')).case, '2026-12-01', ['lamps', '2026-06-26', null]],
  ['an organisation', drive([{ ...issue, args: { ...measureValues, rung: 'gridExit.exit' } }]).case, '2026-12-01', [null, '2026-06-26', null]],
];

for (const [given, state, day, then] of orders) {
  test(`ordered out, ${given} → ${JSON.stringify(then)}`, () => {
    const found = exitOrders([state], { calendar, now: `${day}T12:00:00+08:00` }).map(({ service, from, pending }) => [service, from, pending]);
    assert.deepEqual(found, then ? [then] : []);
  });
}

test('no other ladder orders anybody out', () => {
  const top = accountabilityLadder.rungs[accountabilityLadder.rungs.length - 1]?.id;
  assert.deepEqual(exitOrders([drive([{ ...issue, args: { ...measureValues, rung: `accountability.${top}` } }]).case], { calendar, now: '2026-12-01T12:00:00+08:00' }), []);
});

for (const [number, passes] of [['lamps', true], ['ZR-20260601-1', true], ['13800000000', false], ['360102199001011234', false], ['36010219900101123X', false]] as const) {
  test(`a measure is${passes ? '' : ' never'} on ${number}`, () => {
    const { issues } = checkForm(measure.form.sections, { ...measureValues, rung: 'gridExit.criticise', service: number }, { today: '2026-06-15' });
    assert.equal(issues.some(({ field }) => field === 'service'), !passes);
  });
}
