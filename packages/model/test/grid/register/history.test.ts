import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyRevision, correctGrid, historyOf, lintRegister, mergeGrids, moveBoundary, retireGrid, splitGrid, successorsOn, type Grid, type GridRevision } from '@linli/model';
import { across, at, code, day, four, grid, square, terms } from './support.js';

/** 2 is split into 4 and 5; 1 and 4 become 6; ground of 5 goes to 3; 3 gets a telephone; 6 is retired. */
const revisions: GridRevision[] = [];
let register: readonly Grid[] = four;
for (const change of [
  () => splitGrid(register, code(2), [at(1.25, 2), at(1.25, -1)], { ...terms, on: '2026-02-01' }),
  () => mergeGrids(register, [code(1), code(4)], { ...terms, on: '2026-03-01', reason: '楼栋合并' }),
  () => moveBoundary(register, code(5), code(3), [at(1.75, 2), at(1.75, -1)], { ...terms, on: '2026-04-01' }),
  () => correctGrid(register, code(3), { phone: '0791-1' }, { ...terms, on: '2026-05-01' }),
  () => retireGrid(register, code(6), { ...terms, on: '2026-06-01' }),
]) {
  const made = change();
  assert.ok(made.ok);
  const applied = applyRevision(register, made.revision);
  assert.ok(applied.ok);
  register = applied.grids;
  revisions.push(made.revision);
}

const rows: [of: string, on: string, successors: string[]][] = [
  [code(2), '2026-01-31', [code(2)]],
  [code(2), '2026-02-01', [code(4), code(5)]],
  [code(2), '2026-03-01', [code(5), code(6)]],
  [code(2), '2026-04-01', [code(6), code(5), code(3)]],
  [code(2), '2026-06-01', [code(5), code(3)]],
  [code(1), '2026-06-01', []],
  [code(3), '2026-06-01', [code(3)]],
  [code(6), '2026-02-15', []],
  [code(9), '2026-02-15', []],
];
for (const [of, on, expected] of rows) {
  test(`where ${of} was, on ${on} there is ${expected.join() || 'none'}`, () => {
    assert.deepEqual(successorsOn(register, of, on).map((each) => each.code).sort(), [...expected].sort());
  });
}

test('from a later version on, only what followed that one', () => {
  assert.deepEqual(successorsOn(register, code(5), '2026-06-01').map((each) => each.code), [code(5), code(3)]);
  assert.deepEqual(successorsOn(register, code(5), '2026-06-01', '2026-05-01').map((each) => each.code), [code(5)]);
});

const steps = (of: string) => historyOf(register, of).steps.map(({ kind, on, from, to }) => [kind, on, from.map((each) => each.code.slice(12)).join('+'), to.map((each) => each.code.slice(12)).join('+')].join(' '));

test('the history of a grid tells what became of its ground', () => {
  assert.deepEqual(steps(code(2)), [
    `found ${day}  002`,
    'split 2026-02-01 002 004+005',
    'merge 2026-03-01 001+004 006',
    'boundary 2026-04-01 005 005+003',
    'correct 2026-05-01 003 003',
    'retire 2026-06-01 006 ',
  ]);
  const { ancestors, descendants, versions } = historyOf(register, code(2));
  assert.deepEqual([ancestors, descendants.sort(), versions.length], [[], [code(3), code(4), code(5), code(6)], 1]);
});

test('and what its ground came from', () => {
  assert.deepEqual(steps(code(3)), [
    `found ${day}  002`,
    `found ${day}  003`,
    'split 2026-02-01 002 004+005',
    'boundary 2026-04-01 005 005+003',
    'correct 2026-05-01 003 003',
  ]);
  assert.deepEqual(historyOf(register, code(3)).ancestors.sort(), [code(2), code(5)]);
});

test('a merge is told once, whichever of its grids asks', () => {
  assert.deepEqual(steps(code(6)).filter((each) => each.startsWith('merge')), ['merge 2026-03-01 001+004 006']);
});

