import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assessmentActions, assessmentKind, assessmentRefusals, AssessmentSchema, assessmentSteps, assessmentStatuses, freezeBulletin, lintTexts, type Assessment, type Organisation, type StepTaken } from '@linli/model';
import { actors, assessed, begin, confirm, context, correct, decideOn, decline, drive, figure, figures, lock, named, object, observe, of, organisations, publish, recalculate, replay, scheme, start, totals, uphold, ways, withdraw, type Act, type ActorName } from './support.js';

const codeOf = (state: Assessment | undefined, act: Act): string => {
  const decision = decideOn(state, act);
  return decision.ok ? 'ok' : decision.refusal.code;
};
const stateOf = (acts: readonly Act[]) => drive(acts).state;

test('each way ends in the status that it is called by', () => {
  for (const [status, acts] of Object.entries(ways)) assert.equal(stateOf(acts).status, status);
});

test('every pair of status and action is as the table has it', () => {
  const acts: Record<string, Act> = {
    begin, observe, confirm, object: { ...object, id: 'another', args: { indicator: 'timely', words: 'The share is wrong' } }, answer: uphold, correct: { ...correct, args: { ...correct.args, objection: undefined } }, recalculate, withdraw, lock,
    use: { by: 'approver', action: 'use', args: { kind: 'commend', organisation: 'east', words: 'First place' } }, publish,
  };
  for (const status of assessmentStatuses) {
    for (const { action, from } of assessmentSteps) {
      // Recalculating and answering want something that waits.
      const before = action === 'recalculate' && status !== 'objection' && status in ways ? [...ways[status], ...(from.includes(status) ? [acts['correct'] as Act] : [])] : ways[status];
      const code = codeOf(stateOf(before), acts[action] as Act);
      const waits = action === 'recalculate' && status === 'objection';
      assert.equal(code === 'ok', from.includes(status) && !waits, `${action} in ${status}: ${code}`);
    }
  }
  assert.deepEqual(assessmentSteps.map(({ action }) => action), assessmentActions);
});

test('nothing at all follows a publication', () => {
  const published = stateOf(ways.published);
  for (const by of Object.keys(actors) as ActorName[]) {
    assert.deepEqual(assessmentKind.actions(published, context(actors[by])), []);
    for (const action of assessmentActions) assert.notEqual(codeOf(published, { by, action }), 'ok');
  }
  assert.equal(codeOf(published, { ...correct, args: { ...correct.args, objection: undefined } }), 'published');
});

const offered: [status: Assessment['status'], by: ActorName, actions: string[]][] = [
  ['draft', 'supervisor', ['observe']],
  ['draft', 'approver', ['confirm']],
  ['draft', 'east', []],
  ['confirmed', 'supervisor', ['correct']],
  ['confirmed', 'approver', ['withdraw', 'lock']],
  ['confirmed', 'east', ['object']],
  ['confirmed', 'westHead', ['object']],
  ['confirmed', 'eastClerk', []],
  ['confirmed', 'stranger', []],
  ['confirmed', 'clerk', []],
  ['confirmed', 'public', []],
  ['objection', 'approver', ['answer', 'withdraw']],
  ['objection', 'supervisor', ['correct']],
  ['objection', 'westHead', ['object']],
  ['recalculated', 'approver', ['withdraw', 'lock']],
  ['locked', 'approver', ['use', 'publish']],
  ['locked', 'supervisor', []],
  ['locked', 'east', []],
];
for (const [status, by, actions] of offered) {
  test(`${by} may, when it is ${status}: ${actions.join(', ') || 'nothing'}`, () => assert.deepEqual(assessmentKind.actions(stateOf(ways[status]), context(actors[by])), actions));
}

test('a supervisor begins one, and nobody else', () => {
  for (const by of Object.keys(actors) as ActorName[]) assert.deepEqual(assessmentKind.actions(undefined, context(actors[by])), by === 'supervisor' ? ['begin'] : []);
});

