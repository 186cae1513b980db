import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { surveyActions, surveyKind, SurveySchema, type Survey, type SurveyAction } from '@linli/model';
import { act, actors, answered, awareness, cell, contextOf, designOf, done, follow, opened, planned, stratum, type ActorName } from './support.js';

const open = opened();
const closed = done(answered(open, 'e1', 'yes', 6), ['supervisor', 'close']);
const published = done(closed, ['approver', 'publish']);
const telephone = opened(designOf({ sample: { ...designOf().sample, mode: 'telephone' } }));
const agency = opened(designOf({ sample: { ...designOf().sample, mode: 'third-party' } }));

// Who may do what, where it stands.
const table: [given: string, state: Survey | undefined, then: Partial<Record<ActorName, SurveyAction[]>>][] = [
  ['nothing yet', undefined, { supervisor: ['plan'], otherSupervisor: ['plan'] }],
  ['planned', planned(), { supervisor: ['plan', 'open'], approver: ['open'] }],
  ['open to all', open, { supervisor: ['import', 'close'], approver: ['close'], citizen: ['answer'] }],
  ['asked by telephone', telephone, { supervisor: ['import', 'close'], approver: ['close'], clerk: ['answer'] }],
  ['asked by a third party', agency, { supervisor: ['import', 'close'], approver: ['close'] }],
  ['closed', closed, { approver: ['publish'] }],
  ['published', published, {}],
];

for (const [given, state, then] of table) {
  test(`actions: ${given}`, () => {
    for (const actor of Object.keys(actors) as ActorName[]) assert.deepEqual(surveyKind.actions(state, contextOf(actor)), then[actor] ?? [], actor);
  });
}

const refusals: [given: string, state: Survey | undefined, by: ActorName, action: string, args: Record<string, unknown>, code: string, at?: string][] = [
  ['an unknown step', open, 'supervisor', 'forge', {}, 'unknown-action'],
  ['an answer to nothing', undefined, 'citizen', 'answer', {}, 'unknown-survey'],
  ['a plan of another organisation', undefined, 'supervisor', 'plan', { design: designOf({ surveyor: 'elsewhere' }) }, 'other-surveyor'],
  ['a plan about another area', undefined, 'supervisor', 'plan', { design: designOf({ subjects: [{ organisation: 'far', area: '360103001', title: awareness.title }] }) }, 'wrong-area'],
  ['a plan that cannot be read', undefined, 'supervisor', 'plan', { design: { title: 'Survey' } }, 'invalid'],
  ['a design with a fault', planned(designOf({ questions: [] })), 'supervisor', 'open', {}, 'not-sound'],
  ['an answer before the first day', open, 'citizen', 'answer', {}, 'not-now', '2026-05-31T15:59:59Z'],
  ['an answer after the last day', open, 'citizen', 'answer', {}, 'not-now', '2026-06-30T16:00:00Z'],
  ['an answer from nowhere', open, 'citizen', 'answer', { stratum: 'e9', answers: { awareness: 'yes' } }, 'unknown-stratum'],
  ['an empty answer', open, 'citizen', 'answer', { stratum: 'e1', answers: {} }, 'invalid'],
  ['an option that is not there', open, 'citizen', 'answer', { stratum: 'e1', answers: { awareness: 'perhaps' } }, 'invalid'],
  ['an option that every object has', open, 'citizen', 'answer', { stratum: 'e1', answers: { awareness: 'constructor' } }, 'invalid'],
  ['a question that is not there', open, 'citizen', 'answer', { stratum: 'e1', answers: { awareness: 'yes', name: '欧阳' } }, 'invalid'],
  ['an answer by the organisation that asks', open, 'supervisor', 'answer', { stratum: 'e1', answers: { awareness: 'yes' } }, 'not-allowed'],
  ['figures that cannot be', agency, 'supervisor', 'import', { agency: '第三方', cells: [cell(), cell({ subject: 'north' })] }, 'bad-cells'],
  ['figures of nobody', agency, 'supervisor', 'import', { agency: ' ', cells: [cell()] }, 'invalid'],
  ['publishing by who closed it', closed, 'supervisor', 'publish', {}, 'not-allowed'],
  ['opening it again', closed, 'supervisor', 'open', {}, 'not-in-state'],
];

