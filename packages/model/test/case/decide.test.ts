import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allowedActions, appeal, caseLight, chinaCalendar, decide, evolve, lintCaseType, replay, type Case, type CaseEvent } from '@linli/model';
import { actors, command, context, drive, entries, intakeValues, start, upTo, waysTo, type ActorName } from './support.js';

test('the record alone rebuilds the case, without any definition', () => {
  for (const way of Object.values(waysTo)) {
    const { case: state, events } = drive(way);
    assert.deepEqual(replay(JSON.parse(JSON.stringify(events)) as CaseEvent[]), JSON.parse(JSON.stringify(state)));
  }
});

test('status, outcome and confirmation are told apart', () => {
  const rows: [string, Partial<Case>][] = [
    ['handle', { status: 'handling', outcome: null, confirmation: null }],
    ['reply', { status: 'replied', outcome: 'solved', confirmation: null }],
    ['callBack', { status: 'calledBack', outcome: 'solved', confirmation: 'confirmed' }],
  ];
  for (const [action, fields] of rows) {
    const { status, outcome, confirmation } = drive(upTo(action)).case;
    assert.deepEqual({ status, outcome, confirmation }, fields);
  }
});

test('a call that reached nobody confirms nothing, and does not undo what the applicant said', () => {
  const unreached = { by: 'verifier', action: 'callBack', args: { reached: 'no' } } as const;
  assert.equal(drive([...upTo('verify'), unreached]).case.confirmation, 'unreached');
  const rated = drive([...upTo('verify'), { by: 'applicant', action: 'rate', args: { stars: 1, resolved: 'no' } }, unreached]).case;
  assert.equal(rated.confirmation, 'disputed');
});

test('rework starts again: outcome, confirmation and rating of the old reply are gone from the case, not from the record', () => {
  const { case: state, events } = drive([...upTo('reply'), { by: 'applicant', action: 'rate' }, { by: 'verifier', action: 'rework' }]);
  const { status, outcome, confirmation, rating, reworks } = state;
  assert.deepEqual({ status, outcome, confirmation, rating, reworks }, { status: 'handling', outcome: null, confirmation: null, rating: null, reworks: 1 });
  assert.equal(events.find(({ action }) => action === 'rate')?.args['stars'], 5);
});

test('a disputed result may be closed once it was redone', () => {
  const disputed = { by: 'verifier', action: 'callBack', args: { reached: 'yes', confirmation: 'disputed' } } as const;
  const again = [{ by: 'verifier', action: 'rework' }, { by: 'lead', action: 'reply' }, { by: 'verifier', action: 'verify' }, disputed, { by: 'verifier', action: 'close' }] as const;
  assert.equal(drive([...upTo('verify'), disputed, ...again]).case.status, 'closed');
});

test('asking the applicant pauses the reply clock, the answer lets it run again', () => {
  const alone = { by: 'dispatcher', action: 'dispatch', args: { lead: 'works' } } as const;
  const asked = drive([...upTo('accept'), alone, { by: 'lead', action: 'sign' }, { by: 'lead', action: 'ask' }]).case;
  assert.equal(caseLight(asked, chinaCalendar, start).light, 'paused');
  const answered = drive([{ by: 'applicant', action: 'answer', now: '2026-06-17T10:00:00+08:00' }], asked).case;
  assert.deepEqual(answered.clocks.find(({ id }) => id === 'reply')?.pauses, [{ from: start, to: '2026-06-17T10:00:00+08:00', cause: 'applicant' }]);
  assert.equal(caseLight(answered, chinaCalendar, '2026-06-17T10:00:00+08:00').light, 'green');
});

test('the reply clock runs on while an order is returned and dispatched again', () => {
  const state = drive([...(waysTo.returned ?? []), { by: 'dispatcher', action: 'dispatch', now: '2026-06-17T09:00:00+08:00' }]).case;
  assert.equal(state.clocks.filter(({ id }) => id === 'reply').length, 1);
  assert.equal(state.clocks.find(({ id }) => id === 'reply')?.stoppedAt, null);
});

