import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedActions, caseLight, chinaCalendar, noticesOf, petition, replay, type Case } from '@linli/model';
import { actors, context } from '../support.js';
import { claim, entries, suggestion } from './entries/petition.js';
import { testSound } from './entries/sound.js';
import { after, attempt, organisations, record, upTo, verdict, way } from './petition-play.js';

type Move = Parameters<typeof verdict>[1];

testSound(petition, entries);

const registered = upTo('register');
const forwarded = upTo('forward');
const handled = upTo('handle');
const replied = upTo('reply');
const reviewed = upTo('decideReview');
const final = upTo('decideReReview');
const confirmed = after([{ by: 'applicant', action: 'rate' }, { by: 'verifier', action: 'close' }], replied);
const objected = after([{ by: 'lead', action: 'object' }], forwarded);
const designatedAnew = after([{ by: 'dispatcher', action: 'designate' }], objected);
const suggested = upTo('forward', suggestion);
const unsupported = after([
  { by: 'lead', action: 'reply', args: { ...entries['reply'], opinion: 'unsupported', outcome: 'unsolved' } },
  { by: 'applicant', action: 'rate', args: { stars: 3, resolved: 'yes' } },
  { by: 'verifier', action: 'close' },
], handled);
const reply = (args: object): Move => ({ by: 'lead', action: 'reply', args: { answer: '经调查核实，处理意见如下。', outcome: 'explained', ...args } });
const refuse = (args: object): Move => ({ by: 'clerk', action: 'refuse', args: { reason: '应走其他程序', ...args } });

