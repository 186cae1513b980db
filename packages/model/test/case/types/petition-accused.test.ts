import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maySee, ownerOf, type Actor, type Case } from '@linli/model';
import { accusation, claim } from './entries/petition.js';
import { after, attempt, upTo, verdict } from './petition-play.js';

type Move = Parameters<typeof verdict>[1];

const registered = upTo('register', accusation);
const withPolice = after([{ by: 'dispatcher', action: 'forward', args: { lead: 'police' } }, { by: 'assist', action: 'acceptOther' }], registered);
const returned = after([{ by: 'clerk', action: 'nameAccused', args: { accused: ['schools'] } }], withPolice);
const objected = after([{ by: 'dispatcher', action: 'forward', args: { lead: 'police' } }, { by: 'assist', action: 'object' }], registered);

/** Filed against `works`; `works-lamps` stands below it, `works-lamps-east` below that. */
const rows: [given: string, state: Case, when: Move, then: string][] = [
  ['registered', registered, { by: 'dispatcher', action: 'forward', args: { lead: 'works' } }, 'accused-unit'],
  ['registered', registered, { by: 'dispatcher', action: 'forward', args: { lead: 'works-lamps' } }, 'accused-unit'],
  ['registered', registered, { by: 'dispatcher', action: 'forward', args: { lead: 'works-lamps-east' } }, 'accused-unit'],
  ['registered', registered, { by: 'dispatcher', action: 'assign', args: { lead: 'works-lamps', limit: '30' } }, 'accused-unit'],
  ['registered', registered, { by: 'dispatcher', action: 'forward', args: { lead: 'police' } }, 'ok'],
  ['registered', registered, { by: 'dispatcher', action: 'handOver', args: { centre: 'city', reason: '由上级处理' } }, 'ok'],
  ['objected', objected, { by: 'dispatcher', action: 'designate', args: { lead: 'works', reason: '由其处理' } }, 'accused-unit'],
  ['accepted', withPolice, { by: 'assist', action: 'askAssist', args: { organisations: ['works-lamps'], task: '提供账目' } }, 'accused-unit'],
  ['accepted', withPolice, { by: 'assist', action: 'askAssist', args: { organisations: ['schools', 'works'], task: '提供账目' } }, 'accused-unit'],
  ['accepted', withPolice, { by: 'dispatcher', action: 'callJoint', args: { organisations: ['works'], reason: '核对账目', meet: '今天 15:00' } }, 'accused-unit'],
  ['accepted', withPolice, { by: 'assist', action: 'askAssist', args: { organisations: ['schools'], task: '提供账目' } }, 'ok'],
  ['taken back', returned, { by: 'dispatcher', action: 'reassign', args: { lead: 'works-lamps' } }, 'accused-unit'],
  ['taken back', returned, { by: 'dispatcher', action: 'reassign', args: { lead: 'schools' } }, 'accused-unit'],
  ['registered', registered, { by: 'clerk', action: 'transfer', args: { recipient: '市纪检监察机关', reason: '属于其职责' } }, 'recipient-unchecked'],
  ['registered', registered, { by: 'clerk', action: 'transfer' }, 'ok'],
  ['nobody accused', upTo('register'), { by: 'clerk', action: 'transfer', args: { recipient: '邻县信访局', reason: '属于其职责' } }, 'ok'],
];

for (const [given, state, when, then] of rows) {
  test(`信访工作条例 30: ${given}: ${when.action} ${JSON.stringify(when.args ?? {})} → ${then}`, () => {
    assert.equal(verdict(state, when), then);
    const decision = attempt(state, when);
    if (then === 'accused-unit') assert.equal(decision.ok ? '' : decision.refusal.basis?.article, '30');
  });
}

const of = (organisation: string): Actor => ({ role: 'handler', organisation, area: '360102' });

test('30: who is accused, and who stands below, does not see it, wherever it lies', () => {
  assert.deepEqual(['works', 'works-lamps', 'works-lamps-east', 'police'].map((id) => maySee(registered, of(id))), [false, false, false, false]);
  const clerks = ['works', 'police'].map((organisation): Actor => ({ role: 'clerk', organisation, area: '360102' }));
  assert.deepEqual(clerks.map((clerk) => maySee(registered, clerk)), [false, true]);
});

test('30: an accused centre never receives it: the next above does, and where it was filed at its own desk too', () => {
  const against = { ...accusation, accused: ['centre-town'] };
  assert.equal(ownerOf(upTo('register', against)), 'centre');
  assert.equal(ownerOf(upTo('register', { ...accusation, accused: ['centre'] })), 'city');
  const atDesk = after([{ by: 'clerk', action: 'register', args: { ...accusation, accused: ['centre'] } }]);
  assert.deepEqual([atDesk.receiver, atDesk.barred], ['city', ['centre', 'centre-town']]);
});

test('30: accused in the course of it, a unit loses the matter at once, with its part and its sight of it', () => {
  const handled = after([{ by: 'lead', action: 'askAssist', args: { organisations: ['police'], task: '配合核实' } }], upTo('handle'));
  const named = after([{ by: 'clerk', action: 'nameAccused', args: { accused: ['works'] } }], handled);
  assert.deepEqual([named.status, named.lead, named.parts, named.accused], ['returned', null, [], ['works']]);
  assert.equal(maySee(named, of('works')), false);
  assert.equal(verdict(named, { by: 'lead', action: 'handle' }), 'not-allowed');
  assert.equal(verdict(named, { by: 'dispatcher', action: 'reassign', args: { lead: 'police' } }), 'ok');
});

test('30: a centre that is accused while it has the matter loses it to the nearest above', () => {
  const state = upTo('register');
  const name: Move = { by: 'cityDispatcher', action: 'nameAccused', args: { accused: ['centre'] } };
  const moved = after([name], state);
  assert.deepEqual([moved.receiver, moved.barred], ['city', ['centre', 'centre-town']]);
  assert.equal(verdict(moved, { by: 'dispatcher', action: 'forward', args: { lead: 'police' } }), 'not-allowed');
  assert.equal(verdict(moved, { by: 'cityDispatcher', action: 'forward', args: { lead: 'police' } }), 'ok');
});

test('only an accusation names organisations: of another kind what was entered is not kept', () => {
  assert.deepEqual(upTo('register', { ...claim, accused: ['works'] }).accused, []);
});
