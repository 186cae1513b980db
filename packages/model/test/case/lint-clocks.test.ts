import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chinaCalendar, deadlineOf, lintCaseType, startClock, type CaseType, type ClockDefinition, type Condition, type Effect, type Transition } from '@linli/model';
import { changed, clock, extended, small, step } from './fixtures/small-type.js';

const found = (caseType: CaseType) => lintCaseType(caseType).map(({ code, at, severity }) => `${severity ?? 'fault'} ${code} ${at}`);
const within = (part: ClockDefinition, whole: ClockDefinition): string[] => {
  const started = [part, whole].map(({ id }): Effect => ({ clock: 'start', id }));
  const caseType = changed('register', { effects: started }, { clocks: [{ ...part, within: whole.id }, whole] });
  return found({ ...caseType, transitions: caseType.transitions.slice(0, 1) }).filter((finding) => finding.includes('limit-'));
};

const longer = 'limit-longer-than-whole /clocks/0/limit';
const tiny = 'warning limit-out-of-proportion /clocks/0/limit';
const limits: [given: string, part: ClockDefinition, whole: ClockDefinition, findings: string[]][] = [
  ['days within more days', clock('a', 5, 'day'), clock('b', 6, 'day'), []],
  ['as long as the whole', clock('a', 5, 'day'), clock('b', 5, 'day'), []],
  ['days within fewer days', clock('a', 6, 'day'), clock('b', 5, 'day'), [`fault ${longer}`]],
  ['working days within as many days', clock('a', 5, 'workday'), clock('b', 5, 'day'), [`warning ${longer}`]],
  ['working days within far fewer days', clock('a', 10, 'workday'), clock('b', 5, 'day'), [`fault ${longer}`]],
  ['days within working days, mostly shorter', clock('a', 6, 'day'), clock('b', 5, 'workday'), []],
  ['days within working days, mostly longer', clock('a', 9, 'day'), clock('b', 5, 'workday'), [`warning ${longer}`]],
  ['days within working days, always longer', clock('a', 60, 'day'), clock('b', 5, 'workday'), [`fault ${longer}`]],
  ['hours within a day', clock('a', 24, 'hour'), clock('b', 1, 'day'), []],
  ['hours beyond a day', clock('a', 49, 'hour'), clock('b', 1, 'day'), [`fault ${longer}`]],
  ['minutes within an hour', clock('a', 61, 'minute'), clock('b', 1, 'hour'), [`fault ${longer}`]],
  ['minutes within days', clock('a', 5, 'minute'), clock('b', 5, 'day'), [tiny]],
  ['an hour within days', clock('a', 2, 'hour'), clock('b', 5, 'day'), []],
  ['the same day within a year', clock('a', 0, 'day'), clock('b', 30, 'day'), []],
];
for (const [given, part, whole, findings] of limits) {
  test(`limits: ${given}`, () => assert.deepEqual(within(part, whole), findings));
}

test('limits: within what there is not, and within themselves', () => {
  const clocks = [clock('reply', 5, 'workday', { within: 'reopen' }), clock('reopen', 10, 'day', { window: true, within: 'reply' })];
  assert.deepEqual(found({ ...small, clocks }), ['fault within-itself /clocks/0/within', 'fault within-itself /clocks/1/within']);
  assert.deepEqual(found({ ...small, clocks: small.clocks.map((one) => ({ ...one, within: 'lost' })) }), ['fault unknown-clock /clocks/0/within', 'fault unknown-clock /clocks/1/within']);
});

test('limits: what turns out as long as the whole on some day is not called longer', () => {
  const unit = fc.constantFrom<ClockDefinition['limit']['unit']>('workday', 'day', 'hour');
  const start = fc.date({ min: new Date('2020-01-02T00:00:00Z'), max: new Date('2026-09-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(unit, fc.integer({ min: 1, max: 40 }), fc.boolean(), start, (of, amount, rollForward, at) => {
      const counted = clock('a', amount, of, { rollForward });
      const deadline = deadlineOf(startClock(counted, at.toISOString()), chinaCalendar);
      assert.ok(deadline.known);
      const minutes = (Date.parse(deadline.dueAt) - at.getTime()) / 60_000;
      const timed = clock('b', minutes, 'minute');
      assert.deepEqual([...within({ ...timed, id: 'c' }, counted), ...within(counted, { ...timed, limit: { amount: Math.ceil(minutes), unit: 'minute' } })].filter((finding) => finding.startsWith('fault')), []);
    }),
    { numRuns: 600 },
  );
});

const when = (...effects: Effect[]) => step('a', ['open'], undefined, { effects });
const also: CaseType = { ...small, clocks: [...small.clocks, clock('other', 1, 'day')] };

/** What runs on after an end runs still when the case is opened again. */
const again = 'fault clock-started-twice /transitions/3';

