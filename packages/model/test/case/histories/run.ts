import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedActions, decide, type Case, type CaseType } from '@linli/model';
import fc from 'fast-check';
import { seeded, type Choose } from './entries.js';
import { commandFor, contextFor, filed, randomHistory, type History } from './history.js';
import { assertReplays, assertSound } from './invariants.js';
import { actorFor } from './world.js';

/** So many random legal histories of each type. */
const histories = 10_000;
const longest = 18;

/** Drives a case type through random legal histories and holds every moment of them against what must always be true. */
export function testHistories(caseType: CaseType): void {
  test(`${caseType.id}: ${histories} random legal histories keep every promise, and take every step`, () => {
    const others = filed(caseType, 3);
    const taken = new Set<string>();
    const situations = new Map<string, Case>();
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 0x7fffffff })), fc.integer({ min: 2, max: longest }), fc.nat(), (stream, steps, prefix) => {
        const choose = chooser(stream);
        const history = randomHistory(caseType, others, steps * 2, choose, taken, (so, action, _actor, now) => {
          taken.add(action);
          assertSound(so, now);
          noteSituation(situations, so);
        });
        assert.ok(history.events.length <= steps * 2);
        if (history.events.length > 0) assertReplays(history, 1 + (prefix % history.events.length));
      }),
      // Always the same ones: whether every step is among them must not depend on chance.
      { numRuns: histories, seed: 20260101, includeErrorInReport: true },
    );
    const steps = caseType.transitions.filter(({ inherits }) => !inherits).map(({ action }) => action);
    assert.deepEqual(steps.filter((action) => !taken.has(action)), [], 'no history ever took these steps');
    walk(caseType, [...new Set(situations.values())], others);
  });
}

function chooser(stream: Iterator<number>): Choose {
  return (count) => (stream.next().value as number) % Math.max(count, 1);
}

/** For every status, a case with each thing that may lie over it: what may be done differs by these. */
function noteSituation(situations: Map<string, Case>, { states }: History): void {
  const state = states[states.length - 1];
  if (!state) return;
  const { status, mergedInto, request, supervision, stars, designated, rating, confirmation, reworks, parts, calls, lead } = state;
  const overlays = {
    mergedInto: mergedInto !== null, request: request !== null, supervision: supervision?.level, stars: stars === null ? null : Math.min(stars, 1), designated,
    rating: rating !== null, confirmation, reworks: Math.min(reworks, 1), lead: lead !== null, parts: parts.map((part) => `${part.as} ${part.state}`).sort()[0],
    calls: calls.some(({ endedAt }) => endedAt === null),
  };
  for (const [overlay, value] of Object.entries(overlays)) {
    const key = `${status} ${overlay} ${value}`;
    if (!situations.has(key)) situations.set(key, state);
  }
}

/**
 * In every situation, for every role and action: what is not offered can be done with no entries; what is offered is refused, if at all,
 * for what was entered, and can be done in that status by that post.
 */
function walk(caseType: CaseType, situations: readonly Case[], filedOthers: readonly Case[]): void {
  const others = filedOthers.map((other): Case => ({ ...other, outcome: 'explained' }));
  const choose = seeded(11);
  const undone = new Set<string>();
  const done = new Set<string>();
  for (const state of situations) {
    const now = new Date(Date.parse(state.updatedAt) + 60_000).toISOString();
    for (const transition of caseType.transitions.filter(({ from }) => from.length > 0)) {
      for (const authority of transition.by) {
        const actor = actorFor(authority, state, 'case', choose);
        const offered = allowedActions(state, { ...contextFor(caseType, actor, others, now) }).some(({ action }) => action === transition.action);
        const way = `${state.status} ${authority.role} ${transition.action} ${offered}`;
        const accepted = attempts(offered && !done.has(way) ? 100 : 2).some(() => {
          const decision = decide(state, commandFor(caseType, transition, others, 'walk', now, choose, state), contextFor(caseType, actor, others, now));
          if (!decision.ok && offered) assert.ok(!['not-allowed', 'not-in-state', 'merged'].includes(decision.refusal.code), `${transition.action} in ${state.status}: ${decision.refusal.code}`);
          return decision.ok;
        });
        if (!offered) assert.ok(!accepted, `${transition.action} in ${state.status} is not offered to ${authority.role}, but accepted`);
        (accepted ? done : undone).add(way);
      }
    }
  }
  assert.deepEqual([...undone].filter((way) => way.endsWith('true') && !done.has(way)), [], 'offered, but no entries were ever accepted');
}

function attempts(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