for (const [given, state, by, action, args, code, at] of refusals) {
  test(`refused: ${given} → ${code}`, () => {
    const decision = act(state, by, action, args, { at });
    assert.equal(decision.ok ? 'ok' : decision.refusal.code, code);
  });
}

test('the last minute of the last day, in China', () => {
  assert.ok(act(open, 'citizen', 'answer', { stratum: 'e1', answers: { awareness: 'yes' } }, { at: '2026-06-30T15:59:59Z' }).ok);
});

test('of an answer stay stratum, options and day, whatever else was sent', () => {
  const id = '01920000-0000-7000-8000-000000000101';
  const decision = act(open, 'citizen', 'answer', { stratum: 'e1', answers: { awareness: 'yes' }, device: 'X', phone: '13800000001' }, { id, at: '2026-06-15T03:04:05.678Z' });
  assert.ok(decision.ok);
  const [step] = decision.steps;
  assert.deepEqual({ ...step, command: '' }, { command: '', version: 3, action: 'answer', args: { stratum: 'e1', answers: { awareness: 'yes' } }, at: '2026-06-15T00:00:00+08:00', by: null });
  assert.match(step?.command ?? '', /^[0-9a-f]{64}$/);
  const state = follow(open, decision);
  assert.equal(JSON.stringify([step, state]).includes(id), false);
  assert.deepEqual(state.log, open.log);
});

test('the same answer sent twice counts once', () => {
  const send = (state: Survey) => act(state, 'citizen', 'answer', { stratum: 'e1', answers: { awareness: 'yes' } }, { id: 'same' });
  const once = follow(open, send(open));
  assert.deepEqual(send(once), { ok: true, steps: [] });
});

test('answers in any order make the same counts', () => {
  const sheet = fc.record({ stratum: fc.constantFrom('e1', 'e2', 'w1'), option: fc.constantFrom('yes', 'no', 'unknown'), id: fc.uuid() });
  const all = (sheets: { stratum: string; option: string; id: string }[]) =>
    sheets.reduce((state, { stratum: inStratum, option, id }) => follow(state, act(state, 'citizen', 'answer', { stratum: inStratum, answers: { awareness: option } }, { id })), open);
  fc.assert(fc.property(fc.uniqueArray(sheet, { maxLength: 20, selector: ({ id }) => id }).chain((sheets) => fc.tuple(fc.constant(sheets), fc.shuffledSubarray(sheets, { minLength: sheets.length }))), ([sheets, shuffled]) => {
    assert.deepEqual(sorted(all(shuffled)), sorted(all(sheets)));
    assert.equal(all(sheets).tallies.reduce((sum, { answered: count }) => sum + count, 0), sheets.length);
  }), { numRuns: 50 });
});

/** Members of a record have no order. */
function sorted({ tallies, taken }: Survey): unknown {
  const flat = tallies.map((tally) => [tally.stratum, tally.answered, Object.entries(tally.counts).map(([question, counts]) => [question, Object.entries(counts).sort()])]);
  return [flat, taken];
}

test('nobody sees how a stratum answers: while it is open, nor after', () => {
  const running = answered(answered(open, 'e1', 'yes', 6), 'e2', 'no', 3);
  for (const state of [running, done(running, ['supervisor', 'close']), done(running, ['supervisor', 'close'], ['approver', 'publish'])]) {
    for (const actor of Object.keys(actors) as ActorName[]) {
      const view = surveyKind.view(state, contextOf(actor));
      assert.ok(view?.tallies.every(({ counts }) => Object.keys(counts).length === 0), actor);
      assert.deepEqual(view?.taken, []);
    }
  }
});

const views: [given: string, state: Survey, by: ActorName, then: 'nothing' | 'design' | 'progress' | 'results'][] = [
  ['planned', planned(), 'citizen', 'nothing'],
  ['planned', planned(), 'township', 'nothing'],
  ['planned', planned(), 'clerk', 'design'],
  ['open', answered(open, 'e1', 'yes', 6), 'citizen', 'design'],
  ['open', answered(open, 'e1', 'yes', 6), 'township', 'design'],
  ['open', answered(open, 'e1', 'yes', 6), 'supervisor', 'progress'],
  ['closed', closed, 'citizen', 'design'],
  ['closed', closed, 'township', 'design'],
  ['closed', closed, 'supervisor', 'results'],
  ['published', published, 'citizen', 'results'],
  ['published', published, 'township', 'results'],
];

