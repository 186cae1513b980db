import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseLight, rectification, rectificationFrom, type Case, type Check } from '@linli/model';
import { drive, orderValues, report, trunk, upTo } from './ordered.js';
import { calendar, outcomeOf, start, type Step } from './support.js';

const lookBack = (result: 'holds' | 'fails', batch = '2026-Q2'): Step => ({ by: 'supervisor', action: 'lookBack', args: { batch, result, findings: '抽看三件，均有反弹' } });
const review: Step = { by: 'supervisor', action: 'sampleReview', args: { batch: '评查-06', result: 'holds' } };
const reopen: Step = { by: 'supervisor', action: 'reopenOnCheck', args: { reason: '回头看发现问题反弹' } };

const closed = upTo('close');
const after = (...steps: Step[]) => drive(steps, closed).case;
const again: Step[] = [{ by: 'lead', action: 'report', args: report }, ...trunk.slice(3)];

const rows: [name: string, given: Case, when: Step, then: string][] = [
  ['ended', closed, lookBack('holds'), 'ok'],
  ['ended', closed, review, 'ok'],
  ['ended', closed, { ...lookBack('holds'), by: 'verifier' }, 'ok'],
  ['ended', closed, { ...review, by: 'verifier' }, 'not-allowed'],
  ['ended', closed, { ...lookBack('holds'), by: 'ownSupervisor' }, 'own-work'],
  ['not ended', upTo('report'), lookBack('holds'), 'not-in-state'],
  ['ended', closed, { ...lookBack('fails'), args: { batch: '2026-Q2', result: 'fails' } }, 'invalid findings'],
  ['checked in the batch', after(lookBack('holds')), lookBack('fails'), 'checked-already'],
  ['checked in another batch', after(lookBack('holds', '2026-Q1')), lookBack('fails'), 'ok'],
  ['never checked', closed, reopen, 'no-failed-check'],
  ['the check held', after(lookBack('holds')), reopen, 'no-failed-check'],
  ['the check failed', after(lookBack('fails')), reopen, 'ok'],
  ['one failed, a later one held', after(lookBack('fails'), review), reopen, 'ok'],
  ['failed, redone and closed', after(lookBack('fails'), reopen, ...again), reopen, 'no-failed-check'],
  ['failed, redone, and failed anew', after(lookBack('fails'), reopen, ...again, lookBack('fails', '2026-Q3')), reopen, 'ok'],
];

for (const [name, given, when, then] of rows) {
  test(`${name}: ${when.action} by ${when.by} → ${then}`, () => {
    assert.equal(outcomeOf(rectification, given, when), then);
  });
}

test('a check says in which batch, by which organisation and of which handling it was, and changes nothing else', () => {
  const { checks, status } = after(lookBack('fails'));
  assert.deepEqual(checks, [{ kind: 'lookBack', batch: '2026-Q2', result: 'fails', findings: '抽看三件，均有反弹', by: 'office', at: start, reworks: 0 }]);
  assert.equal(status, 'closed');
});

test('what is reopened is handled again under a limit of its own, until it is reported again', () => {
  const reopened = after(lookBack('fails'), reopen);
  const { status, outcome, reworks } = reopened;
  assert.deepEqual({ status, outcome, reworks }, { status: 'rectifying', outcome: null, reworks: 1 });
  assert.equal(caseLight(reopened, calendar, start).clock?.id, 'redo');
  const running = ({ clocks }: Case) => clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ id }) => id);
  assert.deepEqual([running(drive(again.slice(0, 1), reopened).case), running(drive(again, reopened).case)], [['recheck'], []]);
});

test('a finding becomes an order to rectify, on the organisation that led, from the case that it was found in', () => {
  const failed = after(lookBack('fails'));
  const { values, parent } = rectificationFrom(failed.checks[0] as Check, failed);
  assert.deepEqual(parent, failed.ref);
  assert.deepEqual(values, { unit: 'works', source: 'lookBack', subject: failed.receipt, finding: '抽看三件，均有反弹', place: { division: '360102001', text: '' } });
  const args = { ...values, requirement: orderValues.requirement, limit: '30', place: orderValues.place };
  const order: Step = { by: 'supervisor', action: 'order', args, parent: failed };
  assert.deepEqual(drive([order]).case.parent, { ref: failed.ref, kind: 'origin' });
  assert.equal(drive([order]).case.lead, 'works');
});

test('nothing is rectified after a check that held', () => {
  const held = after(lookBack('holds'));
  assert.throws(() => rectificationFrom(held.checks[0] as Check, held), RangeError);
});
