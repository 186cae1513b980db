import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseLight, chinaCalendar, enterpriseRequest, maskApplicant, type Case, type FormValues } from '@linli/model';
import { actors, drive, start, verdict, type ActorName, type Step } from '../support.js';
import { entries } from './entries/enterprise-request.js';
import { testSound } from './entries/sound.js';

const caseType = enterpriseRequest;
const step = (by: ActorName, action: string, more: FormValues = {}): Step => ({ by, action, args: { ...entries[action], ...more } });

const registered = [step('applicant', 'register')];
const accepted = [...registered, step('clerk', 'accept')];
const dispatched = [...accepted, step('dispatcher', 'dispatch')];
const handling = [...dispatched, step('lead', 'sign')];
const replied = [...handling, step('assist', 'finishPart'), step('lead', 'reply')];
const closed = [...replied, step('applicant', 'confirm')];

const after = (steps: readonly Step[]): Case => drive(steps, undefined, { caseType }).case;

testSound(caseType, entries);

const rows: [given: string, way: readonly Step[], when: Step, then: string][] = [
  // 结对子: the organisation that visits files too
  ...(['applicant', 'clerk', 'lead'] as const).map((by): [string, Step[], Step, string] => ['nothing', [], step(by, 'register'), 'accepted']),
  ['nothing', [], step('gridWorker', 'register'), 'not-allowed'],
  ['nothing', [], step('applicant', 'register', { enterprise: undefined }), 'invalid, enterprise required'],
  ['nothing', [], step('applicant', 'register', { contactable: 'no', name: undefined, phone: undefined, confidential: undefined, consent: undefined }), 'accepted'],
  ['nothing', [], step('applicant', 'register', { consent: undefined }), 'invalid, consent not-consented'],
  // GB 32100: two codes that are in use, then an O, lower case, a letter in the division, one too few
  ['nothing', [], step('applicant', 'register', { uscc: '91110000802100433B' }), 'accepted'],
  ['nothing', [], step('applicant', 'register', { uscc: '11100000000013338W' }), 'accepted'],
  ['nothing', [], step('applicant', 'register', { uscc: undefined }), 'accepted'],
  ['nothing', [], step('applicant', 'register', { uscc: '91350100M000100YO3' }), 'invalid, uscc pattern'],
  ['nothing', [], step('applicant', 'register', { uscc: '91350100m000100y43' }), 'invalid, uscc pattern'],
  ['nothing', [], step('applicant', 'register', { uscc: '9135A100M000100Y43' }), 'invalid, uscc pattern'],
  ['nothing', [], step('applicant', 'register', { uscc: '91350100M000100Y4' }), 'invalid, uscc pattern'],
  // 潍坊 19
  ['registered', registered, step('clerk', 'refuse', { route: undefined }), 'invalid, route required'],
  ['registered', registered, step('clerk', 'refuse'), 'accepted'],
  ['registered', registered, step('clerk', 'transfer'), 'accepted'],
  // 济南 29
  ['accepted', accepted, step('dispatcher', 'dispatch', { assists: ['works'] }), 'lead-assists'],
  ['being handled', handling, step('assist', 'recordVisit'), 'accepted'],
  ['being handled', handling, step('outsider', 'recordVisit'), 'not-allowed'],
  ['being handled', handling, step('lead', 'recordVisit', { visitedOn: '2026-06-16' }), 'invalid, visitedOn too-late'],
  ['being handled, the pair at work', handling, step('lead', 'reply'), 'parts-open'],
  ['being handled', handling, step('assist', 'reply'), 'not-allowed'],
  ['replied', replied, step('applicant', 'confirm'), 'accepted'],
  ['replied', replied, step('applicant', 'dispute'), 'accepted'],
  ['replied', replied, step('applicant', 'rate'), 'accepted'],
  ['replied', replied, step('lead', 'rate'), 'not-allowed'],
  ['replied', replied, step('verifier', 'close'), 'not-in-state'],
  ['closed', closed, step('applicant', 'reopen'), 'accepted'],
  ['handling', handling, step('applicant', 'withdraw'), 'accepted'],
  ['replied', replied, step('applicant', 'withdraw'), 'not-in-state'],
];

for (const [given, way, when, then] of rows) {
  test(`${given}: ${when.action} by ${when.by} → ${then}`, () => {
    assert.equal(verdict(way.length === 0 ? undefined : after(way), when, { caseType }), then);
  });
}

test('one department leads, the paired organisation assists with a limit of its own', () => {
  const { lead, parts, clocks } = after(handling);
  assert.deepEqual([lead, parts.map(({ organisation, as }) => `${organisation} ${as}`)], ['works', ['police assist']]);
  assert.deepEqual(clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ id, organisation }) => [id, organisation]), [['reply', null], ['assist', 'police']]);
});

test('the limit to reply is the one printed on the order (北京 13)', () => {
  for (const limit of ['3', '5', '10', '20']) {
    const clock = after([...registered, step('clerk', 'accept', { limit })]).clocks.find(({ id }) => id === 'reply');
    assert.deepEqual([clock?.limit, clock?.order], [{ amount: Number(limit), unit: 'workday' }, true]);
  }
});

test('a contact person who asks for it stays unknown to the department (济南 16)', () => {
  const state = after([step('applicant', 'register', { confidential: 'yes' }), ...handling.slice(1)]);
  assert.deepEqual(maskApplicant(state, actors.lead).applicant, { confidential: true });
  assert.equal(maskApplicant(state, actors.clerk).applicant?.phone, '13800000001');
  assert.ok(!('name' in state.content) && !('phone' in state.content));
});

test('what is over has no light', () => {
  for (const way of [closed, [...registered, step('clerk', 'refuse')], [...registered, step('clerk', 'transfer')], [...handling, step('applicant', 'withdraw')]]) {
    assert.equal(caseLight(after(way), chinaCalendar, start).light, 'off');
  }
});
