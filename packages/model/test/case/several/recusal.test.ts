import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownerOf } from '@linli/model';
import { drive, upTo, type Step } from '../support.js';
import { testRows } from './table.js';

const handling = upTo('handle');
const recused: Step[] = [...handling, { by: 'lead', action: 'recuse' }];
const called: Step[] = [...handling, { by: 'dispatcher', action: 'callJoint' }];

testRows([
  // 信访工作条例 28: who has an interest in it withdraws, and does not get it again.
  { given: 'the lead', way: handling, when: { by: 'lead', action: 'recuse' }, then: 'accepted' },
  { given: 'a lead that has yet to sign', way: upTo('dispatch'), when: { by: 'lead', action: 'recuse' }, then: 'accepted' },
  { given: 'one that assists', way: handling, when: { by: 'assist', action: 'recuse' }, then: 'not-allowed' },
  { given: 'one that assists', way: handling, when: { by: 'assist', action: 'recusePart' }, then: 'accepted' },
  { given: 'one that was called', way: called, when: { by: 'called', action: 'recusePart' }, then: 'accepted' },
  { given: 'one whose part is done', way: [...handling, { by: 'assist', action: 'finishPart' }], when: { by: 'assist', action: 'recusePart' }, then: 'no-open-part' },
  { given: 'no interest named', way: handling, when: { by: 'lead', action: 'recuse', args: {} }, then: 'invalid' },
  { given: 'a lead that withdrew', way: recused, when: { by: 'dispatcher', action: 'dispatch' }, then: 'recused', article: '28' },
  { given: 'a lead that withdrew', way: recused, when: { by: 'dispatcher', action: 'dispatch', args: { lead: 'schools', assists: ['works'] } }, then: 'recused', article: '28' },
  { given: 'a lead that withdrew', way: recused, when: { by: 'dispatcher', action: 'callJoint', args: { organisations: ['works'], reason: '线路权属不清', meet: '东门' } }, then: 'recused', article: '28' },
  { given: 'a lead that withdrew', way: recused, when: { by: 'dispatcher', action: 'dispatch', args: { lead: 'schools', assists: ['police'] } }, then: 'accepted' },
  { given: 'an assist that withdrew', way: [...handling, { by: 'assist', action: 'recusePart' }], when: { by: 'lead', action: 'askAssist', args: { organisations: ['police'], task: '配合' } }, then: 'recused', article: '28' },
  { given: 'a person of the lead', way: handling, when: { by: 'lead', action: 'recuseHandler' }, then: 'accepted' },
  { given: 'a person of the centre', way: handling, when: { by: 'clerk', action: 'recuseHandler' }, then: 'accepted' },
  { given: 'a person who has nothing to do with it', way: handling, when: { by: 'outsider', action: 'recuseHandler' }, then: 'not-allowed' },
]);

test('the receiver answers for it again; who helped is let go, who was called goes on, and only the reply runs on', () => {
  const item = drive([...called, { by: 'lead', action: 'askExtension' }, { by: 'lead', action: 'recuse' }]).case;
  assert.deepEqual([item.status, item.lead, ownerOf(item), item.recused, item.request], ['accepted', null, 'centre-town', ['works'], null]);
  assert.deepEqual(item.parts.map(({ organisation }) => organisation), ['power', 'schools']);
  assert.deepEqual(item.clocks.filter(({ organisation, stoppedAt }) => organisation === null && stoppedAt === null).map(({ id }) => id), ['reply']);
});

test('a lead that withdraws before it signed leaves neither of its limits behind', () => {
  const item = drive([...upTo('dispatch'), { by: 'lead', action: 'recuse' }, { by: 'dispatcher', action: 'dispatch', args: { lead: 'schools' } }]).case;
  const running = item.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ id }) => id);
  assert.deepEqual(running, ['reply', 'sign', 'objection']);
});

test('of a person who withdraws nothing is kept but the step and the organisation', () => {
  const { case: item, events } = drive([{ by: 'lead', action: 'recuseHandler' }], drive(handling).case);
  assert.deepEqual(events.map(({ actor, args, changes }) => ({ actor, args, changes })), [{ actor: { role: 'handler', organisation: 'works' }, args: {}, changes: [] }]);
  assert.deepEqual([item.lead, item.recused], ['works', []]);
});