const turned: [given: string, caseType: CaseType, findings: string[]][] = [
  ['defined and never started', also, ['warning clock-never-started /clocks/2']],
  ['stopped and never started', { ...extended(when({ clock: 'stop', id: 'other' })), clocks: also.clocks }, ['fault clock-never-started /transitions/4/effects/0/id', 'warning clock-never-started /clocks/2']],
  ['a part’s, stopped as the case’s own', { ...extended(when({ part: 'ask', organisations: [], as: 'assist', starts: ['other'] }, { clock: 'stop', id: 'other' })), clocks: also.clocks }, ['fault clock-never-started /transitions/4/effects/1/id']],
  ['paused and never resumed', extended(when({ clock: 'pause', id: 'reply', cause: 'hearing' })), ['fault never-resumed /transitions/4/effects/0']],
  ['resumed for another cause', extended(when({ clock: 'pause', id: 'reply', cause: 'hearing' }, { clock: 'resume', id: 'reply', cause: 'applicant' })), ['fault never-resumed /transitions/4/effects/0', 'fault never-paused /transitions/4/effects/1']],
  ['resumed with all others, whatever stands', extended(when({ clock: 'resume', id: '*', cause: 'hearing' })), []],
  ['paused with all others and resumed', extended(when({ clock: 'pause', id: '*', cause: 'hearing' }, { clock: 'resume', id: 'reply', cause: 'hearing' })), []],
  ['extended without an extension', extended(when({ clock: 'extend', id: 'reply', amount: 1 })), ['fault not-extendable /transitions/4/effects/0']],
  ['extended by a name that is given, where none has an extension', extended(when({ clock: 'extend', id: { var: 'case.request.clock' }, amount: 1 })), ['fault not-extendable /transitions/4/effects/0']],
  ['extended as it may be', { ...extended(when({ clock: 'extend', id: 'reply', amount: 1 })), clocks: small.clocks.map((one) => ({ ...one, extension: { max: 5 } })) }, []],
  ['running on after the end', changed('reply', { effects: [] }), ['fault clock-left-running /transitions/2', again]],
  ['running on after one way of two', extended(step('a', ['open'], 'closed')), ['fault clock-left-running /transitions/4', again]],
  ['started at the end', changed('close', { effects: [{ clock: 'start', id: 'reply' }, { clock: 'start', id: 'reopen' }] }), ['fault clock-left-running /transitions/2', again]],
  ['started while it runs', extended(when({ clock: 'start', id: 'reply' })), ['fault clock-started-twice /transitions/4']],
  ['stopped and started anew', extended(when({ clock: 'stop', id: 'reply' }, { clock: 'start', id: 'reply' })), []],
  ['a window started while it runs', extended(step('a', ['closed'], undefined, { effects: [{ clock: 'start', id: 'reopen' }] })), ['fault clock-started-twice /transitions/4']],
  ['all stopped at once', extended(step('a', ['open'], 'closed', { effects: [{ clock: 'stop', id: '*' }] })), []],
];
for (const [given, caseType, findings] of turned) {
  test(`clocks: ${given}`, () => assert.deepEqual(found(caseType), findings));
}

test('clocks: the linter tells the way', () => {
  const message = lintCaseType(changed('reply', { effects: [] }))[0]?.message;
  assert.equal(message, 'The clock “reply” runs on in “closed” after “register”, “reply”, “close”: stop it there.');
});

test('clocks: a way that is closed is none', () => {
  const leaves = (more: Partial<Transition>) => found(extended(step('a', ['open'], 'closed', more)));
  const guarded = (rule: Condition) => leaves({ guards: [{ code: 'a', when: rule, message: small.label }] });
  const left = ['fault clock-left-running /transitions/4', again];
  assert.deepEqual(guarded({ '!': { var: 'clocks.reply.running' } }), []);
  assert.deepEqual(guarded({ '!': { var: 'clocks.reopen.running' } }), left);
  assert.deepEqual(guarded({ var: 'clocks.reply.passed' }), left);
  assert.deepEqual(leaves({ whileMerged: 'only' }), []);
  assert.deepEqual(found(extended(when({ set: 'mergedInto', value: { var: 'now' } }), step('b', ['open'], 'closed', { whileMerged: 'only' }))), ['fault clock-left-running /transitions/5']);
});

test('clocks: a case that is split off has the limits that its parent was promised', () => {
  const split = (open: string[], more: Partial<CaseType> = {}) => {
    const guard = { code: 'a', when: { in: [{ var: 'parent.status' }, open] }, message: small.label };
    const caseType = { ...extended(step('split', [], 'replied', { inherits: true, guards: [guard] })), ...more };
    return found(caseType).filter((finding) => finding.includes('clock-'));
  };
  assert.deepEqual(split(['open']), ['fault clock-left-running /transitions/2', again]);
  assert.deepEqual(split(['closed']), []);
  assert.deepEqual(split(['open'], { clocks: small.clocks.map((one) => ({ ...one, internal: true })) }), []);
});
