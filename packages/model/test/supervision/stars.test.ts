import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decide, evolve, rectification, type Case, type FormValues } from '@linli/model';
import { drive, upTo } from './ordered.js';
import { actors, command, context, outcomeOf, photo, type Step } from './support.js';

const rate = (stars: number): Step => ({ by: 'supervisor', action: 'rateIssue', args: { stars, reason: '影响面较大' } });
const raise = (stars: number): Step => ({ by: 'supervisor', action: 'raiseStars', args: { stars, reason: '问题扩大' } });
const lower: Step = { by: 'supervisor', action: 'lowerStars', args: { evidence: '四件已答复' } };

const open = upTo('sign');
const at = (...steps: Step[]) => drive(steps, open).case;

const rows: [given: Case, when: Step, then: string][] = [
  [open, rate(3), 'ok'],
  [open, rate(6), 'invalid stars'],
  [open, { ...rate(3), args: { stars: 3 } }, 'invalid reason'],
  [open, raise(3), 'not-rated'],
  [open, lower, 'no-stars'],
  [at(rate(3)), rate(4), 'rated-already'],
  [at(rate(3)), raise(4), 'ok'],
  [at(rate(3)), raise(3), 'not-raised'],
  [at(rate(5)), raise(5), 'highest'],
  [at(rate(3)), lower, 'ok'],
  [at(rate(3)), { ...lower, args: {} }, 'no-evidence'],
  [at(rate(3)), { ...lower, args: { attachments: [] } }, 'no-evidence'],
  [at(rate(3)), { ...lower, args: { attachments: [photo] } }, 'ok'],
  [at(rate(1), lower), lower, 'no-stars'],
  [at(rate(1), lower), raise(2), 'ok'],
  [at(rate(3)), { ...lower, by: 'lead' }, 'not-allowed'],
];

for (const [given, when, then] of rows) {
  test(`${given.stars} stars: ${when.action} by ${when.by} with ${JSON.stringify(when.args)} → ${then}`, () => {
    assert.equal(outcomeOf(rectification, given, when), then);
  });
}

test('three stars are lowered one at a time to none, which strikes the issue off; no rating is not none', () => {
  assert.deepEqual([open, at(rate(3)), at(rate(3), lower), at(rate(3), lower, lower), at(rate(3), lower, lower, lower)].map(({ stars }) => stars), [null, 3, 2, 1, 0]);
});

test('while stars are left the case is neither unlisted nor closed', () => {
  const list: Step = { by: 'supervisor', action: 'list', args: { reason: '长期未解决', criteria: '全部答复', limit: '30' } };
  const unlist: Step = { by: 'supervisor', action: 'unlist', args: { shown: '全部答复', attachments: [photo] } };
  const close: Step = { by: 'supervisor', action: 'close' };
  const starred = drive([rate(1)], upTo('recheck')).case;
  assert.equal(outcomeOf(rectification, starred, close), 'stars-left');
  assert.equal(outcomeOf(rectification, drive([list], starred).case, unlist), 'stars-left');
  assert.equal(outcomeOf(rectification, drive([list, lower], starred).case, unlist), 'ok');
  assert.equal(outcomeOf(rectification, drive([lower], starred).case, close), 'ok');
});

test('whatever is tried, stars go down by one with evidence and up with a reason, and stay within 0 and 5', () => {
  const entry = fc.record({ evidence: fc.constantFrom(undefined, '', '四件已答复'), attachments: fc.constantFrom(undefined, [], [photo]) });
  const tried = fc.oneof(
    fc.integer({ min: -1, max: 7 }).map(rate),
    fc.integer({ min: -1, max: 7 }).map(raise),
    entry.map((args): Step => ({ ...lower, args: args as FormValues })),
  );
  fc.assert(
    fc.property(fc.array(tried, { maxLength: 20 }), (steps) => {
      let state = open;
      for (const { by, action, args = {} } of steps) {
        const decision = decide(state, command(action, args), context(rectification, actors[by]));
        if (!decision.ok) continue;
        const next = decision.events.reduce<Case | undefined>(evolve, state) as Case;
        const [before, now] = [state.stars, next.stars ?? -1];
        assert.ok(now >= 0 && now <= 5);
        if (before !== null && now < before) {
          assert.equal(before - now, 1);
          assert.ok(args['evidence'] || (args['attachments'] as unknown[]).length > 0);
        } else {
          assert.ok(args['reason']);
        }
        state = next;
      }
    }),
    { numRuns: 60 },
  );
});