test('nothing that is over has a running clock with a light', () => {
  for (const status of appeal.statuses.filter(({ phase }) => phase === 'ended')) {
    const { case: state } = drive(waysTo[status.id] ?? []);
    assert.equal(caseLight(state, chinaCalendar, start).light, 'off', status.id);
  }
});

test('a refusal needs its reason, and on a statutory route the route', () => {
  const rows: [Record<string, string>, string[]][] = [
    [{}, ['ground', 'reason']],
    [{ ground: 'statutory', reason: '属于劳动争议' }, ['route']],
    [{ ground: 'statutory', reason: '属于劳动争议', route: '申请劳动仲裁' }, []],
  ];
  for (const [args, missing] of rows) {
    const decision = decide(drive(upTo('triage')).case, command('refuse', args), context(actors.clerk));
    assert.deepEqual(decision.ok ? [] : decision.refusal.issues?.map(({ field }) => field), missing);
  }
});

test('one unit leads: it cannot assist itself', () => {
  const decision = decide(drive(upTo('accept')).case, command('dispatch', { lead: 'works', assists: ['works'] }), context(actors.dispatcher));
  assert.equal(decision.ok ? '' : decision.refusal.code, 'lead-assists');
});

test('what cannot be decided says why', () => {
  const registered = drive(upTo('register')).case;
  const rows: [Case | undefined, ReturnType<typeof command>, string][] = [
    [registered, { ...command('accept'), type: 'case.explode' }, 'unknown-action'],
    [registered, command('register'), 'case-exists'],
    [undefined, command('triage'), 'unknown-case'],
    [{ ...registered, type: { id: 'petition', version: 1 } }, command('triage'), 'wrong-type'],
    [undefined, { ...command('register'), receipt: undefined }, 'no-receipt'],
    [undefined, { ...command('register'), target: { region: '110101', id: 'x' } }, 'wrong-region'],
    [undefined, command('register', { ...intakeValues, detail: '' }), 'invalid'],
  ];
  for (const [state, sent, code] of rows) {
    const actor = state ? actors.clerk : sent.type === 'case.triage' ? actors.clerk : actors.applicant;
    const decision = decide(state, sent, context(actor));
    assert.equal(decision.ok ? 'accepted' : decision.refusal.code, code);
  }
});

test('a device whose clock is behind does not write before the event it follows', () => {
  const { events } = drive([{ by: 'clerk', action: 'triage', now: '2026-06-14T09:00:00+08:00' }], drive(upTo('register')).case);
  assert.equal(events[0]?.at, start);
});

test('an event that does not follow is refused', () => {
  const { events } = drive(upTo('accept'));
  assert.throws(() => replay(events.slice(1)), RangeError);
  assert.throws(() => replay([]), RangeError);
  assert.throws(() => events.slice(0, 1).concat(events.slice(2)).reduce<Case | undefined>(evolve, undefined), RangeError);
});

/** What leads on from one step of the trunk to the next. */
const trunk = [...upTo('close').map(({ action }) => action), 'refuse', 'transfer', 'return', 'ask', 'answer', 'resume', 'rework', 'rate', 'withdraw', 'reopen'];

test('any walk through offered actions of the trunk is accepted, keeps an owner once dispatched, and is never closed without a reply', () => {
  const names = Object.keys(actors) as ActorName[];
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
      let { case: state, events } = drive(upTo('register'));
      for (const choice of choices) {
        const offers = names.flatMap((by) => allowedActions(state, context(actors[by])).filter(({ action }) => trunk.includes(action)).map(({ action }) => ({ by, action })));
        const step = offers[choice % Math.max(offers.length, 1)];
        if (!step) break;
        const next = drive([{ ...step, args: entries[step.action] ?? {} }], state);
        state = next.case;
        events = [...events, ...next.events];
        if (['signed', 'handling', 'awaiting', 'replied', 'closed'].includes(state.status)) assert.ok(state.lead);
        if (state.status === 'closed') assert.ok(events.some(({ action }) => action === 'reply'));
      }
      assert.deepEqual(replay(events), state);
    }),
    { numRuns: 300 },
  );
});

test('the case type is lint-clean', () => {
  assert.deepEqual(lintCaseType(appeal), []);
});