const faulty = { ...scheme, indicators: scheme.indicators.map((each) => (each.id === 'timely' ? { ...each, full: 19 } : each)) };
const circular = { ...scheme, indicators: scheme.indicators.map((each) => (each.id === 'matters' ? { ...each, parent: 'people' } : each.id === 'people' ? { ...each, parent: 'matters' } : each)) };
const beginnings: [given: string, args: Record<string, unknown>, code: string, says?: string][] = [
  ['weights that do not sum', { scheme: faulty }, 'faulty-scheme', '/indicators'],
  ['indicators in a circle', { scheme: circular }, 'faulty-scheme'],
  ['something that is no scheme', { scheme: { ...scheme, indicators: 'all' } }, 'invalid'],
  ['no title', { title: undefined }, 'invalid'],
  ['a quarter for a monthly scheme', { period: '2026-Q3' }, 'wrong-period', '2026-Q3'],
  ['a month that is none', { period: '2026-13' }, 'wrong-period'],
  ['nobody', { assessed: [] }, 'no-organisations'],
  ['an organisation that is not there', { assessed: [{ organisation: 'nowhere', group: 'A' }] }, 'unknown-organisation', 'nowhere'],
  ['itself', { assessed: [...assessed, { organisation: 'office', group: 'A' }] }, 'self-assessment', 'town office'],
  ['one twice', { assessed: [...assessed, { organisation: 'east', group: 'B' }] }, 'assessed-twice', 'town east'],
  ['a group that is not there', { assessed: [{ organisation: 'east', group: 'C' }] }, 'unknown-group', 'C'],
];
for (const [given, args, code, says = ''] of beginnings) {
  test(`an assessment cannot begin with ${given}`, () => {
    const decision = decideOn(undefined, { ...begin, args: { ...begin.args, ...args } });
    assert.ok(!decision.ok);
    assert.equal(decision.refusal.code, code);
    assert.ok(decision.refusal.message.en?.includes(says), decision.refusal.message.en);
  });
}

test('a scheme in one language can be used', () => {
  const chinese = JSON.parse(JSON.stringify(scheme), (_key, value) => (value?.['zh-Hans'] ? { 'zh-Hans': value['zh-Hans'] } : value)) as typeof scheme;
  assert.equal(codeOf(undefined, { ...begin, args: { ...begin.args, scheme: chinese } }), 'ok');
});

test('an area that is not one’s own', () => {
  const decision = assessmentKind.decide(undefined, { id: 'c', kind: 'assessment', of: 'monthly', area: '360103', action: 'begin', args: begin.args ?? {}, base: 0 }, context(actors.supervisor));
  assert.equal(decision.ok ? '' : decision.refusal.code, 'wrong-area');
});

const badFigures: [given: string, figure: unknown, code: string, field?: string][] = [
  ['more solved than there were', figure('east', 'solved', { done: 11, all: 10 }), 'bad-figures', 'observations.0.values.done'],
  ['text for a number', figure('east', 'timely', { share: 'many' }), 'invalid'],
  ['an indicator that is not there', figure('east', 'nothing', { n: 1 }), 'bad-figures', 'observations.0.indicator'],
  ['a block', figure('east', 'matters', { n: 1 }), 'bad-figures', 'observations.0.indicator'],
  ['one that is not assessed', figure('other', 'timely', { share: 90 }), 'bad-figures', 'observations.0.organisation'],
  ['a period to come', figure('east', 'timely', { share: 90 }, { period: '2026-09' }), 'bad-figures', 'observations.0.period'],
  ['a period of another kind', figure('east', 'timely', { share: 90 }, { period: '2026-Q1' }), 'bad-figures', 'observations.0.period'],
  ['an earlier period of one who was there', figure('other', 'timely', { share: 90 }, { period: '2026-07' }), 'ok'],
  ['an earlier period of one who never was', figure('nowhere', 'timely', { share: 90 }, { period: '2026-07' }), 'bad-figures', 'observations.0.organisation'],
  ['a score by hand without a reason', figure('east', 'report', { given: 5 }), 'bad-figures', 'observations.0.indicator'],
  ['half a character in the reason', figure('east', 'report', { given: 5 }, { reason: '\ud800' }), 'invalid', 'observations.0.reason'],
  ['a missing figure', figure('east', 'timely', {}), 'ok'],
];
for (const [given, sent, code, field] of badFigures) {
  test(`figures: ${given}`, () => {
    const decision = decideOn(stateOf([begin]), { ...observe, args: { observations: [sent, figure('west', 'timely', { share: 90 })] } });
    assert.equal(decision.ok ? 'ok' : decision.refusal.code, code);
    if (field !== undefined) assert.deepEqual(decision.ok ? [] : decision.refusal.issues?.map((issue) => issue.field), [field]);
  });
}

