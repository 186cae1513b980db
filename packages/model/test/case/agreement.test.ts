import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedActions, appeal, decide, type Case } from '@linli/model';
import { actors, another, command, context, drive, upTo, waysTo, type ActorName, type Step } from './support.js';

/** Given a status, then these actions of the trunk, by whom. Whoever is not named may do nothing there. */
const trunk: Record<string, Partial<Record<ActorName, string[]>>> = {
  registered: { clerk: ['triage'], applicant: ['withdraw'] },
  triaged: { clerk: ['accept', 'refuse', 'transfer'], applicant: ['withdraw'] },
  accepted: { dispatcher: ['dispatch'], applicant: ['withdraw'] },
  refused: {},
  transferred: {},
  dispatched: { lead: ['sign', 'return'], applicant: ['withdraw'] },
  returned: { dispatcher: ['dispatch'], applicant: ['withdraw'] },
  signed: { lead: ['handle', 'ask'], assist: ['handle'], applicant: ['withdraw'] },
  handling: { lead: ['handle', 'ask'], assist: ['handle'], applicant: ['withdraw'] },
  awaiting: { lead: ['resume'], applicant: ['answer', 'withdraw'] },
  suspended: { applicant: ['withdraw'] },
  replied: { verifier: ['verify', 'rework'], applicant: ['rate'] },
  verified: { verifier: ['callBack', 'rework'], applicant: ['rate'] },
  calledBack: { verifier: ['close', 'rework'], applicant: ['rate'] },
  closed: { verifier: ['reopen'], applicant: ['rate', 'reopen'] },
  withdrawn: {},
};

const open = ['registered', 'triaged', 'accepted', 'dispatched', 'returned', 'signed', 'handling', 'awaiting', 'suspended'];
const answered = ['replied', 'verified', 'calledBack'];
const led = ['dispatched', 'signed', 'handling'];
const shared = [...led, 'awaiting', 'suspended'];

/** What several organisations may do besides: these actions, by these, in these statuses. */
const several: [actions: string[], by: ActorName[], statuses: string[]][] = [
  [['askAssist'], ['lead', 'dispatcher'], led],
  [['releasePart'], ['lead', 'dispatcher'], shared],
  [['finishPart', 'recusePart'], ['assist'], shared],
  [['callJoint'], ['clerk', 'dispatcher'], ['accepted', ...led]],
  [['askExtension'], ['lead'], ['signed', 'handling']],
  [['suspend'], ['approver', 'dispatcher'], ['signed', 'handling']],
  [['resumeWork'], ['lead', 'approver', 'dispatcher'], ['suspended']],
  [['recuse'], ['lead'], led],
  [['recuseHandler'], ['lead', 'assist'], shared],
  [['recuseHandler'], ['clerk', 'dispatcher', 'verifier'], open],
  [['handOver'], ['clerk', 'dispatcher'], ['registered', 'triaged', 'accepted', 'returned']],
  [['merge', 'link', 'tagProject'], ['clerk', 'dispatcher'], open],
  [['tagProject'], ['supervisor'], open],
  [['regrid'], ['clerk', 'dispatcher', 'supervisor'], [...open, ...answered]],
  [['urge', 'supervise', 'list', 'rateIssue'], ['supervisor'], [...open, ...answered]],
  [['lookBack'], ['supervisor', 'verifier'], ['closed']],
  [['sampleReview'], ['supervisor'], ['closed']],
];

function expected(status: string, actor: ActorName): string[] {
  return [...(trunk[status]?.[actor] ?? []), ...several.flatMap(([names, by, statuses]) => (by.includes(actor) && statuses.includes(status) ? names : []))].sort();
}

const actorNames = Object.keys(actors) as ActorName[];
const actions = appeal.transitions.map(({ action }) => action);

function acceptedByDecide(state: Case | undefined, actor: ActorName, now?: string): string[] {
  return actions.filter((action) => decide(state, command(action), context(actors[actor], now, { related: [another] })).ok);
}

function offered(state: Case | undefined, actor: ActorName, now?: string): string[] {
  return allowedActions(state, context(actors[actor], now)).map(({ action }) => action);
}

test('every status of the workflow is in the table', () => {
  assert.deepEqual(Object.keys(trunk).sort(), appeal.statuses.map(({ id }) => id).sort());
});

for (const [status, way] of Object.entries(waysTo)) {
  test(`given ${status}, what is offered is what decide accepts, for every role and action`, () => {
    const { case: state } = drive(way);
    assert.equal(state.status, status);
    for (const actor of actorNames) {
      assert.deepEqual(offered(state, actor).sort(), expected(status, actor), `offered to ${actor}`);
      assert.deepEqual(acceptedByDecide(state, actor), offered(state, actor), `accepted from ${actor}`);
    }
  });
}

test('given no case, anyone may file as an applicant, and the clerk for a caller', () => {
  for (const actor of actorNames) {
    const may = ['applicant', 'stranger', 'clerk', 'clerkElsewhere'].includes(actor) ? ['register'] : [];
    assert.deepEqual(offered(undefined, actor), may);
    assert.deepEqual(acceptedByDecide(undefined, actor), may);
  }
});

const designated: Step[] = [
  ...upTo('accept'),
  { by: 'dispatcher', action: 'dispatch', args: { lead: 'works', assists: ['police'], designated: 'yes' } },
];
const guarded: { given: string; way: Step[]; now?: string; actor: ActorName; action: string; refusal: string }[] = [
  { given: 'an order designated after a dispute', way: designated, actor: 'lead', action: 'return', refusal: 'designated' },
  { given: 'a reply that was rated', way: [...upTo('reply'), { by: 'applicant', action: 'rate' }], actor: 'applicant', action: 'rate', refusal: 'already-rated' },
  {
    given: 'a result that the applicant disputes',
    way: [...upTo('verify'), { by: 'verifier', action: 'callBack', args: { reached: 'yes', confirmation: 'disputed' } }],
    actor: 'verifier',
    action: 'close',
    refusal: 'disputed',
  },
  { given: 'a window that has passed', way: waysTo.closed ?? [], now: '2026-06-26T00:00:00+08:00', actor: 'applicant', action: 'reopen', refusal: 'window-passed' },
];

for (const { given, way, now, actor, action, refusal } of guarded) {
  test(`given ${given}, ${action} is neither offered nor accepted: ${refusal}`, () => {
    const { case: state } = drive(way);
    const decision = decide(state, command(action), context(actors[actor], now));
    assert.equal(decision.ok ? 'accepted' : decision.refusal.code, refusal);
    assert.ok(!offered(state, actor, now).includes(action));
  });
}

test('the window to reopen is open until the end of its last day', () => {
  const { case: state } = drive(waysTo.closed ?? []);
  assert.ok(offered(state, 'applicant', '2026-06-25T23:59:59+08:00').includes('reopen'));
});
