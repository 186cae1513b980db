import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { petition, type Case, type CaseType } from '@linli/model';
import { suggestion } from './entries/petition.js';
import { after, playPetition, upTo, verdict, way } from './petition-play.js';
import { lastDay } from './play.js';

const at = (day: string, time = '09:00:00') => `${day}T${time}+08:00`;

/** As a tenant has it whose office counts as the Civil Code does (民法典 203). */
const rolling: CaseType = { ...petition, clocks: petition.clocks.map((clock) => (clock.rollForward === false ? { ...clock, rollForward: true } : clock)) };
const rollingPetition = playPetition(rolling);

/** Holidays off: 2025-10-01 to 08 (28 September and 11 October worked), 2026-02-15 to 23 (14 and 28 February worked), 2026-04-04 to 06. */
const limits: [article: string, clock: string, action: string, day: string, last: string, rolled: string][] = [
  ['22', 'route', 'register', '2025-03-03', '2025-03-18', '2025-03-18'],
  ['22', 'route', 'register', '2025-09-20', '2025-10-05', '2025-10-09'],
  ['22', 'route', 'register', '2026-02-01', '2026-02-16', '2026-02-24'],
  ['23', 'notify', 'forward', '2026-02-10', '2026-02-25', '2026-02-25'],
  ['23', 'notify', 'forward', '2026-02-13', '2026-02-28', '2026-02-28'],
  ['23', 'notify', 'forward', '2026-03-21', '2026-04-05', '2026-04-07'],
  ['23', 'object', 'forward', '2026-02-11', '2026-02-25', '2026-02-25'],
  ['23', 'object', 'forward', '2025-09-26', '2025-10-10', '2025-10-10'],
  ['23', 'object', 'forward', '2025-09-30', '2025-10-14', '2025-10-14'],
  ['23', 'object', 'forward', '2026-04-02', '2026-04-10', '2026-04-10'],
  ['34', 'conclude', 'accept', '2025-12-05', '2026-02-03', '2026-02-03'],
  ['34', 'conclude', 'accept', '2025-12-18', '2026-02-16', '2026-02-24'],
  ['34', 'conclude', 'accept', '2025-08-02', '2025-10-01', '2025-10-09'],
  ['35', 'askReview', 'reply', '2026-01-17', '2026-02-16', '2026-02-24'],
  ['35', 'review', 'askReview', '2025-09-08', '2025-10-08', '2025-10-09'],
  ['36', 'askReReview', 'decideReview', '2025-09-01', '2025-10-01', '2025-10-09'],
  ['36', 'reReview', 'askReReview', '2026-01-20', '2026-02-19', '2026-02-24'],
];

for (const [article, clock, action, day, last, rolled] of limits) {
  test(`信访工作条例 ${article}: ${clock}, from ${action} on ${day}, ends ${last}; where limits roll on, ${rolled}`, () => {
    assert.equal(lastDay(fromDay(action, day), clock), last);
    assert.equal(lastDay(fromDay(action, day, rollingPetition), clock), rolled);
  });
}

/** Each step right after the one before, so that no window closes on the way. */
function fromDay(action: string, day: string, of = playPetition()): Case {
  return of.after(way(action).map((move) => ({ ...move, now: at(day) })));
}

const moments: [article: string, state: Case, action: string, by: 'applicant' | 'lead' | 'verifier', now: string, then: string][] = [
  ['23', fromDay('forward', '2026-02-11'), 'object', 'lead', at('2026-02-25', '23:59:59'), 'ok'],
  ['23', fromDay('forward', '2026-02-11'), 'object', 'lead', at('2026-02-26', '00:00:00'), 'objection-late'],
  ['34', fromDay('accept', '2025-12-18'), 'askExtension', 'lead', at('2026-02-16', '23:59:59'), 'ok'],
  ['34', fromDay('accept', '2025-12-18'), 'askExtension', 'lead', at('2026-02-17', '00:00:00'), 'limit-passed'],
  ['35', fromDay('reply', '2026-01-17'), 'askReview', 'applicant', at('2026-02-16', '23:59:59'), 'ok'],
  ['35', fromDay('reply', '2026-01-17'), 'askReview', 'applicant', at('2026-02-17', '00:00:00'), 'window-passed'],
  ['35', fromDay('reply', '2026-01-17'), 'close', 'verifier', at('2026-02-16', '23:59:59'), 'window-open'],
  ['35', fromDay('reply', '2026-01-17'), 'close', 'verifier', at('2026-02-17', '00:00:00'), 'ok'],
  ['36', fromDay('decideReview', '2026-01-17'), 'askReReview', 'applicant', at('2026-02-16', '23:59:59'), 'ok'],
  ['36', fromDay('decideReview', '2026-01-17'), 'askReReview', 'applicant', at('2026-02-17', '00:00:00'), 'window-passed'],
  ['36', fromDay('decideReview', '2026-01-17'), 'close', 'verifier', at('2026-02-17', '00:00:00'), 'ok'],
];