test('nothing is confirmed without a figure', () => assert.equal(codeOf(stateOf([begin]), confirm), 'no-figures'));

test('who entered a figure and when is for the step to say, whatever was sent', () => {
  const state = stateOf([begin, { ...observe, args: { observations: [figure('east', 'timely', { share: 90 }, { at: '2020-01-01T00:00:00Z', by: { role: 'handler', organisation: 'east' } })] } }]);
  assert.deepEqual(state.observations.map(({ at, by }) => ({ at, by })), [{ at: start, by: { role: 'supervisor', organisation: 'office' } }]);
});

test('what says the same changes nothing; what says something else is told with what it was', () => {
  const again: Act = { ...observe, args: { observations: [figures[1], figure('east', 'content', { content: 85 })] } };
  const { changes } = stateOf([begin, observe, again]);
  assert.equal(changes.length, figures.length + 1);
  assert.deepEqual([changes.slice(-1)[0]?.before?.values, changes.slice(-1)[0]?.after.values], [{ content: 90 }, { content: 85 }]);
});

const objections: [given: string, args: Record<string, unknown>, by: ActorName, code: string][] = [
  ['in its own indicator', { indicator: 'timely', words: 'The share is wrong' }, 'east', 'ok'],
  ['to a veto', { indicator: 'late', words: 'There was none' }, 'east', 'ok'],
  ['to a block', { indicator: 'matters', words: 'Too few points' }, 'east', 'unknown-indicator'],
  ['to nothing', { indicator: 'nothing', words: 'Too few points' }, 'east', 'unknown-indicator'],
  ['without words', { indicator: 'timely', words: '  ' }, 'east', 'invalid'],
  ['by one that is not assessed', { indicator: 'timely', words: 'Wrong' }, 'stranger', 'not-allowed'],
  ['by the assessor', { indicator: 'timely', words: 'Wrong' }, 'approver', 'not-allowed'],
  ['by a citizen', { indicator: 'timely', words: 'Wrong' }, 'public', 'not-allowed'],
];
for (const [given, args, by, code] of objections) test(`an objection ${given}: ${code}`, () => assert.equal(codeOf(stateOf(ways.confirmed), { by, action: 'object', args }), code));

test('an objection is the objecting organisation’s, whatever is sent', () => {
  const state = stateOf([...ways.confirmed, { ...object, args: { ...object.args, organisation: 'west' } }]);
  assert.deepEqual(state.objections.map(({ id, organisation, answer }) => ({ id, organisation, answer })), [{ id: 'objection-1', organisation: 'east', answer: null }]);
});