test('a neighbour whose edge only got positions is told to have the same ground', () => {
  assert.deepEqual(historyOf(register, code(1, across)).steps.map(({ kind, on }) => `${kind} ${on}`), [`found ${day}`, 'points 2026-02-01', 'points 2026-04-01']);
});

test('each step is a sentence in three languages, with its reason where the revision is at hand', () => {
  const [, split, merge] = historyOf(register, code(2), revisions).steps;
  assert.deepEqual(split?.text, {
    'zh-Hans': `2026年2月1日 周日，第2网格（${code(2)}）分为第2网格（1）（${code(4)}）、第2网格（2）（${code(5)}）。`,
    'zh-Hant': `2026年2月1日 週日，第2网格（${code(2)}）分為第2网格（1）（${code(4)}）、第2网格（2）（${code(5)}）。`,
    en: `Sun 1 Feb 2026: 第2网格 (${code(2)}) was split into 第2网格（1） (${code(4)}) and 第2网格（2） (${code(5)}).`,
  });
  assert.deepEqual(merge?.decision, { id: revisions[1]?.id, organisation: 'street', reason: '楼栋合并' });
  const [moved] = historyOf(register, code(5)).steps.filter(({ kind }) => kind === 'boundary');
  assert.equal(moved?.text.en, `Wed 1 Apr 2026: Part of 第2网格（2） (${code(5)}) went to 第3网格 (${code(3)}).`);
});

test('a register that revisions made is sound', () => assert.deepEqual(lintRegister(register), []));

const alone = (changes: Partial<Grid>) => grid(1, square(0, 0), changes);
const ended = { validTo: '2026-03-01' };
const planted: [fault: string, grids: Grid[], expected: string[]][] = [
  ['two versions of a code on one day', [alone({ validTo: '2026-03-01', successors: [code(1)] }), alone({ validFrom: '2026-02-01', predecessors: [code(1)] })], ['two-in-force /1', 'one-sided /0/successors/0', 'one-sided /1/predecessors/0']],
  ['a code used again', [alone(ended), alone({ validFrom: '2026-04-01' })], ['code-used-again /1/code']],
  ['a code that comes back after a gap', [alone({ ...ended, successors: [code(1)] }), alone({ validFrom: '2026-04-01', predecessors: [code(1)] })], ['one-sided /0/successors/0', 'one-sided /1/predecessors/0']],
  ['a successor that nobody knows', [alone({ ...ended, successors: [code(7)] })], ['unknown-successor /0/successors/0']],
  ['a predecessor that nobody knows', [alone({ predecessors: [code(7)] })], ['unknown-predecessor /0/predecessors/0']],
  ['a successor that does not know it', [alone({ ...ended, successors: [code(2)] }), grid(2, null, { validFrom: '2026-03-01' })], ['one-sided /0/successors/0']],
  ['a predecessor that does not know it', [alone(ended), grid(2, null, { validFrom: '2026-03-01', predecessors: [code(1)] })], ['one-sided /1/predecessors/0']],
  ['an end before the beginning', [alone({ validTo: '2025-03-01' })], ['ends-before-it-begins /0/validTo']],
  ['a day that is none', [alone({ validFrom: '2026-02-30' })], ['no-such-day /0/validFrom']],
  ['one that holds and is followed', [alone({ successors: [code(2)] }), grid(2, null, { predecessors: [code(1)] })], ['holds-with-successors /0/validTo', 'one-sided /0/successors/0', 'one-sided /1/predecessors/0']],
  ['a community that changes within a code', [alone({ ...ended, successors: [code(1)] }), alone({ validFrom: '2026-03-01', predecessors: [code(1)], community: across, code: code(1) })], ['other-community /0/successors/0']],
];
for (const [fault, grids, expected] of planted) {
  test(`lintRegister finds ${fault}`, () => {
    assert.deepEqual(lintRegister(grids).map((finding) => `${finding.code} ${finding.at}`).sort(), [...expected].sort());
  });
}
