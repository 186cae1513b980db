import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedActions, caseLight, chinaCalendar, decide, evolve, maySee, type Case, type Command, type Decision, type FormValues } from '@linli/model';
import { actors, another, command, context, drive, otherRef, ref, start, upTo, waysTo, type ActorName, type Options, type Step } from '../support.js';
import { testRows } from './table.js';

const handling = upTo('handle');
const merge = { by: 'dispatcher', action: 'merge' } as const;
const link = { by: 'dispatcher', action: 'link' } as const;
const withRelated = (more: Partial<Case> = {}): Options => ({ related: [{ ...another, ...more }] });
const itself: Options = { related: [drive(handling).case] };
const accusing = drive([upTo('register')[0] as Step, { by: 'clerk', action: 'triage', args: { accused: ['police'] } }]).case;

testRows([
  { given: 'the same matter filed twice', way: handling, when: merge, then: 'accepted', options: withRelated() },
  { given: 'a case that nobody looked up', way: handling, when: merge, then: 'unknown-related' },
  { given: 'a case that the actor may not see', way: handling, when: merge, then: 'unknown-related', options: withRelated({ barred: ['centre'] }) },
  { given: 'itself', way: handling, when: { ...merge, args: { into: ref, reason: '同一处路灯' } }, then: 'itself', options: itself },
  { given: 'a case of another type', way: handling, when: merge, then: 'other-type', options: withRelated({ type: { id: 'petition', version: 1 } }) },
  { given: 'a case of another township', way: handling, when: merge, then: 'other-place', options: withRelated({ area: '360102002001' }) },
  { given: 'a case merged itself', way: handling, when: merge, then: 'target-merged', options: withRelated({ mergedInto: { region: '360102', id: 'third' } }) },
  { given: 'a case that is over', way: handling, when: merge, then: 'target-ended', options: withRelated({ status: 'closed' }) },
  { given: 'a case that was answered', way: handling, when: merge, then: 'target-ended', options: withRelated({ status: 'replied' }) },
  { given: 'no reason', way: handling, when: { ...merge, args: { into: otherRef } }, then: 'invalid', options: withRelated() },
  { given: 'a lead', way: handling, when: { by: 'lead', action: 'merge' }, then: 'not-allowed', options: withRelated() },
  // 信访工作条例 30: by merging, too, what accuses a unit would come to it.
  { given: 'a case that accuses who may have the other', way: [], from: accusing, when: merge, then: 'accuses-others', article: '30', options: withRelated() },
  { given: 'a case that bars all that this bars', way: [], from: accusing, when: merge, then: 'accepted', options: withRelated({ parts: [], barred: ['schools', 'police-station', 'police'] }) },
  { given: 'a case put under another', way: handling, when: link, then: 'accepted', options: withRelated() },
  { given: 'itself', way: handling, when: { ...link, args: { under: ref } }, then: 'itself', options: itself },
  { given: 'a parent that has a parent', way: handling, when: link, then: 'parent-has-parent', options: withRelated({ parent: { ref, kind: 'link' } }) },
  { given: 'a case split off another', way: [], from: { ...another, ref, parent: { ref: otherRef, kind: 'split' } }, when: link, then: 'has-parent', options: withRelated() },
  { given: 'a case that is linked to none', way: handling, when: { by: 'dispatcher', action: 'unlink' }, then: 'not-linked' },
  { given: 'a case split off another', way: [], from: { ...another, ref, parent: { ref: otherRef, kind: 'split' } }, when: { by: 'dispatcher', action: 'unlink' }, then: 'not-linked' },
]);

const merged = drive([merge], drive(handling).case, withRelated()).case;

test('a merged case stands: nothing runs, and nothing may be done but to take it out, to answer it, to withdraw it, or to put it in its grid', () => {
  assert.deepEqual(merged.mergedInto, otherRef);
  assert.equal(caseLight(merged, chinaCalendar, '2026-12-01T09:00:00+08:00').light, 'paused');
  const offered = (by: ActorName) => allowedActions(merged, context(actors[by])).map(({ action }) => action);
  assert.deepEqual((Object.keys(actors) as ActorName[]).flatMap((by) => offered(by).map((action) => `${by} ${action}`)), ['applicant withdraw', 'clerk unmerge', 'clerk regrid', 'dispatcher unmerge', 'dispatcher answerMerged', 'dispatcher regrid', 'verifier answerMerged', 'supervisor regrid']);
});

test('taken out again, it goes on where it stood, and the time is not counted', () => {
  const again = drive([{ by: 'clerk', action: 'unmerge', now: '2026-06-17T09:00:00+08:00' }], merged).case;
  assert.deepEqual([again.mergedInto, again.status], [null, 'handling']);
  for (const clock of again.clocks.filter(({ stoppedAt, window }) => stoppedAt === null && !window)) {
    assert.deepEqual(clock.pauses, [{ from: start, to: '2026-06-17T09:00:00+08:00', cause: 'merged' }]);
  }
});

const answer = { into: otherRef, answer: '同一处路灯已修好，您可以随时查看。' };
const replied: Options = withRelated({ status: 'replied', outcome: 'solved' });