const rows: [article: string, given: string, state: Case | undefined, when: Move, then: string][] = [
  ['20', 'five representatives', undefined, { by: 'applicant', action: 'register', args: { ...claim, joint: 'yes', representatives: 5 } }, 'ok'],
  ['20', 'six representatives', undefined, { by: 'applicant', action: 'register', args: { ...claim, joint: 'yes', representatives: 6 } }, 'invalid, representatives too-large'],
  ['20', 'a joint visit', undefined, { by: 'applicant', action: 'register', args: { ...claim, joint: 'yes' } }, 'invalid, representatives required'],
  ['22', 'registered', registered, { by: 'clerk', action: 'transfer' }, 'ok'],
  ['22', 'registered', registered, { by: 'dispatcher', action: 'assign', args: { lead: 'works' } }, 'invalid, limit required'],
  ['23', 'forwarded', forwarded, { by: 'lead', action: 'object', args: { reason: '不归我管' } }, 'invalid, reason too-short'],
  ['23', 'forwarded', forwarded, { by: 'outsider', action: 'object' }, 'not-allowed'],
  ['23', 'objected', objected, { by: 'dispatcher', action: 'agreeObjection' }, 'ok'],
  ['23', 'objected, not agreed to', after([{ by: 'dispatcher', action: 'rejectObjection' }], objected), { by: 'lead', action: 'object' }, 'designated'],
  ['24', 'designated anew', designatedAnew, { by: 'assist', action: 'object' }, 'designated'],
  ['24', 'designated anew', designatedAnew, { by: 'assist', action: 'accept' }, 'ok'],
  ['24', 'objected', objected, { by: 'dispatcher', action: 'designate', args: { lead: 'works', reason: '仍由其办理' } }, 'same-unit'],
  ['28', 'accepted', upTo('accept'), { by: 'lead', action: 'recuse' }, 'ok'],
  ['28', 'the unit withdrew', after([{ by: 'lead', action: 'recuse' }], upTo('accept')), { by: 'dispatcher', action: 'reassign' }, 'recused'],
  ['28', 'the unit withdrew', after([{ by: 'lead', action: 'recuse' }], upTo('accept')), { by: 'dispatcher', action: 'reassign', args: { lead: 'police' } }, 'ok'],
  ['28', 'the reviewing unit withdrew', after([{ by: 'reviewer', action: 'recuseReview' }], upTo('assignReview')), { by: 'dispatcher', action: 'assignReview' }, 'recused'],
  ['29', 'a suggestion forwarded', suggested, { by: 'lead', action: 'accept' }, 'not-a-claim'],
  ['29', 'a suggestion forwarded', suggested, { by: 'lead', action: 'acceptOther' }, 'ok'],
  ['31', 'registered', registered, refuse({ ground: 'litigation' }), 'invalid, route required'],
  ['31', 'registered', registered, refuse({ ground: 'arbitration' }), 'invalid, route required'],
  ['31', 'registered', registered, refuse({ ground: 'administrative' }), 'invalid, route required'],
  ['31', 'registered', registered, refuse({ ground: 'party' }), 'invalid, route required'],
  ['31', 'registered', registered, refuse({ ground: 'arbitration', route: '申请劳动仲裁' }), 'ok'],
  ['31', 'forwarded', forwarded, { ...refuse({ ground: 'administrative', route: '申请行政复议' }), by: 'lead' }, 'ok'],
  ['31', 'accepted', upTo('accept'), refuse({ ground: 'administrative', route: '申请行政复议' }), 'not-in-state'],
  ['36', 'registered', registered, refuse({ ground: 'final' }), 'invalid, document required'],
  ['32', 'a claim handled', handled, reply({}), 'opinion-incomplete'],
  ['32', 'a claim handled', handled, reply({ opinion: 'explained' }), 'opinion-incomplete'],
  ['32', 'a claim handled', handled, reply({ opinion: 'explained', legalBasis: '无' }), 'ok'],
  ['29', 'a suggestion handled', after([{ by: 'lead', action: 'acceptOther' }], suggested), reply({}), 'ok'],
  ['34', 'handled', handled, { by: 'lead', action: 'askExtension', args: { clock: 'conclude', amount: 31, reason: '情况复杂' } }, 'beyond-limit'],
  ['34', 'handled', handled, { by: 'approver', action: 'grantExtension' }, 'no-request'],
  ['34', 'asked for', after([{ by: 'lead', action: 'askExtension' }], handled), { by: 'lead', action: 'grantExtension' }, 'not-allowed'],
  ['34', 'asked for', after([{ by: 'lead', action: 'askExtension' }], handled), { by: 'approver', action: 'grantExtension' }, 'ok'],
  ['34', 'a suggestion accepted', after([{ by: 'lead', action: 'acceptOther' }], suggested), { by: 'lead', action: 'askExtension' }, 'not-extendable'],
  ['35', 'replied', replied, { by: 'applicant', action: 'askReview' }, 'ok'],
  ['35', 'replied', replied, { by: 'stranger', action: 'askReview' }, 'not-allowed'],
  ['35', 'a suggestion replied', after([{ by: 'lead', action: 'acceptOther' }, reply({})], suggested), { by: 'applicant', action: 'askReview' }, 'not-a-claim'],
  ['35', 'review asked for', upTo('askReview'), { by: 'dispatcher', action: 'assignReview', args: { reviewer: 'works' } }, 'reviews-itself'],
  ['35', 'replied', replied, { by: 'verifier', action: 'close' }, 'window-open'],
  ['35', 'accepted by the petitioner, closed', confirmed, { by: 'applicant', action: 'askReview' }, 'ok'],
  ['36', 'replied', replied, { by: 'applicant', action: 'askReReview' }, 'not-in-state'],
  ['36', 'closed unreviewed', confirmed, { by: 'applicant', action: 'askReReview' }, 'window-passed'],
  ['36', 'reviewed', reviewed, { by: 'applicant', action: 'askReview' }, 'not-in-state'],
  ['36', 're-review asked for', upTo('askReReview'), { by: 'dispatcher', action: 'assignReReview', args: { reviewer: 'centre' } }, 'reviews-itself'],
  ['36', 'in re-review', upTo('assignReReview'), { by: 'reReviewer', action: 'openHearing' }, 'ok'],
  ['36', 'in review', upTo('assignReview'), { by: 'reviewer', action: 'openHearing' }, 'not-in-state'],
  ['36', 'final', final, { by: 'applicant', action: 'askReReview' }, 'final'],
  ['36', 'final', final, { by: 'verifier', action: 'reopen' }, 'final'],
  ['36', 'final', final, { by: 'supervisor', action: 'reopenOnCheck' }, 'not-in-state'],
  ['32', 'supported and closed', confirmed, { by: 'applicant', action: 'reopen' }, 'ok'],
  ['35', 'not supported and closed', unsupported, { by: 'applicant', action: 'reopen' }, 'not-supported'],
];

