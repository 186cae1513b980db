import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assessmentKind, AssessmentSchema, explainScore, freezeBulletin, hasObjected, scoreAll, type Assessment } from '@linli/model';
import { actors, context, correct, decline, drive, lock, publish, recalculate, uphold, ways, type Act, type ActorName } from './support.js';

const seen = (acts: readonly Act[], by: ActorName): Assessment | null => assessmentKind.view(drive(acts).state, context(actors[by]));
const westObjects: Act = { by: 'westHead', action: 'object', args: { indicator: 'timely', words: 'West is on time' }, id: 'objection-2' };
const westUpheld: Act[] = [
  { by: 'approver', action: 'answer', args: { objection: 'objection-2', upheld: true, words: 'West was' } },
  { by: 'supervisor', action: 'correct', args: { observations: [{ organisation: 'west', period: '2026-08', indicator: 'timely', values: { share: 95 } }], reason: 'West said so', objection: 'objection-2' } },
];
const use: Act = { by: 'approver', action: 'use', args: { kind: 'rectify', organisation: 'south', words: 'Within a month' } };
const contested = [...ways.objection, westObjects, uphold, correct, ...westUpheld, recalculate];

const visible: [status: Assessment['status'], by: ActorName, sees: boolean][] = [
  ['draft', 'supervisor', true], ['draft', 'clerk', true], ['draft', 'east', false], ['draft', 'stranger', false], ['draft', 'public', false],
  ['confirmed', 'east', true], ['confirmed', 'eastClerk', true], ['confirmed', 'stranger', false], ['confirmed', 'public', false],
  ['objection', 'westHead', true], ['objection', 'public', false], ['recalculated', 'public', false], ['locked', 'east', true], ['locked', 'public', false], ['locked', 'stranger', false],
  ['published', 'public', true], ['published', 'stranger', true], ['published', 'east', true],
];
for (const [status, by, sees] of visible) test(`${status}: ${by} ${sees ? 'sees it' : 'sees nothing'}`, () => assert.equal(seen(ways[status], by) !== null, sees));

test('a withdrawal takes it out of sight again', () => {
  assert.equal(seen([...ways.confirmed, { by: 'approver', action: 'withdraw', args: { words: 'The wrong month' } }], 'east'), null);
});

test('the assessor sees all', () => {
  const { state } = drive(contested);
  assert.equal(assessmentKind.view(state, context(actors.clerk)), state);
});

test('an assessed organisation sees every figure, and the cases behind its own', () => {
  const view = seen(ways.confirmed, 'east');
  assert.equal(view?.observations.length, 16);
  assert.deepEqual(view?.observations.filter(({ rows }) => rows).map(({ organisation }) => organisation), ['east']);
  const text = JSON.stringify(view);
  assert.ok(text.includes('case-east-0') && !text.includes('case-west') && !text.includes('case-north'));
});

test('objections of others, and what follows from them, are withheld until it is locked', () => {
  const before = seen(contested, 'east');
  assert.deepEqual(before?.objections.map(({ id }) => id), ['objection-1']);
  assert.ok(!/West is on time|West was|West said so|objection-2/.test(JSON.stringify(before)));
  assert.deepEqual(before?.changes.map(({ objection, reason }) => [objection, reason]), [['objection-1', 'Counted anew'], [null, undefined]]);
  const after = seen([...contested, lock], 'east');
  assert.deepEqual(after?.objections.map(({ id }) => id), ['objection-1', 'objection-2']);
  assert.deepEqual(after?.changes.map(({ reason }) => reason), ['Counted anew', 'West said so']);
});

test('a correction is seen once it is taken in, and a draft never', () => {
  const drafted = seen([...ways.objection, uphold, correct], 'east');
  assert.deepEqual([drafted?.corrections, drafted?.changes, drafted?.log.map(({ action }) => action)], [[], [], ['begin', 'confirm', 'object']]);
});

test('of what results are used for, each sees its own', () => {
  const used = [...ways.locked, use, publish];
  assert.deepEqual([seen(used, 'east')?.uses, seen(used, 'public')?.uses, seen(used, 'supervisor')?.uses?.length], [[], [], 1]);
});

const published = (args: object): Act[] => [...contested, lock, use, { ...publish, args: { number: '〔2026〕3', ...args } }];