testRows([
  { given: 'the other case answered', way: [], from: merged, when: { by: 'verifier', action: 'answerMerged', args: answer }, then: 'accepted', options: replied },
  { given: 'the other case not answered', way: [], from: merged, when: { by: 'verifier', action: 'answerMerged', args: answer }, then: 'not-answered', options: withRelated() },
  { given: 'another case than it was merged into', way: [], from: merged, when: { by: 'verifier', action: 'answerMerged', args: { ...answer, into: ref } }, then: 'not-merged-into', options: { related: [{ ...another, ref, outcome: 'solved' }] } },
  { given: 'a case that is merged into none', way: handling, when: { by: 'verifier', action: 'answerMerged', args: answer }, then: 'not-in-state', options: replied },
]);

test('each applicant is answered: a merged case has the other’s outcome, and can be rated and closed', () => {
  const answered = drive([{ by: 'dispatcher', action: 'answerMerged', args: answer }], merged, replied).case;
  assert.deepEqual([answered.status, answered.outcome, answered.mergedInto, answered.lead], ['replied', 'solved', null, 'works']);
  assert.deepEqual(answered.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ id }) => id), ['review']);
  const closed = drive([{ by: 'applicant', action: 'rate' }, { by: 'verifier', action: 'verify' }, { by: 'verifier', action: 'callBack' }, { by: 'verifier', action: 'close' }], answered).case;
  assert.equal(closed.status, 'closed');
});

test('a link can be taken off again', () => {
  const linked = drive([link], drive(handling).case, withRelated()).case;
  assert.deepEqual(linked.parent, { ref: otherRef, kind: 'link' });
  assert.equal(drive([{ by: 'clerk', action: 'unlink' }], linked).case.parent, null);
});

test('a project is tagged and untagged', () => {
  const tagged = drive([{ by: 'supervisor', action: 'tagProject', args: { project: '东门片区征迁' } }], drive(handling).case).case;
  assert.equal(tagged.project, '东门片区征迁');
  assert.equal(drive([{ by: 'clerk', action: 'tagProject', args: {} }], tagged).case.project, null);
});

const part: FormValues = { subject: '小区东门人行道破损', category: 'facilities.road', detail: '路灯下的人行道有两处塌陷，请一并修复。' };

function split(parent: Case, args: FormValues = part, by: ActorName = 'dispatcher', more: Partial<Command> = {}, now = start): Decision {
  return decide(undefined, { ...command('split', args), target: otherRef, parent: parent.ref, ...more }, context(actors[by], now, { related: [parent] }));
}

const verdictOf = (decision: Decision) => (decision.ok ? 'accepted' : decision.refusal.code);

test('what may be split, by whom', () => {
  const { case: open } = drive(handling);
  const rows: [string, Decision, string][] = [
    ['a case at work', split(open), 'accepted'],
    ['by the lead', split(open, part, 'lead'), 'not-allowed'],
    ['without a parent', split(open, part, 'dispatcher', { parent: undefined }), 'no-parent'],
    ['of a parent that was not found', split(open, part, 'dispatcher', { parent: { region: '360102', id: 'lost' } }), 'unknown-related'],
    ['without a receipt', split(open, part, 'dispatcher', { receipt: undefined }), 'no-receipt'],
    ['in another county', split(open, part, 'dispatcher', { target: { region: '360103', id: 'x' } }), 'wrong-region'],
    ['without a subject', split(open, { ...part, subject: '' }), 'invalid'],
    ['of a case that was not accepted', split(drive(upTo('triage')).case), 'parent-not-open'],
    ['of a case that is over', split(drive(waysTo.closed ?? []).case), 'parent-not-open'],
    ['of a case split off itself', split({ ...open, parent: { ref: otherRef, kind: 'split' } }), 'split-already'],
    ['of a merged case', split(merged), 'merged'],
  ];
  for (const [given, decision, code] of rows) assert.equal(verdictOf(decision), code, given);
});

test('what is split off answers the same applicant, bars the same units, and has no more time', () => {
  const parent = { ...drive([...handling, { by: 'lead', action: 'askExtension' }, { by: 'approver', action: 'grantExtension' }]).case, accused: ['schools'], barred: ['schools'] };
  const decision = split(parent, part, 'dispatcher', {}, '2026-06-17T09:00:00+08:00');
  assert.ok(decision.ok);
  const child = decision.events.reduce<Case | undefined>(evolve, undefined);
  assert.ok(child);
  assert.deepEqual([child.status, child.title, child.category, child.lead, child.receiver], ['accepted', part['subject'], part['category'], null, 'centre-town']);
  assert.deepEqual([child.applicant, child.area, child.barred, child.parent], [parent.applicant, parent.area, ['schools'], { ref: parent.ref, kind: 'split' }]);
  assert.equal(child.content['detail'], part['detail']);
  // The clocks between organisations are not the child's; the one promised to the applicant runs since it was promised.
  assert.deepEqual(child.clocks, parent.clocks.filter(({ id }) => id === 'reply'));
  assert.ok(maySee(child, actors.applicant));
  assert.ok(!maySee(child, actors.stranger));
});

test('a split is offered from a case that may be split', () => {
  const offered = (parent: Case) => allowedActions(undefined, { ...context(actors.clerk), parent }).map(({ action }) => action);
  assert.ok(offered(drive(handling).case).includes('split'));
  assert.ok(!offered(drive(upTo('register')).case).includes('split'));
});