test('objections: from the first to the lock', () => {
  const table: [given: string, acts: readonly Act[], next: Act, code: string][] = [
    ['open', [object], lock, 'open-objection'],
    ['open', [object], { ...object, id: 'second' }, 'objected-already'],
    ['declined', [object, decline], lock, 'ok'],
    ['declined, and again', [object, decline], { ...object, id: 'second' }, 'objected-already'],
    ['upheld', [object, uphold], lock, 'not-corrected'],
    ['upheld', [object, uphold], recalculate, 'not-corrected'],
    ['upheld, answered twice', [object, uphold], decline, 'nothing-to-answer'],
    ['upheld and corrected in draft', [object, uphold, correct], lock, 'not-corrected'],
    ['upheld and taken in', [object, uphold, correct, recalculate], lock, 'ok'],
    ['taken in, and again', [object, uphold, correct, recalculate], { ...object, id: 'second' }, 'ok'],
    ['taken in, nothing waits', [object, uphold, correct, recalculate], recalculate, 'nothing-to-take-in'],
    ['a correction without an objection', [{ ...correct, args: { ...correct.args, objection: undefined } }], lock, 'corrections-wait'],
    ['a correction for a declined one', [object, decline], correct, 'unknown-objection'],
    ['a correction for an open one', [object], correct, 'unknown-objection'],
    ['a correction of something else', [object, uphold], { ...correct, args: { ...correct.args, observations: [figure('west', 'solved', { done: 1, all: 10 })] } }, 'other-figures'],
    ['a correction without a reason', [], { ...correct, args: { observations: [figure('east', 'timely', { share: 1 })] } }, 'invalid'],
    ['an open one outlives a withdrawal', [object, withdraw, confirm], lock, 'open-objection'],
    ['so does one that was upheld', [object, uphold, correct, withdraw, confirm], lock, 'not-corrected'],
    ['unless the draft puts it right', [object, uphold, withdraw, { ...observe, args: { ...correct.args } }, confirm], lock, 'ok'],
    ['observing a confirmed one', [], observe, 'confirmed'],
  ];
  for (const [given, acts, next, code] of table) assert.equal(codeOf(stateOf([...ways.confirmed, ...acts]), next), code, `${given}: ${next.action}`);
});

test('a correction waits for the recalculation, and then says why', () => {
  const waiting = stateOf([...ways.objection, uphold, correct]);
  assert.equal(totals(waiting)['east'], '94');
  const taken = drive([recalculate], drive([...ways.objection, uphold, correct]).steps).state;
  assert.equal(totals(taken)['east'], '98');
  assert.deepEqual(taken.corrections, []);
  const last = taken.changes.slice(-1)[0];
  assert.deepEqual([last?.objection, last?.reason, last?.after.by, last?.before?.values, last?.after.values], ['objection-1', 'Counted anew', { role: 'supervisor', organisation: 'office' }, { done: 9, all: 10 }, { done: 10, all: 10 }]);
});

test('the time for objections', () => {
  const until = '2026-09-08T18:00:00+08:00';
  const given = stateOf([begin, observe, { ...confirm, args: { objectionsUntil: until } }]);
  const table: [Act, string][] = [
    [{ ...object, now: '2026-09-08T17:59:59+08:00' }, 'ok'],
    [{ ...object, now: '2026-09-08T10:00:00Z' }, 'objections-over'],
    [{ ...lock, now: '2026-09-08T17:59:59+08:00' }, 'objections-run'],
    [{ ...lock, now: until }, 'ok'],
  ];
  for (const [act, code] of table) assert.equal(codeOf(given, act), code);
  assert.equal(codeOf(stateOf(ways.draft), { ...confirm, args: { objectionsUntil: start } }), 'past-moment');
  assert.equal(codeOf(stateOf(ways.draft), { ...confirm, args: { objectionsUntil: 'soon' } }), 'invalid');
});

test('a result that is held cannot be locked', () => {
  const held = { ...scheme, absence: { ...scheme.absence, missing: 'hold' as const } };
  const state = stateOf([{ ...begin, args: { ...begin.args, scheme: held } }, { ...observe, args: { observations: figures.slice(1) } }, confirm]);
  const decision = decideOn(state, lock);
  assert.ok(!decision.ok && decision.refusal.code === 'held');
  assert.ok(decision.refusal.message['zh-Hans'].includes('town east') && !decision.refusal.message['zh-Hans'].includes('town west'));
});

test('what a result is used for touches no figure', () => {
  const before = stateOf(ways.locked);
  const after = stateOf([...ways.locked, { by: 'approver', action: 'use', args: { kind: 'rectify', organisation: 'south', words: 'Within a month' } }]);
  assert.deepEqual([after.observations, totals(after), after.status], [before.observations, totals(before), 'locked']);
  assert.deepEqual(after.uses?.map(({ kind, organisation }) => [kind, organisation]), [['rectify', 'south']]);
  assert.equal(codeOf(before, { by: 'approver', action: 'use', args: { kind: 'exit', organisation: 'other', words: 'Out' } }), 'not-assessed');
});

