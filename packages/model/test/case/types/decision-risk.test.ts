import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionCoverage, decisionRisk, replay, type Actor, type Case } from '@linli/model';
import { entries } from './entries/decision-risk.js';
import { testNobody, testSound } from './entries/sound.js';
import { lastDay, play } from './play.js';

const { after, record, verdict } = play(decisionRisk, entries, { otherBody: { role: 'handler', organisation: 'police', area: '360102' } satisfies Actor });
type Move = Parameters<typeof verdict>[1];

testSound(decisionRisk, entries);
testNobody(decisionRisk);

const trunk: Move[] = [
  { by: 'clerk', action: 'register' },
  { by: 'lead', action: 'begin' },
  { by: 'lead', action: 'report' },
  { by: 'approver', action: 'decide' },
  { by: 'lead', action: 'track' },
  { by: 'verifier', action: 'close' },
];
const way = (action: string) => trunk.slice(0, trunk.findIndex((move) => move.action === action) + 1);
const upTo = (action: string) => after(way(action));
const optional = after([{ by: 'clerk', action: 'register', args: { ...entries['register'], required: 'no', ground: '不在目录之内' } }]);
const held = after([{ by: 'lead', action: 'reportAgainst' }], upTo('begin'));
const adjusted = after([{ by: 'lead', action: 'adjust' }], held);
const dropped = after([{ by: 'lead', action: 'drop' }], upTo('begin'));

const rows: [article: string, given: string, state: Case | undefined, when: Move, then: string][] = [
  ['22', 'nothing', undefined, { by: 'clerk', action: 'register' }, 'ok'],
  ['22', 'nothing', undefined, { by: 'lead', action: 'register' }, 'ok'],
  ['22', 'nothing', undefined, { by: 'applicant', action: 'register' }, 'not-allowed'],
  ['22', 'no ground', undefined, { by: 'clerk', action: 'register', args: { ...entries['register'], ground: undefined } }, 'invalid, ground required'],
  ['22', 'required', upTo('register'), { by: 'dispatcher', action: 'exempt' }, 'must-be-assessed'],
  ['22', 'not required', optional, { by: 'dispatcher', action: 'exempt' }, 'ok'],
  ['22', 'not required', optional, { by: 'lead', action: 'begin' }, 'ok'],
  ['22', 'registered', upTo('register'), { by: 'otherBody', action: 'begin' }, 'not-allowed'],
  ['23', 'assessing', upTo('begin'), { by: 'lead', action: 'report', args: { ...entries['report'], attachments: undefined } }, 'invalid, attachments required'],
  ['23', 'assessing', upTo('begin'), { by: 'lead', action: 'report', args: { ...entries['report'], level: 'high' } }, 'invalid, level not-an-option'],
  ['23', 'assessing', upTo('begin'), { by: 'lead', action: 'reportAgainst' }, 'ok'],
  ['24', 'assessing', upTo('begin'), { by: 'approver', action: 'decide' }, 'not-in-state'],
  ['24', 'hold or stop', held, { by: 'approver', action: 'decide' }, 'not-controllable'],
  ['24', 'hold or stop', held, { by: 'lead', action: 'adjust' }, 'ok'],
  ['24', 'may go ahead', upTo('report'), { by: 'lead', action: 'decide' }, 'not-allowed'],
  ['24', 'may go ahead', upTo('report'), { by: 'approver', action: 'decide' }, 'ok'],
  ['24', 'changed and assessed again', after([{ by: 'lead', action: 'report' }], adjusted), { by: 'approver', action: 'decide' }, 'ok'],
  ['36', 'decided', upTo('decide'), { by: 'verifier', action: 'close' }, 'not-in-state'],
  ['36', 'followed', upTo('track'), { by: 'verifier', action: 'close' }, 'ok'],
];

for (const [article, given, state, when, then] of rows) {
  test(`重大行政决策程序暂行条例 ${article}: ${given}: ${when.action} by ${when.by} → ${then}`, () => {
    assert.equal(verdict(state, when), then);
  });
}

test('the deciding body leads from the register on', () => {
  const { lead, receiver, applicant } = upTo('register');
  assert.deepEqual({ lead, receiver, applicant }, { lead: 'works', receiver: 'centre', applicant: null });
});

test('following goes on from one look to the next', () => {
  const decided = after([{ by: 'approver', action: 'decide', now: '2026-07-01T09:00:00+08:00' }], upTo('report'));
  const tracked = after([{ by: 'lead', action: 'track', now: '2026-09-01T09:00:00+08:00' }], decided);
  assert.deepEqual([lastDay(decided, 'track'), lastDay(tracked, 'track')], ['2026-09-29', '2026-11-30']);
});

/** A case of that state under an id of its own. */
const as = (id: string, state: Case): Case => ({ ...state, ref: { region: '360102', id } });
const ids = (refs: readonly { id: string }[]) => refs.map(({ id }) => id);

const coverages: [given: string, cases: Case[], required: string[], assessed: string[], rate: number | null][] = [
  ['nothing', [], [], [], null],
  ['none that must be', [as('a', optional)], [], [], null],
  ['only one given up', [as('a', dropped)], [], [], null],
  ['one not begun', [as('a', upTo('register'))], ['a'], [], 0],
  ['one on file, whatever it says', [as('a', upTo('report')), as('b', held)], ['a', 'b'], ['a', 'b'], 1],
  ['one changed and not yet assessed again', [as('a', adjusted), as('b', upTo('close')), as('c', upTo('begin'))], ['a', 'b', 'c'], ['b'], 1 / 3],
  ['one merged into another', [as('a', upTo('decide')), as('b', { ...upTo('register'), mergedInto: { region: '360102', id: 'a' } })], ['a'], ['a'], 1],
  ['a matter of another type', [as('a', upTo('track')), as('b', { ...upTo('register'), type: { id: 'appeal', version: 1 } })], ['a'], ['a'], 1],
];

for (const [given, cases, required, assessed, rate] of coverages) {
  test(`应评尽评: ${given} → ${rate === null ? 'no base' : `${assessed.length} of ${required.length}`}`, () => {
    const coverage = decisionCoverage(cases);
    assert.deepEqual([ids(coverage.required), ids(coverage.assessed), coverage.rate], [required, assessed, rate]);
    assert.deepEqual(ids(coverage.missing), required.filter((id) => !assessed.includes(id)));
  });
}

test('the record of the whole way adds up', () => {
  const { events, case: state } = record(trunk);
  assert.deepEqual(replay(events), state);
});
