import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CaseSchema, deadlineOf, chinaCalendar } from '@linli/model';
import { drive, start, upTo, type Step } from '../support.js';
import { testRows } from './table.js';

const alone: Step[] = [...upTo('accept'), { by: 'dispatcher', action: 'dispatch', args: { lead: 'works' } }, { by: 'lead', action: 'sign' }];
const called: Step[] = [...alone, { by: 'dispatcher', action: 'callJoint' }];
const respond = { by: 'called', action: 'respondCall', now: '2026-06-15T09:10:00+08:00' } as const;
const attend = { by: 'called', action: 'attendCall', now: '2026-06-15T10:00:00+08:00' } as const;
const strikeOff = { by: 'called', action: 'strikeOffCall', now: '2026-06-16T10:00:00+08:00' } as const;
const others: Step[] = [{ by: 'outsider', action: 'attendCall' }, { by: 'outsider', action: 'strikeOffCall' }];
const end = { by: 'dispatcher', action: 'endCall' } as const;

testRows([
  { given: 'a case that waits to be dispatched', way: upTo('accept'), when: { by: 'clerk', action: 'callJoint' }, then: 'accepted' },
  { given: 'a case that is led', way: alone, when: { by: 'lead', action: 'callJoint' }, then: 'not-allowed' },
  { given: 'a call that is open', way: called, when: { by: 'dispatcher', action: 'callJoint', args: { organisations: ['police'], reason: '再叫一个单位', meet: '东门' } }, then: 'call-open' },
  { given: 'a call of the caller itself', way: alone, when: { by: 'dispatcher', action: 'callJoint', args: { organisations: ['centre'], reason: '线路权属不清', meet: '东门' } }, then: 'calls-itself' },
  { given: 'a call of the lead', way: alone, when: { by: 'dispatcher', action: 'callJoint', args: { organisations: ['works'], reason: '线路权属不清', meet: '东门' } }, then: 'has-part' },
  { given: 'one that was not called', way: called, when: { by: 'assist', action: 'respondCall' }, then: 'not-allowed' },
  { given: 'one that was called', way: called, when: respond, then: 'accepted' },
  { given: 'one that responded', way: [...called, respond], when: respond, then: 'responded-already' },
  { given: 'one that came without a word', way: called, when: attend, then: 'accepted' },
  { given: 'one that is there', way: [...called, attend], when: attend, then: 'attended-already' },
  { given: 'one that responded and never came', way: [...called, respond], when: strikeOff, then: 'not-attended' },
  { given: 'one that is there', way: [...called, attend], when: strikeOff, then: 'accepted' },
  { given: 'one that struck off', way: [...called, attend, strikeOff], when: strikeOff, then: 'not-attended' },
  { given: 'a part that is a call’s', way: called, when: { by: 'called', action: 'finishPart' }, then: 'not-allowed' },
  { given: 'a part that is a call’s', way: called, when: { by: 'lead', action: 'releasePart', args: { organisation: 'power', reason: '不再需要' } }, then: 'nobody-assists' },
  { given: 'a called one not done', way: [...called, attend, strikeOff], when: { by: 'lead', action: 'reply' }, then: 'parts-open', article: '29' },
  { given: 'a called one not done', way: [...called, attend, strikeOff], when: end, then: 'called-not-done' },
  { given: 'a called one not done', way: called, when: { ...end, args: { reason: '已由热力公司处理' } }, then: 'accepted' },
  { given: 'every called one done', way: [...called, attend, strikeOff, ...others], when: end, then: 'accepted' },
  { given: 'every called one done', way: [...called, attend, strikeOff, ...others], when: { by: 'lead', action: 'reply' }, then: 'accepted' },
  { given: 'no call', way: alone, when: end, then: 'no-call' },
  { given: 'a call that was ended', way: [...called, { ...end, args: { reason: '已由热力公司处理' } }], when: { by: 'dispatcher', action: 'callJoint' }, then: 'accepted' },
]);

test('three limits run from the call for each called one, and each turn stops its own', () => {
  const running = (steps: Step[], of = 'power') => drive(steps).case.clocks.filter(({ organisation, stoppedAt }) => organisation === of && stoppedAt === null).map(({ id }) => id);
  assert.deepEqual(running(called), ['respond', 'attend', 'strikeOff']);
  assert.deepEqual(running([...called, respond]), ['attend', 'strikeOff']);
  assert.deepEqual(running([...called, attend]), ['strikeOff']);
  assert.deepEqual(running([...called, attend, strikeOff]), []);
  assert.deepEqual(running([...called, attend, strikeOff], 'schools'), ['respond', 'attend', 'strikeOff']);
});

test('the presets: thirty minutes, two hours, five working days from the call', () => {
  const due = drive(called).case.clocks.filter(({ organisation }) => organisation === 'power').map((clock) => {
    const deadline = deadlineOf(clock, chinaCalendar);
    return deadline.known && deadline.dueAt;
  });
  // Friday 19 June is a holiday.
  assert.deepEqual(due, ['2026-06-15T09:30:00+08:00', '2026-06-15T11:00:00+08:00', '2026-06-24T00:00:00+08:00']);
});

test('the times of response and arrival are kept on the part, and its part on the call', () => {
  const item = drive([...called, respond, attend, strikeOff]).case;
  assert.deepEqual(item.parts[0], {
    organisation: 'power', as: 'called', call: 'call-1', task: '线路权属不清', state: 'done',
    askedAt: start, respondedAt: respond.now, attendedAt: attend.now, doneAt: strikeOff.now, result: '线路已恢复供电',
  });
  assert.deepEqual(item.calls, [{ id: 'call-1', by: 'centre', reason: '线路权属不清', meet: '今天 15:00，小区东门', calledAt: start, endedAt: null }]);
  assert.deepEqual(CaseSchema.parse(JSON.parse(JSON.stringify(item))), item);
});

test('a call that ends early lets go of who is not done, and keeps who is', () => {
  const item = drive([...called, attend, strikeOff, { ...end, args: { reason: '学校不需要到场' }, now: '2026-06-17T09:00:00+08:00' }]).case;
  assert.deepEqual(item.parts.map(({ organisation, state }) => [organisation, state]), [['power', 'done']]);
  assert.equal(item.calls[0]?.endedAt, '2026-06-17T09:00:00+08:00');
  assert.deepEqual(item.clocks.filter(({ organisation, stoppedAt }) => organisation === 'schools' && stoppedAt === null), []);
});

test('a second call has a name and parts of its own; the reply ends the call that is open', () => {
  const again: Step[] = [...called, { ...end, args: { reason: '已由热力公司处理' } }, { by: 'dispatcher', action: 'callJoint', args: { organisations: ['police'], reason: '疏导交通', meet: '东门' } }];
  assert.deepEqual(drive(again).case.parts.map(({ organisation, call }) => [organisation, call]), [['police', 'call-2']]);
  const replied = drive([...called, attend, strikeOff, ...others, { by: 'lead', action: 'reply', now: strikeOff.now }]).case;
  assert.equal(replied.calls[0]?.endedAt, strikeOff.now);
});
