import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maySee, ownerOf } from '@linli/model';
import { actors, drive, start, upTo, waysTo, type Step } from '../support.js';
import { testRows } from './table.js';

const dispatched = upTo('dispatch');
const returned = waysTo.returned ?? [];
const dispatch = { by: 'dispatcher', action: 'dispatch' } as const;
const back = { by: 'lead', action: 'return' } as const;
const twice: Step[] = [...returned, dispatch, back];
const designated = { ...dispatch, args: { lead: 'works', designated: 'yes' } } as const;
const up = { by: 'dispatcher', action: 'handOver' } as const;
const down = { by: 'dispatcher', action: 'handOver', args: { centre: 'centre-town', reason: '由属地中心办理' } } as const;
const elsewhere = { by: 'dispatcher', action: 'handOver', args: { centre: 'centre-2', reason: '责任单位在邻区' } } as const;

testRows([
  { given: 'an order that was just sent', way: dispatched, when: back, then: 'accepted' },
  { given: 'the last moment of the window to object', way: dispatched, when: { ...back, now: '2026-06-16T23:59:59+08:00' }, then: 'accepted' },
  { given: 'the window to object passed', way: dispatched, when: { ...back, now: '2026-06-17T00:00:00+08:00' }, then: 'objection-passed' },
  { given: 'an order that was returned and sent again', way: [...returned, { ...dispatch, now: '2026-06-18T09:00:00+08:00' }], when: { ...back, now: '2026-06-22T09:00:00+08:00' }, then: 'accepted' },
  { given: 'an order that was signed for', way: upTo('sign'), when: back, then: 'not-in-state' },
  // 潍坊市12345条例 22: who was designated after a dispute may not return the order.
  { given: 'an order returned twice', way: [...twice, dispatch], when: back, then: 'returned-too-often', article: '22' },
  { given: 'a designated order', way: [...returned, designated], when: back, then: 'designated', article: '22' },
  { given: 'one that assists', way: dispatched, when: { by: 'assist', action: 'return' }, then: 'not-allowed' },
  { given: 'a sorted case', way: upTo('triage'), when: { by: 'clerk', action: 'transfer' }, then: 'accepted' },
  { given: 'an accepted case', way: upTo('accept'), when: { by: 'clerk', action: 'transfer' }, then: 'not-in-state' },
  { given: 'no reason', way: upTo('triage'), when: { by: 'clerk', action: 'transfer', args: { recipient: '邻县热线' } }, then: 'invalid' },
  { given: 'a designated order', way: [], from: { ...drive(returned).case, designated: true }, when: up, then: 'designated', article: '22' },
  // 北京市接诉即办条例 14: the first receiver answers for it until it is handed on.
  { given: 'a case at the township', way: upTo('register'), when: up, then: 'accepted' },
  { given: 'the centre that has it', way: upTo('register'), when: down, then: 'has-it-already' },
  { given: 'no such centre', way: upTo('register'), when: { ...up, args: { centre: 'nowhere', reason: '需要统筹' } }, then: 'invalid' },
  { given: 'a case handed on twice', way: [...upTo('register'), up, down], when: up, then: 'handed-on-too-often', article: '14' },
  { given: 'a case that someone leads', way: dispatched, when: up, then: 'not-in-state' },
  { given: 'one that leads', way: returned, when: { by: 'lead', action: 'handOver' }, then: 'not-allowed' },
  { given: 'a case handed to a centre that does not serve the place', way: [...upTo('accept'), elsewhere], when: { by: 'dispatcherElsewhere', action: 'dispatch' }, then: 'accepted' },
  { given: 'a case of another area', way: upTo('accept'), when: { by: 'dispatcherElsewhere', action: 'dispatch' }, then: 'not-allowed' },
]);

test('the receiver answers for it until someone leads; handing on moves that and no limit', () => {
  const item = drive([...upTo('accept'), { ...up, now: '2026-06-16T09:00:00+08:00' }]).case;
  assert.deepEqual([ownerOf(item), item.handOvers, item.status], ['centre', 1, 'accepted']);
  assert.equal(item.clocks.find(({ id }) => id === 'reply')?.startedAt, start);
});

test('who returned an order no longer has it, nor those who were to help; who it is sent to next has both windows anew', () => {
  const item = drive([...returned, { ...dispatch, args: { lead: 'schools' }, now: '2026-06-17T09:00:00+08:00' }]).case;
  assert.deepEqual([item.lead, item.parts, item.returns], ['schools', [], 1]);
  const running = item.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ id, startedAt }) => [id, startedAt]);
  assert.deepEqual(running, [['reply', start], ['sign', '2026-06-17T09:00:00+08:00'], ['objection', '2026-06-17T09:00:00+08:00']]);
});

test('a centre that was handed the case sees it and may act; a place that is not its own it does not see otherwise', () => {
  assert.equal(maySee(drive(upTo('accept')).case, actors.dispatcherElsewhere), false);
  assert.equal(maySee(drive([...upTo('accept'), elsewhere]).case, actors.dispatcherElsewhere), true);
});
