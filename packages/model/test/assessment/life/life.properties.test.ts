import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assessmentKind, assessmentSteps, type Assessment, type StepTaken } from '@linli/model';
import { actors, assessed, begin, context, decideOn, figure, figures, replay, type Act, type ActorName } from './support.js';

const names = Object.keys(actors) as ActorName[];
const towns = assessed.map(({ organisation }) => organisation);

/** Args for an action, by chance legal or not. */
const argsOf = (action: string, state: Assessment | undefined, choose: number): Record<string, unknown> => {
  const objection = state?.objections[choose % Math.max(state.objections.length, 1)];
  const words = `words${choose}`;
  const town = objection?.organisation ?? towns[choose % towns.length] ?? '';
  const cases = [{ region: '360102', id: `case-${town}-${choose}` }];
  const own = { organisation: town, indicator: objection?.indicator ?? 'timely' };
  const observations = own.indicator === 'timely' ? [figure(town, 'timely', { share: choose % 101 })] : [{ ...figure(town, 'solved', { done: choose % 11, all: 10 }), rows: { done: { cases } } }];
  switch (action) {
    case 'begin': return begin.args ?? {};
    case 'observe': return choose % 3 === 0 ? { observations: figures } : { observations };
    case 'correct': return { observations, reason: words, ...(choose % 2 === 0 && objection && { objection: objection.id }) };
    case 'object': return { indicator: choose % 2 === 0 ? 'timely' : 'solved', words };
    case 'answer': return { objection: objection?.id ?? 'none', upheld: choose % 3 > 0, words };
    case 'use': return { kind: 'commend', organisation: town, words };
    case 'publish': return choose % 3 === 0 ? { show: 'top', top: 1 + (choose % 2) } : { show: choose % 3 === 1 ? 'full' : 'scores' };
    default: return { words };
  }
};

interface History {
  steps: StepTaken[];
  states: Assessment[];
  refused: number;
}

/** Anyone tries anything; half of the time something that is offered. */
function historyOf(choices: readonly number[]): History {
  const history: History = { steps: [], states: [], refused: 0 };
  choices.forEach((choice, index) => {
    const state = history.states[history.states.length - 1];
    const offers = names.flatMap((by) => assessmentKind.actions(state, context(actors[by])).map((action) => ({ by, action })));
    // What ends a history is taken now and then only.
    const rare = offers.filter(({ action }) => ['withdraw', 'lock', 'publish'].includes(action));
    const ending = rare.filter(({ action }) => action !== 'withdraw' || choice % 3 === 0);
    const onward = choice % 5 === 1 && ending.length > 0 ? ending : offers.filter((offer) => !rare.includes(offer));
    const any = { by: names[choice % names.length] as ActorName, action: assessmentSteps[choice % assessmentSteps.length]?.action ?? '' };
    const { by, action } = (choice % 4 > 0 ? onward[(choice >> 3) % Math.max(onward.length, 1)] : undefined) ?? any;
    const act: Act = { by, action, args: argsOf(action, state, choice), id: `c${index}`, now: `2026-09-01T09:00:${String(index % 60).padStart(2, '0')}+08:00` };
    const before = JSON.stringify(state);
    const decision = decideOn(state, act);
    assert.equal(JSON.stringify(state), before, 'a decision changes nothing');
    if (!decision.ok) history.refused += 1;
    else if (!assessmentKind.actions(state, context(actors[by], act.now)).includes(action)) assert.fail(`${by} did ${action}, which was not offered`);
    else for (const step of decision.steps) {
      history.steps.push(step);
      history.states.push(assessmentKind.evolve(state, step, { id: 'monthly', area: '360102' }));
    }
  });
  return history;
}

const taken = new Map<string, number>();
let published = 0;

test('any history: it is the sum of its steps, each change is attributed, a published result never moves, no view leaks', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100_000 }), { minLength: 20, maxLength: 60 }), (choices) => {
      const { steps, states } = historyOf(choices);
      const state = states[states.length - 1];
      if (!state) return;
      for (const { action } of steps) taken.set(action, (taken.get(action) ?? 0) + 1);
      assert.deepEqual(replay(steps), state);
      everyChangeIsTold(states, steps);
      const first = states.find(({ status }) => status === 'published');
      if (first) published += 1;
      if (first) assert.equal(state, first);
      for (const each of states) noViewLeaks(each);
    }),
    { numRuns: 200, seed: 20260901 },
  );
});

test('the histories went everywhere', () => {
  for (const { action } of assessmentSteps) assert.ok((taken.get(action) ?? 0) > 20, `${action}: ${taken.get(action) ?? 0}`);
  assert.ok(published > 20, `${published} published`);
});

const keyOf = ({ organisation, period, indicator }: { organisation: string; period: string; indicator: string }) => [organisation, period, indicator].join();

/** What stands there is what the changes, one after the other, lead to; each is of a step by the assessor's supervisor, at its moment. */
function everyChangeIsTold(states: readonly Assessment[], steps: readonly StepTaken[]): void {
  const state = states[states.length - 1] as Assessment;
  const standing = new Map<string, unknown>();
  for (const { before, after, draft, reason } of state.changes) {
    assert.deepEqual(before, standing.get(keyOf(after)) ?? null);
    standing.set(keyOf(after), after);
    const step = steps.find(({ at, action }) => at === after.at && (action === 'observe' || action === 'correct'));
    assert.deepEqual([step?.by, after.by], [after.by, { role: 'supervisor', organisation: 'office' }]);
    if (!draft) assert.ok(reason, 'what was confirmed is changed for a reason');
  }
  assert.deepEqual(Object.fromEntries(state.observations.map((each) => [keyOf(each), each])), Object.fromEntries(standing));
  assert.equal(state.log.length, steps.length);
  states.forEach((each, index) => {
    const last = states[index - 1];
    if (last && !['observe', 'recalculate'].includes(steps[index]?.action ?? '')) assert.deepEqual(each.observations, last.observations, 'a figure moves by two steps only');
  });
}

function noViewLeaks(state: Assessment): void {
  const others = (own: string | null) => towns.filter((town) => town !== own);
  for (const by of ['east', 'westHead', 'stranger', 'public'] as const) {
    const actor = actors[by];
    const view = assessmentKind.view(state, context(actor));
    if (!view) continue;
    assert.notEqual(state.status, 'draft');
    const own = actor.role === 'applicant' || by === 'stranger' ? null : actor.organisation;
    if (own === null) assert.equal(state.status, 'published');
    const text = JSON.stringify(view);
    for (const town of others(own)) assert.ok(!text.includes(`case-${town}-`), `${by} sees cases of ${town}`);
    if (own === null) for (const { words } of state.objections) assert.ok(!text.includes(`"${words}"`));
    if (own !== null && !['locked', 'published'].includes(state.status)) assert.ok(view.objections.every(({ organisation }) => organisation === own));
  }
}
