import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseLight, chinaCalendar, dispute, replay, type Case, type FormValues } from '@linli/model';
import { entries } from './entries/dispute.js';
import { testSound } from './entries/sound.js';
import { lastDay, play } from './play.js';

const { after, record, verdict } = play(dispute, entries);
type Move = Parameters<typeof verdict>[1];

testSound(dispute, entries);

const trunk: Move[] = [
  { by: 'applicant', action: 'register' },
  { by: 'clerk', action: 'screen' },
  { by: 'clerk', action: 'accept' },
  { by: 'dispatcher', action: 'assign' },
  { by: 'lead', action: 'takeUp' },
  { by: 'lead', action: 'progress' },
  { by: 'lead', action: 'agree' },
  { by: 'verifier', action: 'followUp' },
  { by: 'verifier', action: 'close' },
];
const way = (action: string) => trunk.slice(0, trunk.findIndex((move) => move.action === action) + 1);
const upTo = (action: string, now = '2026-03-02T09:00:00+08:00') => after(way(action).map((move) => ({ ...move, now })));
const filed = (args: FormValues): Move => ({ by: 'clerk', action: 'register', args: { ...entries['register'], ...args } });
const accept = (args: FormValues): Move => ({ by: 'clerk', action: 'accept', args: { applicantAgrees: 'yes', otherAgrees: 'yes', ...args } });
const end = (args: FormValues): Move => ({ by: 'lead', action: 'endWithout', args: { answer: '双方没有达成一致意见。', ...args } });
const designated = after([{ by: 'dispatcher', action: 'assign', args: { lead: 'works', track: 'people', designated: 'yes' } }], upTo('accept'));
const failed = after([{ by: 'lead', action: 'endWithout' }], upTo('takeUp'));

const rows: [source: string, given: string, state: Case | undefined, when: Move, then: string][] = [
  ['practice', 'found by a grid worker', undefined, { ...filed({ source: 'found', contactable: 'no' }), by: 'gridWorker' }, 'ok'],
  ['practice', 'referred', undefined, filed({ source: 'referred' }), 'invalid, referredBy required'],
  ['practice', 'referred', undefined, filed({ source: 'referred', referredBy: '区人民法院' }), 'ok'],
  ['no identity', 'the other side with a telephone', undefined, filed({ otherSide: '楼上 13800000002' }), 'invalid, otherSide pattern'],
  ['practice', 'asked for by a party, who need not say how it came', undefined, filed({ source: undefined }), 'ok'],
  ['practice', 'one party', undefined, filed({ parties: 1 }), 'invalid, parties too-small'],
  ['个人信息保护法 13', 'no consent', undefined, filed({ consent: undefined }), 'invalid, consent not-consented'],
  ['人民调解法 17', 'screened', upTo('screen'), accept({}), 'ok'],
  ['人民调解法 17', 'screened', upTo('screen'), accept({ otherAgrees: 'unreached' }), 'ok'],
  ['人民调解法 17', 'screened', upTo('screen'), accept({ otherAgrees: 'refuses' }), 'refuses-mediation'],
  ['人民调解法 17', 'screened', upTo('screen'), accept({ applicantAgrees: 'no' }), 'refuses-mediation'],
  ['人民调解法 26', 'screened', upTo('screen'), { by: 'clerk', action: 'refuse', args: { ground: 'refuses', reason: '另一方明确拒绝' } }, 'invalid, route required'],
  ['人民调解法 26', 'screened', upTo('screen'), { by: 'clerk', action: 'refuse' }, 'ok'],
  ['人民调解法 17', 'accepted while the other side could not be asked, which then refuses', upTo('assign'), end({ result: 'refused', route: '向法院起诉' }), 'ok'],
  ['潍坊 22', 'assigned', upTo('assign'), { by: 'lead', action: 'return' }, 'ok'],
  ['潍坊 22', 'designated', designated, { by: 'lead', action: 'return' }, 'designated'],
  ['practice', 'assigned', upTo('assign'), { by: 'outsider', action: 'takeUp' }, 'not-allowed'],
  ['司法部', 'in mediation', upTo('takeUp'), { by: 'lead', action: 'agreeLonger' }, 'ok'],
  ['司法部', 'in mediation', upTo('takeUp'), { by: 'lead', action: 'agreeLonger', args: { amount: 15, bothAgree: 'no' } }, 'not-both'],
  ['司法部', 'made longer by 50 days', after([{ by: 'lead', action: 'agreeLonger', args: { amount: 50, bothAgree: 'yes' } }], upTo('takeUp')), { by: 'lead', action: 'agreeLonger' }, 'beyond-limit'],
  ['司法部', 'on the 31st day', upTo('takeUp'), { by: 'lead', action: 'agreeLonger', now: '2026-04-02T00:00:00+08:00' }, 'limit-passed'],
  ['人民调解法 26', 'in mediation', upTo('takeUp'), end({ result: 'failed' }), 'invalid, route required'],
  ['人民调解法 17', 'in mediation', upTo('takeUp'), end({ result: 'refused', route: '申请劳动仲裁' }), 'ok'],
  ['人民调解法 17', 'assigned', upTo('assign'), end({ result: 'withdrawn', route: '向法院起诉' }), 'ok'],
  ['人民调解法 28', 'in mediation', upTo('takeUp'), { by: 'lead', action: 'agree', args: { agreement: 'oral', answer: '口头约定下周前修好。' } }, 'ok'],
  ['人民调解法 31', 'agreed', upTo('agree'), { by: 'verifier', action: 'close' }, 'not-followed-up'],
  ['人民调解法 31', 'followed up', upTo('followUp'), { by: 'verifier', action: 'close' }, 'ok'],
  ['人民调解法 31', 'ended without', failed, { by: 'verifier', action: 'close' }, 'ok'],
  ['人民调解法 31', 'closed', upTo('close'), { by: 'applicant', action: 'mediateAgain' }, 'ok'],
];

