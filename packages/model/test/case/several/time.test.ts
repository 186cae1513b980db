import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseLight, chinaCalendar, deadlineOf, type Case } from '@linli/model';
import { drive, start, upTo, waysTo, type Step } from '../support.js';
import { testRows } from './table.js';

const handling = upTo('handle');
const ask = { by: 'lead', action: 'askExtension' } as const;
const grant = { by: 'approver', action: 'grantExtension' } as const;
const asked: Step[] = [...handling, ask];
/** Five working days after Monday 15 June, which is not counted: the 19th is a holiday, the 23rd the last day. */
const passed = '2026-06-24T00:00:00+08:00';
const amount = (days: number) => ({ ...ask, args: { clock: 'reply', amount: days, reason: '灯具需要定制' } });

testRows([
  // 信访工作条例 34 and 济南市12345条例 24: more time with the head's approval, and the applicant is told.
  { given: 'a case at work', way: handling, when: ask, then: 'accepted' },
  { given: 'as much as may be added', way: handling, when: amount(5), then: 'accepted' },
  { given: 'more than may be added', way: handling, when: amount(6), then: 'beyond-limit', article: '24' },
  { given: 'half a day', way: handling, when: amount(0.5), then: 'invalid' },
  { given: 'a request that waits', way: asked, when: ask, then: 'request-pending' },
  { given: 'the last moment of the limit', way: handling, when: { ...ask, now: '2026-06-23T23:59:59+08:00' }, then: 'accepted' },
  { given: 'a limit that has passed', way: handling, when: { ...ask, now: passed }, then: 'limit-passed' },
  { given: 'a year that is not announced', way: handling, when: { ...ask, now: '2031-01-01T00:00:00+08:00' }, then: 'limit-passed' },
  { given: 'one that only assists', way: handling, when: { by: 'assist', action: 'askExtension' }, then: 'not-allowed' },
  { given: 'a request that waits', way: asked, when: grant, then: 'accepted' },
  { given: 'the handler who asked', way: asked, when: { by: 'lead', action: 'grantExtension' }, then: 'not-allowed' },
  { given: 'the head of another organisation', way: asked, when: { by: 'otherApprover', action: 'grantExtension' }, then: 'not-allowed' },
  { given: 'no request', way: handling, when: grant, then: 'no-request' },
  { given: 'a limit that passed meanwhile', way: asked, when: { ...grant, now: passed }, then: 'limit-passed' },
  { given: 'a limit that passed meanwhile', way: asked, when: { by: 'approver', action: 'refuseExtension', now: passed }, then: 'accepted' },
  { given: 'a limit that was extended once', way: [...asked, grant], when: ask, then: 'not-extendable', article: '24' },
  { given: 'a request that was refused', way: [...asked, { by: 'approver', action: 'refuseExtension' }], when: ask, then: 'accepted' },
  { given: 'a reply', way: [...asked, { by: 'assist', action: 'finishPart' }, { by: 'lead', action: 'reply' }, { by: 'verifier', action: 'rework' }], when: grant, then: 'no-request' },
  // Who works on it does not stop the clock on their own.
  { given: 'a case at work', way: handling, when: { by: 'lead', action: 'suspend' }, then: 'not-allowed' },
  { given: 'a case at work', way: handling, when: { by: 'dispatcher', action: 'suspend' }, then: 'accepted' },
  { given: 'a suspended case', way: waysTo.suspended ?? [], when: { by: 'lead', action: 'reply' }, then: 'not-in-state' },
  { given: 'a suspended case', way: waysTo.suspended ?? [], when: { by: 'lead', action: 'resumeWork' }, then: 'accepted' },
]);

function dueOf(item: Case): string | false {
  const clock = item.clocks.find(({ id }) => id === 'reply');
  const deadline = clock && deadlineOf(clock, chinaCalendar);
  return deadline?.known === true && deadline.dueAt;
}

test('what is granted moves the deadline by working days, and is kept with its moment', () => {
  const now = '2026-06-16T09:00:00+08:00';
  const item = drive([...asked, { ...grant, now }]).case;
  assert.deepEqual(item.clocks.find(({ id }) => id === 'reply')?.extensions, [{ amount: 3, at: now }]);
  assert.deepEqual([dueOf(drive(handling).case), dueOf(item)], [passed, '2026-06-27T00:00:00+08:00']);
  assert.equal(item.request, null);
});

test('everything with a light stands while the case is suspended, parts too, and runs on after', () => {
  const item = drive(waysTo.suspended ?? []).case;
  assert.equal(caseLight(item, chinaCalendar, passed).light, 'paused');
  const again = drive([{ by: 'dispatcher', action: 'resumeWork', now: '2026-06-17T09:00:00+08:00' }], item).case;
  assert.equal(again.status, 'handling');
  const running = again.clocks.filter(({ stoppedAt }) => stoppedAt === null);
  assert.deepEqual(running.map(({ id }) => id), ['reply', 'assist']);
  for (const clock of running) assert.deepEqual(clock.pauses, [{ from: start, to: '2026-06-17T09:00:00+08:00', cause: 'suspension' }]);
});