for (const [article, state, action, by, now, then] of moments) {
  test(`信访工作条例 ${article}: ${action} at ${now} → ${then}`, () => {
    assert.equal(verdict(state, { by, action, now }), then);
  });
}

test('34: up to 30 days more, once, with the approval of the head', () => {
  const accepted = fromDay('accept', '2025-12-18');
  const longer = after([{ by: 'lead', action: 'askExtension' }, { by: 'approver', action: 'grantExtension' }], accepted);
  assert.equal(lastDay(longer, 'conclude'), '2026-03-18');
  assert.equal(verdict(longer, { by: 'lead', action: 'askExtension', args: { clock: 'conclude', amount: 1, reason: '还需要时间' } }), 'not-extendable');
});

test('34: part of the 30 days uses up the one time', () => {
  const ask = { by: 'lead', action: 'askExtension', args: { clock: 'conclude', amount: 10, reason: '需要重新测量' } } as const;
  const longer = after([ask, { by: 'approver', action: 'grantExtension' }], fromDay('accept', '2025-12-18'));
  assert.equal(lastDay(longer, 'conclude'), '2026-02-26');
  assert.equal(verdict(longer, ask), 'not-extendable');
});

test('34: an accusation or a suggestion has no limit of 60 days by law', () => {
  const accepted = after([{ by: 'lead', action: 'acceptOther' }], upTo('forward', suggestion));
  assert.equal(lastDay(accepted, 'conclude'), undefined);
  assert.equal(petition.clocks.find(({ id }) => id === 'answer')?.basis, undefined);
});

test('22: an order that is assigned carries its own limit to report the result', () => {
  const assigned = after([{ by: 'dispatcher', action: 'assign', args: { lead: 'works', limit: '15' }, now: at('2026-01-05') }], fromDay('register', '2026-01-05'));
  assert.equal(lastDay(assigned, 'feedback'), '2026-01-20');
});

test('23: what another unit is given has its own time from then', () => {
  const [first, moved] = [fromDay('forward', '2026-01-05'), '2026-01-12'];
  const second = after([{ by: 'lead', action: 'object' }, { by: 'dispatcher', action: 'designate', now: at(moved) }], first);
  assert.deepEqual([lastDay(first, 'notify'), lastDay(second, 'notify'), lastDay(second, 'object')], ['2026-01-20', '2026-01-27', undefined]);
});

test('36: each day of a hearing moves the re-review by a day; a hearing in handling moves nothing (31)', () => {
  const day = (number: number) => new Date(Date.parse(at('2025-03-03')) + number * 86_400_000).toISOString();
  const state = fromDay('assignReReview', '2025-03-03');
  const before = lastDay(state, 'reReview');
  assert.equal(before, '2025-04-02');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 0, max: 60 }), (opened, length) => {
      const heard = after([{ by: 'reReviewer', action: 'openHearing', now: day(opened) }, { by: 'reReviewer', action: 'endHearing', now: day(opened + length) }], state);
      assert.equal((Date.parse(lastDay(heard, 'reReview') ?? '') - Date.parse(before)) / 86_400_000, length);
    }),
    { numRuns: 100 },
  );
  const accepted = fromDay('accept', '2025-03-03');
  assert.equal(lastDay(after([{ by: 'lead', action: 'hear', args: { form: 'hearing' }, now: day(5) }], accepted), 'conclude'), lastDay(accepted, 'conclude'));
});

test('the law lets nothing but a hearing and the merging of a matter stand its limits', () => {
  const causes = petition.transitions.flatMap(({ effects }) => effects.flatMap((effect) => ('clock' in effect && effect.clock === 'pause' ? [effect.cause] : [])));
  assert.deepEqual([...new Set(causes)].sort(), ['hearing', 'merged']);
});