for (const [source, given, state, when, then] of rows) {
  test(`${source}: ${given}: ${when.action} ${JSON.stringify(when.args ?? {})} → ${then}`, () => {
    assert.equal(verdict(state, when), then);
  });
}

const limits: [source: string, state: Case, clock: string, last: string][] = [
  ['东至 2025, simple', after([{ by: 'clerk', action: 'screen', args: { level: 'simple' } }], upTo('register')), 'settle', '2026-03-03'],
  ['东至 2025, complex', after([{ by: 'clerk', action: 'screen', args: { level: 'complex' } }], upTo('register')), 'settle', '2026-03-09'],
  ['东至 2025, hard', after([{ by: 'clerk', action: 'screen', args: { level: 'hard' } }], upTo('register')), 'settle', '2026-03-22'],
  ['司法部, one month', upTo('takeUp'), 'mediate', '2026-04-01'],
  ['司法部, longer if both agree', after([{ by: 'lead', action: 'agreeLonger' }], upTo('takeUp')), 'mediate', '2026-04-16'],
  ['人民调解法 33, confirmation by a court', upTo('agree'), 'confirmation', '2026-04-01'],
];

for (const [source, state, clock, last] of limits) {
  test(`${source}: ${clock} ends ${last}`, () => {
    assert.equal(lastDay(state, clock), last);
  });
}

test('eighteen kinds of dispute: fifteen of 2016, three of 2021', () => {
  assert.equal(dispute.categories.length, 18);
  assert.deepEqual(dispute.categories.filter(({ value }) => ['tourism', 'intellectual', 'internet'].includes(value)).length, 3);
});

test('of the other side nothing is kept but what it is to the applicant', () => {
  const { content, applicant } = upTo('register');
  assert.deepEqual(applicant, { name: '欧阳小明', phone: '13800000001', confidential: false });
  assert.deepEqual(Object.keys(content).filter((name) => ['parties', 'partyKinds', 'otherSide'].includes(name)), ['parties', 'partyKinds', 'otherSide']);
  assert.ok(!JSON.stringify(content).includes('欧阳小明'));
});

test('what was agreed has a window for the court, what failed has none and says so as an outcome', () => {
  assert.equal(lastDay(failed, 'confirmation'), undefined);
  assert.deepEqual([failed.outcome, upTo('agree').outcome], ['unsolved', 'solved']);
});

test('an end has no light', () => {
  const ends = [upTo('close'), after([{ by: 'clerk', action: 'refuse' }], upTo('screen')), after([{ by: 'applicant', action: 'withdraw' }], upTo('takeUp'))];
  assert.deepEqual(ends.map(({ status }) => status), ['closed', 'refused', 'withdrawn']);
  for (const state of ends) assert.equal(caseLight(state, chinaCalendar, state.updatedAt).light, 'off', state.status);
});

test('the record of the whole way adds up', () => {
  const { events, case: state } = record(trunk);
  assert.deepEqual(replay(events), state);
});