test('the public sees organisations and counts, no cases, no posts, no objections', () => {
  for (const show of [{}, { show: 'scores' }, { show: 'top', top: 1 }]) {
    const view = seen(published(show), 'public');
    assert.ok(view);
    const text = JSON.stringify(view);
    assert.ok(!/case-|supervisor|approver|handler|rows|West|Counted anew|tenth|Within a month|objection-/.test(text), text.slice(0, 400));
    assert.deepEqual([view.objections, view.changes], [[], []]);
    assert.deepEqual(view.log.map(({ action }) => action), ['begin', 'confirm', 'recalculate', 'lock', 'publish']);
    assert.deepEqual(AssessmentSchema.parse(JSON.parse(text)), JSON.parse(text));
  }
});

test('what is published in full can be worked out again by whoever sees it', () => {
  const { state } = drive(published({}));
  const view = assessmentKind.view(state, context(actors.public)) as Assessment;
  assert.deepEqual(scoreAll(view.scheme, view), scoreAll(state.scheme, state));
  assert.deepEqual(view.published?.cards.map(({ total }) => total), ['98', '86.67', '80.33', '60.33']);
  assert.deepEqual(explainScore(view.scheme, view, 'west', 'solved').rows, {});
  assert.equal(freezeBulletin(view).digest, state.bulletin);
});

const shows: [given: object, shown: string[], places: [string, number][]][] = [
  [{ show: 'full' }, ['east', 'west', 'north', 'south'], [['east', 1], ['west', 2], ['north', 3], ['south', 1]]],
  [{ show: 'scores' }, ['east', 'west', 'north', 'south'], []],
  [{ show: 'top', top: 1 }, ['east', 'south'], [['east', 1], ['south', 1]]],
  [{ show: 'top', top: 2 }, ['east', 'west', 'south'], [['east', 1], ['west', 2], ['south', 1]]],
];
for (const [given, shown, places] of shows) {
  test(`a publication that shows ${JSON.stringify(given)}`, () => {
    const view = seen(published(given), 'public');
    assert.deepEqual(view?.published?.cards.map(({ organisation }) => organisation), shown);
    assert.deepEqual(view?.published?.rankings.flatMap((ranking) => ranking.places.map(({ organisation, place }) => [organisation, place])), places);
    assert.deepEqual([view?.assessed.map(({ organisation }) => organisation), [...new Set(view?.observations.map(({ organisation }) => organisation))]], [shown, shown]);
    assert.equal(view?.published?.assessed, 4);
  });
}

test('where those behind are not shown, the working of those who are stands beside their scores', () => {
  const { state } = drive(published({ show: 'top', top: 1 }));
  const traces = assessmentKind.view(state, context(actors.public))?.published?.traces ?? [];
  assert.deepEqual([...new Set(traces.map(({ organisation }) => organisation))], ['east', 'south']);
  for (const { organisation, subject, lines, result } of traces) {
    const said = explainScore(state.scheme, state, organisation, subject);
    assert.deepEqual([lines.map(({ id, value }) => [id, value]), result], [said.lines.map(({ id, value }) => [id, value]), said.result]);
  }
});

test('an objection that was declined leaves the figures as they were', () => {
  const { state } = drive([...ways.objection, decline, lock]);
  assert.deepEqual(state.observations, drive(ways.confirmed).state.observations);
  assert.equal(state.objections[0]?.answer?.upheld, false);
});

test('why a score given by hand was corrected is withheld with the objection that it answers', () => {
  const given = { observations: [{ organisation: 'west', period: '2026-08', indicator: 'report', values: { given: 9 } }], reason: 'West told us of a visit', objection: 'objection-2' };
  const acts: Act[] = [
    ...ways.confirmed, { ...westObjects, args: { indicator: 'report', words: 'West had a visit' } }, { by: 'approver', action: 'answer', args: { objection: 'objection-2', upheld: true, words: 'So it was' } },
    { by: 'supervisor', action: 'correct', args: given }, recalculate,
  ];
  for (const [by, sees] of [['east', false], ['westHead', true], ['supervisor', true]] as const) assert.equal(JSON.stringify(seen(acts, by)).includes('told us of a visit'), sees, by);
  assert.ok(JSON.stringify(seen([...acts, lock], 'east')).includes('told us of a visit'));
});

test('whether an organisation has objected reads the same in what it is shown', () => {
  for (const acts of [ways.confirmed, ways.objection, [...ways.objection, westObjects], [...ways.objection, westObjects, decline], ways.recalculated, contested, [...contested, { ...westObjects, id: 'objection-3' }]]) {
    const { state } = drive(acts);
    for (const [by, town] of [['east', 'east'], ['westHead', 'west']] as const) {
      const view = assessmentKind.view(state, context(actors[by]));
      for (const indicator of ['solved', 'timely']) assert.equal(view && hasObjected(view, town, indicator), hasObjected(state, town, indicator), `${acts.length} ${by} ${indicator}`);
    }
  }
});
