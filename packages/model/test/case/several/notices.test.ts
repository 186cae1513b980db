import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, chinaCalendar, clockNotices, noticesOf, text, type CaseType, type DueNotice, type Notice } from '@linli/model';
import { drive, organisations, upTo, waysTo, type Step } from '../support.js';

const around = { organisations, calendar: chinaCalendar };

/** What the last step calls for. */
function after(steps: readonly Step[], caseType: CaseType = appeal): DueNotice[] {
  const { case: item, events } = drive(steps);
  const event = events[events.length - 1];
  assert.ok(event);
  return noticesOf(event, item, caseType, around);
}

const brief = (notices: readonly DueNotice[]) => notices.map(({ id, to, organisations: told }) => [id, to, ...told].join(' '));

const handling = upTo('handle');
const alone: Step[] = [...upTo('accept'), { by: 'dispatcher', action: 'dispatch', args: { lead: 'works' } }, { by: 'lead', action: 'sign' }];
const asked: Step[] = [...handling, { by: 'lead', action: 'askExtension' }];

/** Given steps, when the last was taken, then this word goes to these. */
const rows: [string, readonly Step[], string[]][] = [
  ['filed', upTo('register'), ['receipt applicant']],
  ['sorted', upTo('triage'), []],
  ['accepted', upTo('accept'), ['accepted applicant']],
  ['refused', waysTo.refused ?? [], ['refused applicant']],
  ['passed on', waysTo.transferred ?? [], ['transferred applicant']],
  ['dispatched', upTo('dispatch'), ['dispatched lead works', 'dispatched-assists parts police']],
  ['dispatched to one alone', alone.slice(0, -1), ['dispatched lead works']],
  ['returned', waysTo.returned ?? [], ['returned receiver centre-town']],
  ['help asked for', [...handling, { by: 'lead', action: 'askAssist' }], ['assist-asked parts schools']],
  ['departments called', [...handling, { by: 'dispatcher', action: 'callJoint' }], ['called parts power schools']],
  ['more time granted', [...asked, { by: 'approver', action: 'grantExtension' }], ['extended applicant']],
  ['more time asked for', asked, []],
  ['suspended', waysTo.suspended ?? [], ['suspended applicant']],
  ['withdrew', [...handling, { by: 'lead', action: 'recuse' }], ['withdrew receiver centre-town']],
  ['handed on', [...upTo('register'), { by: 'clerk', action: 'handOver' }], ['handed-over receiver centre', 'handed-over-applicant applicant']],
  ['replied', upTo('reply'), ['replied applicant']],
  ['sent back', [...upTo('reply'), { by: 'verifier', action: 'rework' }], ['sent-back applicant', 'reworked lead works']],
  ['not waited for any longer', [...handling, { by: 'lead', action: 'ask' }, { by: 'lead', action: 'resume' }], ['asked-no-more applicant']],
  ['closed', upTo('close'), ['closed applicant']],
  ['reopened after a check', [...upTo('close'), { by: 'supervisor', action: 'lookBack', args: { batch: '2026-07', result: 'fails', findings: '又不亮了' } }, { by: 'supervisor', action: 'reopenOnCheck', args: { reason: '检查发现又不亮了' } }], ['failed-check-lead lead works', 'failed-check applicant']],
  ['reopened', [...upTo('close'), { by: 'applicant', action: 'reopen' }], ['reopened applicant', 'reopened-lead lead works']],
];

for (const [given, steps, told] of rows) {
  test(`given it was ${given}, word goes to whom it is owed`, () => assert.deepEqual(brief(after(steps)), told));
}

/** What the word says, in English: each names the limit that the step is about. */
const said: [readonly Step[], string][] = [
  [upTo('register'), 'Your matter “小区门口路灯不亮” has been filed. Receipt SQ-20260615-0000000A: with it and its code you can follow the case.'],
  [upTo('accept'), 'Your matter (SQ-20260615-0000000A) has been accepted. You will have an answer by Tue 23 Jun 2026.'],
  [upTo('dispatch'), 'New order SQ-20260615-0000000A “小区门口路灯不亮”: your unit leads. Sign for it by Tue 16 Jun 2026.'],
  [[...handling, { by: 'lead', action: 'askAssist' }], 'Order SQ-20260615-0000000A “小区门口路灯不亮”: your unit is asked to assist by Thu 18 Jun 2026; Unit works leads.'],
  [[...handling, { by: 'dispatcher', action: 'callJoint' }], 'Called to order SQ-20260615-0000000A “小区门口路灯不亮”: respond by Mon 15 Jun 2026 09:30.'],
  [[...asked, { by: 'approver', action: 'grantExtension' }], 'Your matter (SQ-20260615-0000000A) has been given more time: it now ends Fri 26 Jun 2026. The reason stands with the case.'],
  [upTo('close'), 'Your matter (SQ-20260615-0000000A) is closed. If the problem remains you may ask for it to be reopened by Thu 25 Jun 2026.'],
  [[...upTo('close'), { by: 'applicant', action: 'reopen' }], 'Your matter (SQ-20260615-0000000A) was reopened. You will have an answer by Thu 18 Jun 2026.'],
];