for (const [article, given, state, when, then] of rows) {
  test(`信访工作条例 ${article}: ${given}: ${when.action} by ${when.by} → ${then}`, () => {
    assert.equal(verdict(state, when), then);
  });
}

test('a refusal because it is final names the article, and the routes that remain', () => {
  const decision = attempt(final, { by: 'applicant', action: 'askReReview' });
  assert.ok(!decision.ok);
  assert.equal(decision.refusal.basis?.article, '36');
  assert.match(decision.refusal.message['zh-Hans'], /诉讼、仲裁、行政复议/);
});

test('those who come together are told of the five, and are not asked for names', () => {
  const fields = petition.form.sections.flatMap((section) => section.fields);
  assert.match(fields.find(({ name }) => name === 'representatives')?.hint?.['zh-Hans'] ?? '', /5 人（信访工作条例第二十条）/);
  assert.deepEqual(fields.filter(({ autocomplete }) => autocomplete !== undefined).map(({ name }) => name), ['name', 'phone']);
});

test('handling is a duty by law: personal details come with a reason, nothing with a consent to tick', () => {
  const fields = petition.form.sections.flatMap((section) => section.fields);
  assert.deepEqual(fields.filter(({ kind }) => kind === 'consent'), []);
  assert.deepEqual(['name', 'phone'].filter((name) => !fields.find((field) => field.name === name)?.why), []);
});

test('every notice that the regulations want in writing says so', () => {
  const written = petition.notices.filter((notice) => notice.written).map(({ on }) => ('action' in on ? on.action : on.clock));
  assert.deepEqual([...written].sort(), [
    'accept', 'acceptOther', 'answerMerged', 'decideReReview', 'decideReview', 'grantExtension', 'refuse', 'remand', 'reply', 'transfer',
  ]);
});

test('the written notice of receipt names who handles it and by when (23, 34)', () => {
  const { events, case: accepted } = record([{ by: 'lead', action: 'accept', now: '2026-07-01T09:00:00+08:00' }], upTo('forward'));
  const told = events.flatMap((event) => noticesOf(event, accepted, petition, { calendar: chinaCalendar, organisations }));
  assert.deepEqual(told.map(({ to, written }) => [to, written]), [['applicant', true]]);
  assert.match(told[0]?.text['zh-Hans'] ?? '', /单位 works.*2026年8月30日/);
});

test('an end has no light', () => {
  const ends: Case[] = [
    final, confirmed,
    after([{ by: 'clerk', action: 'refuse' }], registered),
    after([{ by: 'clerk', action: 'transfer' }], registered),
    after([{ by: 'reReviewer', action: 'openHearing' }, { by: 'applicant', action: 'withdraw' }], upTo('assignReReview')),
  ];
  assert.deepEqual(ends.map(({ status }) => status), ['reReviewed', 'closed', 'refused', 'transferred', 'withdrawn']);
  for (const state of ends) assert.equal(caseLight(state, chinaCalendar, state.updatedAt).light, 'off', state.status);
});

test('sent back after review, the unit that answered first may decide anew, within the time of a claim', () => {
  const remanded = after([{ by: 'reviewer', action: 'remand' }], upTo('assignReview'));
  assert.deepEqual([remanded.status, remanded.lead, remanded.outcome, remanded.reworks], ['returned', null, null, 1]);
  assert.deepEqual(allowedActions(remanded, context(actors.dispatcher, remanded.updatedAt, { caseType: petition })).map(({ action }) => action).filter((action) => ['forward', 'assign', 'designate', 'reassign'].includes(action)), ['reassign']);
  const again = after([{ by: 'dispatcher', action: 'reassign' }, { by: 'lead', action: 'reply' }], remanded);
  assert.equal(again.status, 'replied');
});

test('the record of the whole way adds up', () => {
  const { events, case: state } = record(way('decideReReview'));
  assert.deepEqual(replay(events), state);
});