test('publishing keeps the digest of the bulletin, and it is the same at any time after', () => {
  const state = stateOf(ways.published);
  assert.equal(state.bulletin, freezeBulletin(state).digest);
  assert.equal(state.publication?.number, '〔2026〕3');
  assert.equal(codeOf(stateOf(ways.locked), { ...publish, args: { show: 'top' } }), 'no-top');
});

test('the steps alone rebuild the assessment, and it is what its schema says', () => {
  for (const acts of Object.values(ways)) {
    const { state, steps } = drive(acts);
    assert.deepEqual(JSON.parse(JSON.stringify(replay(JSON.parse(JSON.stringify(steps)) as typeof steps))), JSON.parse(JSON.stringify(state)));
    assert.deepEqual(AssessmentSchema.parse(JSON.parse(JSON.stringify(state))), JSON.parse(JSON.stringify(state)));
  }
});

test('a step that does not follow is refused', () => {
  const { steps } = drive(ways.confirmed);
  const [first, second] = steps as [(typeof steps)[0], (typeof steps)[0]];
  const state = assessmentKind.evolve(undefined, first, of);
  assert.throws(() => assessmentKind.evolve(undefined, second, of), RangeError);
  assert.throws(() => assessmentKind.evolve(state, first, of), RangeError);
  assert.throws(() => assessmentKind.evolve(state, { ...second, action: 'erase' }, of), RangeError);
  assert.throws(() => assessmentKind.evolve(state, { ...second, by: null }, of), RangeError);
});

test('a device whose clock is behind does not write before the step it follows', () => {
  assert.equal(drive([begin, { ...observe, now: '2026-08-01T09:00:00+08:00' }]).steps[1]?.at, start);
});

test('every refusal is told in each language, with what it is about', () => {
  assert.deepEqual(lintTexts(assessmentRefusals), []);
  assert.deepEqual(lintTexts(assessmentSteps), []);
  const decision = decideOn(undefined, { ...begin, args: { ...begin.args, period: '2026' } });
  assert.deepEqual(decision.ok ? null : decision.refusal.message['zh-Hans'], '考评周期与方案不符。（2026）');
});

const taken = (action: string, args: Record<string, unknown>, state: Assessment, organisation = 'office'): StepTaken =>
  ({ command: 'made-up', version: state.version + 1, action, args, at: start, by: { role: 'supervisor', organisation } });

for (const { action, from } of assessmentSteps) {
  test(`a record with “${action}” where it cannot be is refused: a published result never moves`, () => {
    for (const status of Object.keys(ways) as Assessment['status'][]) {
      if (from.includes(status)) continue;
      const { state } = drive(ways[status]);
      assert.throws(() => assessmentKind.evolve(state, taken(action, {}, state), of), RangeError, status);
    }
  });
}

test('a record in which another organisation takes the assessor’s step, or the assessor objects, is refused', () => {
  const { state } = drive(ways.locked);
  assert.throws(() => assessmentKind.evolve(state, taken('publish', { show: 'full' }, state, 'east'), of), RangeError);
  const { state: confirmed } = drive(ways.confirmed);
  assert.throws(() => assessmentKind.evolve(confirmed, taken('object', { indicator: 'timely', words: 'w' }, confirmed), of), RangeError);
});

test('an objection cannot take the id of another’s, so that one answer never settles two', () => {
  const { state } = drive(ways.objection);
  const decision = decideOn(state, { by: 'westHead', action: 'object', args: { indicator: 'timely', words: 'West too' }, id: 'objection-1' });
  assert.equal(decision.ok ? 'ok' : decision.refusal.code, 'objected-already');
});

test('an organisation assesses those of the area only', () => {
  const far: Organisation = { id: 'far', name: named('far'), kind: 'township', area: '360103001' };
  const command = { id: 'c', kind: 'assessment' as const, of: 'other', area: '360102', action: 'begin', args: { ...begin.args, assessed: [...assessed, { organisation: 'far', group: 'A' }] }, base: 0 };
  const decision = assessmentKind.decide(undefined, command, { actor: { role: 'supervisor', organisation: 'office', area: '36' }, now: start, organisations: [...organisations, far] });
  assert.equal(decision.ok ? 'ok' : decision.refusal.code, 'wrong-area');
});
