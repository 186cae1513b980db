import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decide, evolve, lintCaseType, type Case, type CaseType, type Effect, type Transition } from '@linli/model';
import { clock, contextOf, filing, small, step } from './fixtures/small-type.js';

const ends = ['closed', 'filed'];
const status = fc.constantFrom('open', 'replied', ...ends);
const anyStep = fc.record({
  from: fc.uniqueArray(status, { minLength: 1, maxLength: 2 }),
  to: fc.option(status, { nil: undefined }),
  step: fc.constantFrom<Transition['step']>('reply', 'close', undefined),
  reopens: fc.boolean(),
  effects: fc.array(fc.record({ clock: fc.constantFrom('start', 'stop'), id: fc.constantFrom('reply', 'reopen', 'other') }), { maxLength: 2 }),
});

/** A case type with any ways among four statuses, all of them the clerk's. */
const anyType = fc.array(anyStep, { minLength: 1, maxLength: 6 }).map((steps): CaseType => ({
  ...small,
  statuses: [...small.statuses, { id: 'filed', label: small.label, explain: small.label, phase: 'ended' }],
  clocks: [...small.clocks, clock('other', 1, 'day')],
  transitions: [
    ...small.transitions.slice(0, 1),
    ...steps.map(({ from, to, effects, ...more }, index) => step(`step${'ABCDEF'.charAt(index)}`, from, to, { ...more, effects: effects as Effect[] })),
  ],
}));

/** The case after a step of that index, or `undefined` where it may not be taken. */
function taken(caseType: CaseType, index: number, state: Case | undefined): Case | undefined {
  const action = caseType.transitions[index]?.action ?? 'none';
  const decision = decide(state, filing(action), contextOf(caseType, index === 0 ? 'applicant' : 'clerk'));
  return decision.ok ? decision.events.reduce<Case | undefined>(evolve, state) : undefined;
}

/** The clocks with a light that run in a case that has ended. */
function leftIn(state: Case | undefined): string[] {
  if (!state || !ends.includes(state.status)) return [];
  return state.clocks.filter(({ stoppedAt, window }) => stoppedAt === null && !window).map(({ id }) => id);
}

test('what a case runs into on any way, the linter has named', () => {
  fc.assert(
    fc.property(anyType, fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), (caseType, ways) => {
      const findings = new Set(lintCaseType(caseType).map(({ code, at }) => `${code} ${at}`));
      let state: Case | undefined;
      let replied = false;
      for (const index of [0, ...ways]) {
        const after = taken(caseType, index, state);
        const transition = caseType.transitions[index];
        if (!after || !transition) continue;
        assert.ok(!findings.has(`unreachable /statuses/${caseType.statuses.findIndex(({ id }) => id === after.status)}`));
        if (transition.step === 'close' && !replied) assert.ok(findings.has(`close-without-reply /transitions/${index}`));
        const [running, before] = [after, state].map((item) => item?.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ id }) => id) ?? []) as [string[], string[]];
        if (new Set(running).size < running.length && new Set(before).size === before.length) assert.ok(findings.has(`clock-started-twice /transitions/${index}`));
        if (leftIn(after).some((id) => !leftIn(state).includes(id))) assert.ok(findings.has(`clock-left-running /transitions/${index}`));
        replied = transition.step === 'reply' || (replied && !transition.reopens);
        state = after;
      }
    }),
    { numRuns: 300 },
  );
});