for (const [given, state, by, then] of views) {
  test(`view: ${given}, ${by} → ${then}`, () => {
    const view = surveyKind.view(state, contextOf(by));
    const seen = !view ? 'nothing' : view.results ? 'results' : view.tallies.length > 0 ? 'progress' : 'design';
    assert.equal(seen, then);
  });
}

test('what is published has no figure of fewer than five answers, and no counts of options', () => {
  const design = designOf({ subjects: designOf().subjects, sample: { ...designOf().sample, strata: [stratum('e1', 'east', 9000), stratum('w1', 'west', 5000)] } });
  const few = done(answered(answered(opened(design), 'e1', 'yes', 6), 'w1', 'no', 4), ['supervisor', 'close'], ['approver', 'publish']);
  for (const actor of ['citizen', 'township', 'supervisor'] as const) {
    const [east, west] = surveyKind.view(few, contextOf(actor))?.results ?? [];
    assert.deepEqual([east?.rate, east?.options.length, west?.rate, west?.interval, west?.options], ['100', actor === 'supervisor' ? 2 : 0, null, null, []], actor);
  }
});

test('imported figures are replaced by later ones for the same cell', () => {
  const first = follow(agency, act(agency, 'supervisor', 'import', { agency: '甲', cells: [cell(), cell({ subject: 'west' })] }));
  const second = follow(first, act(first, 'supervisor', 'import', { agency: '乙', cells: [cell({ positive: 130 })] }));
  assert.deepEqual(second.imported.map(({ agency: by, cell: { subject, positive } }) => [by, subject, positive]), [['甲', 'west', 126], ['乙', 'east', 130]]);
});

test('a survey is sound data at each stage', () => {
  for (const state of [planned(), answered(open, 'e1', 'yes', 2), closed, published]) {
    const copied: unknown = JSON.parse(JSON.stringify(state));
    assert.deepEqual(SurveySchema.parse(copied), state);
  }
});

test('a question may be left out only where it says so', () => {
  const state = opened(designOf({ questions: [awareness, { ...awareness, id: 'second', optional: true }] }));
  const codes = (answers: Record<string, string>) => {
    const decision = act(state, 'citizen', 'answer', { stratum: 'e1', answers });
    return decision.ok ? 'ok' : decision.refusal.issues;
  };
  assert.equal(codes({ awareness: 'yes' }), 'ok');
  assert.deepEqual(codes({ second: 'yes' }), [{ field: 'awareness', code: 'required' }]);
});

test('a record with a step where it cannot be is refused: results that are set never move', () => {
  const by = { role: 'supervisor', organisation: 'committee' } as const;
  for (const [state, actions] of [[closed, ['plan', 'open', 'answer', 'import', 'close', 'erase']], [published, [...surveyActions, 'erase']]] as const) {
    for (const action of actions) {
      const step = { command: 'x', version: state.version + 1, action, args: { design: designOf(), stratum: 'e1', answers: {}, agency: 'a', cells: [] }, at: '2026-07-01T09:00:00+08:00', by };
      assert.throws(() => surveyKind.evolve(state, step, { id: 's1', area: '360102' }), RangeError, action);
    }
  }
  assert.throws(() => surveyKind.evolve(closed, { command: 'x', version: closed.version + 2, action: 'publish', args: {}, at: '2026-07-01T09:00:00+08:00', by }, { id: 's1', area: '360102' }), RangeError);
});

test('those who see nothing of a hidden result see nothing that it is made of', () => {
  const few = done(answered(answered(open, 'e1', 'unknown', 1), 'e2', 'yes', 2), ['supervisor', 'close'], ['approver', 'publish']);
  const [east] = surveyKind.view(few, contextOf('citizen'))?.results ?? [];
  assert.deepEqual([east?.hidden, east?.uncovered, east?.effective, east?.correction], [true, [], '0', null]);
});