for (const [steps, sentence] of said) {
  test(`after ${steps[steps.length - 1]?.action ?? ''}: ${sentence}`, () => assert.equal(after(steps)[0]?.text.en, sentence));
}

test('word is written in every language that it has, and says what is not known', () => {
  const notice: Notice = { id: 'a', on: { action: 'register' }, to: 'applicant', written: true, text: text('{status}，{lead}，{deadline}，{other}', '{status}，{lead}，{deadline}', '{status}, {lead}, {deadline}') };
  const { case: item, events } = drive(upTo('register'));
  const event = events[0];
  assert.ok(event);
  const [word] = noticesOf(event, { ...item, title: '{lead}' }, { ...appeal, notices: [notice] });
  assert.deepEqual(word, { id: 'a', to: 'applicant', organisations: [], written: true, text: text('已登记，（待定），（待定），{other}', '已登記，（待定），（待定）', 'Filed, (nobody yet), (not known yet)') });
});

test('what a title says is not read as a placeholder', () => {
  const { case: item, events } = drive(upTo('register'));
  const event = events[0];
  assert.ok(event);
  assert.match(noticesOf(event, { ...item, title: '{lead}' }, appeal, around)[0]?.text.en ?? '', /“\{lead\}”/);
});

const led = drive(handling).case;
const supervised = drive([{ by: 'supervisor', action: 'supervise' }], led).case;

/** Given lights that turned since then and up to now, then this word. */
const turns: [string, typeof led, string, string, string[]][] = [
  ['nothing turned', led, '2026-06-15T09:00:00+08:00', '2026-06-15T18:00:00+08:00', []],
  ['an assist due soon', led, '2026-06-15T09:00:00+08:00', '2026-06-17T09:00:00+08:00', ['assist-yellow parts police']],
  ['a reply due soon', { ...led, clocks: led.clocks.filter(({ id }) => id === 'reply') }, '2026-06-15T09:00:00+08:00', '2026-06-22T12:00:00+08:00', ['reply-yellow lead works']],
  ['a reply late', { ...led, clocks: led.clocks.filter(({ id }) => id === 'reply') }, '2026-06-23T23:59:59+08:00', '2026-06-24T00:00:00+08:00', ['reply-red-receiver receiver centre-town']],
  ['a reply late before', { ...led, clocks: led.clocks.filter(({ id }) => id === 'reply') }, '2026-06-24T00:00:00+08:00', '2026-06-25T00:00:00+08:00', []],
  ['both colours gone through', { ...led, clocks: led.clocks.filter(({ id }) => id === 'reply') }, '2026-06-15T09:00:00+08:00', '2026-06-24T00:00:00+08:00', ['reply-red-receiver receiver centre-town']],
  [
    'a supervised reply late', { ...supervised, clocks: supervised.clocks.filter(({ id }) => id === 'reply') }, '2026-06-23T09:00:00+08:00', '2026-06-24T00:00:00+08:00',
    ['reply-red-receiver receiver centre-town', 'reply-red-sponsor sponsor centre'],
  ],
  ['a case that stands', drive(waysTo.suspended ?? []).case, '2026-06-15T09:00:00+08:00', '2026-07-15T09:00:00+08:00', []],
  ['a case that is over', drive(waysTo.closed ?? []).case, '2026-06-15T09:00:00+08:00', '2026-07-15T09:00:00+08:00', []],
];

for (const [given, item, since, now, told] of turns) {
  test(`given ${given}, the lights that turned tell whom they concern`, () => {
    assert.deepEqual(brief(clockNotices(item, appeal, chinaCalendar, since, now, organisations)), told);
  });
}

test('word of a light names its limit and whose it is; a part’s tells its own organisation only', () => {
  const item = drive([{ by: 'lead', action: 'askAssist', now: '2026-06-16T09:00:00+08:00' }], led).case;
  const late = clockNotices(item, appeal, chinaCalendar, '2026-06-18T12:00:00+08:00', '2026-06-20T00:00:00+08:00', organisations).filter(({ id }) => id.startsWith('assist-red'));
  assert.deepEqual(brief(late), ['assist-red-parts parts police', 'assist-red-lead lead works']);
  assert.deepEqual(late[0]?.clock, { id: 'assist', organisation: 'police' });
  assert.equal(late[0]?.text.en, 'Order SQ-20260615-0000000A “小区门口路灯不亮”: Time to assist ended Thu 18 Jun 2026; it is with Unit works.');
});
