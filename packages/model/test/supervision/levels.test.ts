import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decide, evolve, rectification, supervisionLevels, type Case } from '@linli/model';
import { drive, upTo } from './ordered.js';
import { actors, command, context, outcomeOf, photo, start, type Step } from './support.js';

const urge: Step = { by: 'supervisor', action: 'urge', args: { reason: '逾期未签收', limit: '2' } };
const supervise: Step = { by: 'supervisor', action: 'supervise', args: { reason: '催办后未回复', limit: '5' } };
const list: Step = { by: 'supervisor', action: 'list', args: { reason: '多次督办无效', criteria: '八件全部答复并附记录', limit: '30' } };
const unlist: Step = { by: 'supervisor', action: 'unlist', args: { shown: '八件均已答复，记录见附件', attachments: [photo] } };
const end: Step = { by: 'supervisor', action: 'endSupervision', args: { shown: '已经签收并办理' } };

const open = upTo('sign');
const after = (...steps: Step[]) => drive(steps, open).case;

const rows: [given: Case, when: Step, then: string][] = [
  [open, urge, 'ok'],
  [open, supervise, 'ok'],
  [open, list, 'ok'],
  [after(urge), urge, 'not-upwards'],
  [after(urge), supervise, 'ok'],
  [after(supervise), urge, 'not-upwards'],
  [after(supervise), supervise, 'not-upwards'],
  [after(list), supervise, 'not-upwards'],
  [after(list), list, 'not-upwards'],
  [open, { ...urge, by: 'clerk' }, 'not-allowed'],
  [open, { ...urge, args: {} }, 'invalid reason limit'],
  [open, { ...list, args: { reason: '多次督办无效', limit: '30' } }, 'invalid criteria'],
  [open, end, 'not-supervised'],
  [open, unlist, 'not-listed'],
  [after(urge), end, 'ok'],
  [after(supervise), end, 'ok'],
  [after(list), end, 'not-supervised'],
  [after(list), unlist, 'ok'],
  [after(list), { ...unlist, args: { shown: '八件均已答复' } }, 'invalid attachments'],
  [after(list), { ...unlist, args: { attachments: [photo] } }, 'invalid shown'],
  [after(list), { ...unlist, by: 'citySupervisor' }, 'not-sponsor'],
  [after(urge, { ...list, by: 'citySupervisor' }), unlist, 'not-sponsor'],
  [upTo('report'), supervise, 'ok'],
  [upTo('close'), urge, 'not-in-state'],
];

for (const [given, when, then] of rows) {
  test(`${given.supervision?.level ?? given.status}: ${when.action} by ${when.by} → ${then}`, () => {
    assert.equal(outcomeOf(rectification, given, when), then);
  });
}

test('the organisation whose supervisor takes the step sponsors it, with its reason and since when', () => {
  assert.deepEqual(after({ ...list, by: 'citySupervisor' }).supervision, {
    level: 'list', sponsor: 'city', reason: '多次督办无效', criteria: '八件全部答复并附记录', since: start,
  });
  assert.equal('criteria' in (after(urge).supervision ?? {}), false);
  assert.equal(after(list, unlist).supervision, null);
});

test('each order prints its own limit, one runs at a time, and it stops when supervision ends', () => {
  const running = (state: Case) => state.clocks.filter(({ id, stoppedAt }) => id === 'supervision' && stoppedAt === null);
  const [clock, ...others] = running(after(urge, supervise));
  assert.deepEqual([others, clock?.limit, clock?.order, clock?.internal], [[], { amount: 5, unit: 'workday' }, true, true]);
  assert.deepEqual(running(after(urge, supervise, end)), []);
});

test('listing and unlisting are public, with what must be shown; urging and supervising pass between organisations', () => {
  const isPublic = (action: string) => rectification.transitions.find((transition) => transition.action === action);
  const shown = (action: string) => isPublic(action)?.fields.filter((field) => field.public).map(({ name }) => name);
  assert.deepEqual(['urge', 'supervise', 'endSupervision', 'list', 'unlist'].map((action) => isPublic(action)?.public), [false, false, false, true, true]);
  assert.deepEqual([shown('list'), shown('unlist')], [['criteria'], ['shown']]);
});

test('what is listed is not closed before it is unlisted', () => {
  const listed = drive([list], upTo('recheck')).case;
  const close: Step = { by: 'supervisor', action: 'close' };
  assert.equal(outcomeOf(rectification, listed, close), 'still-listed');
  assert.equal(outcomeOf(rectification, drive([unlist], listed).case, close), 'ok');
});

test('whatever is tried, the level never goes down except to none', () => {
  const steps = [urge, supervise, list, end, unlist, { ...list, by: 'citySupervisor' }, { ...unlist, by: 'citySupervisor' }] as Step[];
  const rankOf = (state: Case) => (state.supervision ? supervisionLevels.indexOf(state.supervision.level) : -1);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 20 }), (tried) => {
      let state = open;
      for (const { by, action, args } of tried) {
        const decision = decide(state, command(action, args), context(rectification, actors[by]));
        if (!decision.ok) continue;
        const next = decision.events.reduce<Case | undefined>(evolve, state) as Case;
        assert.ok(rankOf(next) > rankOf(state) || next.supervision === null, `${action} from ${state.supervision?.level}`);
        assert.equal(next.supervision === null, ['endSupervision', 'unlist'].includes(action));
        state = next;
      }
    }),
    { numRuns: 60 },
  );
});
