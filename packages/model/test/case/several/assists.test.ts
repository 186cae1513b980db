import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assistsOf, holdersOf, ownerOf } from '@linli/model';
import { drive, start, upTo, waysTo, type Step } from '../support.js';
import { testRows } from './table.js';

const handling = upTo('handle');
const asked: Step[] = [...handling, { by: 'lead', action: 'askAssist' }];
const later = '2026-06-16T10:00:00+08:00';

testRows([
  // 济南市12345条例 29: one leads, the others assist.
  { given: 'an accepted case', way: upTo('accept'), when: { by: 'dispatcher', action: 'dispatch', args: { lead: 'works', assists: ['works'] } }, then: 'lead-assists', article: '29' },
  { given: 'a case that is led', way: handling, when: { by: 'lead', action: 'askAssist', args: { organisations: ['works'], task: '配合' } }, then: 'lead-assists', article: '29' },
  { given: 'a case that is led', way: handling, when: { by: 'dispatcher', action: 'askAssist' }, then: 'accepted' },
  { given: 'a case that another leads', way: handling, when: { by: 'outsider', action: 'askAssist' }, then: 'not-allowed' },
  { given: 'one that assists', way: handling, when: { by: 'assist', action: 'askAssist' }, then: 'not-allowed' },
  { given: 'one that assists already', way: handling, when: { by: 'lead', action: 'askAssist', args: { organisations: ['police'], task: '配合' } }, then: 'has-part' },
  { given: 'one that the directory has not', way: handling, when: { by: 'lead', action: 'askAssist', args: { organisations: ['nobody'], task: '配合' } }, then: 'invalid' },
  { given: 'one named twice', way: handling, when: { by: 'lead', action: 'askAssist', args: { organisations: ['schools', 'schools'], task: '配合' } }, then: 'accepted' },
  { given: 'a part that is its own', way: handling, when: { by: 'assist', action: 'finishPart' }, then: 'accepted' },
  { given: 'a part that is done', way: [...handling, { by: 'assist', action: 'finishPart' }], when: { by: 'assist', action: 'finishPart' }, then: 'no-open-part' },
  { given: 'a part that was done', way: [...handling, { by: 'assist', action: 'finishPart' }], when: { by: 'lead', action: 'askAssist', args: { organisations: ['police'], task: '再配合一次' } }, then: 'accepted' },
  { given: 'one that leads', way: handling, when: { by: 'lead', action: 'finishPart' }, then: 'not-allowed' },
  // The one answer comes when every part was struck off.
  { given: 'a part that is open', way: handling, when: { by: 'lead', action: 'reply' }, then: 'parts-open', article: '29' },
  { given: 'every part done', way: [...handling, { by: 'assist', action: 'finishPart' }], when: { by: 'lead', action: 'reply' }, then: 'accepted' },
  { given: 'the assist taken off', way: [...handling, { by: 'lead', action: 'releasePart' }], when: { by: 'lead', action: 'reply' }, then: 'accepted' },
  { given: 'one that does not assist', way: handling, when: { by: 'lead', action: 'releasePart', args: { organisation: 'schools', reason: '不再需要' } }, then: 'not-assisting' },
  { given: 'nobody that assists', way: [...handling, { by: 'assist', action: 'finishPart' }], when: { by: 'lead', action: 'releasePart' }, then: 'nobody-assists' },
]);

test('each assist has a clock of its own, which its own closing stops', () => {
  const running = (steps: Step[]) => drive(steps).case.clocks.filter(({ id, stoppedAt }) => id === 'assist' && stoppedAt === null).map(({ organisation }) => organisation);
  assert.deepEqual(running(asked), ['police', 'schools']);
  assert.deepEqual(running([...asked, { by: 'assist', action: 'finishPart' }]), ['schools']);
  assert.deepEqual(running([...asked, { by: 'dispatcher', action: 'releasePart' }]), ['schools']);
});

test('a part keeps its task, when it was asked and done, and with what result', () => {
  const { parts } = drive([...handling, { by: 'lead', action: 'askAssist', now: later }, { by: 'outsider', action: 'finishPart', now: '2026-06-17T09:00:00+08:00' }]).case;
  const [, part] = parts;
  assert.deepEqual(part, {
    organisation: 'schools', as: 'assist', call: null, task: '配合夜间断电', state: 'done', askedAt: later,
    respondedAt: null, attendedAt: null, doneAt: '2026-06-17T09:00:00+08:00', result: '已配合疏导',
  });
});

test('who answers for the case and who has it, from filing to a return', () => {
  const rows: [Step[], string, string[], string[]][] = [
    [upTo('register'), 'centre-town', [], ['centre-town']],
    [upTo('dispatch'), 'works', ['police'], ['centre-town', 'works', 'police']],
    [asked, 'works', ['police', 'schools'], ['centre-town', 'works', 'police', 'schools']],
    [waysTo.returned ?? [], 'centre-town', [], ['centre-town']],
  ];
  for (const [steps, owner, assists, holders] of rows) {
    const { case: item } = drive(steps);
    assert.deepEqual([ownerOf(item), assistsOf(item), holdersOf(item)], [owner, assists, holders]);
  }
});

test('the reply stops no part: there is none left open', () => {
  const { case: item } = drive(upTo('reply'));
  assert.deepEqual(item.clocks.filter(({ organisation, stoppedAt }) => organisation !== null && stoppedAt === null), []);
  assert.equal(item.parts[0]?.doneAt, start);
});
