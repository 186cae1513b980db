import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, applyRevision, mergeGrids, moveBoundary, reassignments, retireGrid, splitGrid, type Grid, type GridRevision, type PlacedCase, type Position, type Revised } from '@linli/model';
import { at, code, community, four, terms } from './support.js';

function item(id: string, number: number | null, point?: Position, more: Partial<PlacedCase> = {}): PlacedCase {
  const where = point && { point: { crs: 'CGCS2000' as const, lon: point[0], lat: point[1] } };
  return {
    ref: { region: '360102', id },
    version: 3,
    type: { id: 'appeal', version: 1 },
    status: 'handling',
    grid: number === null ? null : code(number),
    place: { division: community, text: '东门外', ...where },
    ...more,
  };
}

const cases = [
  item('west', 2, at(1.1, 0.5)),
  item('east', 2, at(1.9, 0.5)),
  item('nowhere', 2),
  item('far away', 2, at(9, 9)),
  item('over', 2, at(1.1, 0.5), { status: 'closed' }),
  item('in another grid', 3, at(2.5, 0.5)),
  item('in no grid', null, at(1.1, 0.5)),
];

function told(made: Revised<{ revision: GridRevision }>, day = terms.on): string[] {
  assert.ok(made.ok);
  const applied = applyRevision(four, made.revision);
  assert.ok(applied.ok);
  return reassignments(made.revision, applied.grids as Grid[], cases, day, [appeal]).map(({ ref, version, from, to, by, uncertain }) => [ref.id, version, from.slice(12), to?.slice(12) ?? 'none', by, uncertain ? '?' : '!'].join(' '));
}

const rows: [given: string, made: Revised<{ revision: GridRevision }>, expected: string[]][] = [
  ['a split, cases go where their point is; without one to the first, for a person to look at', splitGrid(four, code(2), [at(1.25, 2), at(1.25, -1)], terms), [
    'west 3 002 004 point !', 'east 3 002 005 point !', 'nowhere 3 002 004 guess ?', 'far away 3 002 004 guess ?',
  ]],
  ['a merge, all go to the one grid that followed', mergeGrids(four, [code(1), code(2)], terms), [
    'west 3 002 004 point !', 'east 3 002 004 point !', 'nowhere 3 002 004 onlySuccessor !', 'far away 3 002 004 onlySuccessor !',
  ]],
  ['ground that moves, only what lies on it goes; what may lie on it is told', moveBoundary(four, code(2), code(3), [at(1.75, 2), at(1.75, -1)], terms), [
    'east 3 002 003 point !', 'nowhere 3 002 002 guess ?', 'far away 3 002 002 guess ?',
  ]],
  ['a grid that nothing follows, none goes anywhere', retireGrid(four, code(2), terms), [
    'west 3 002 none guess ?', 'east 3 002 none guess ?', 'nowhere 3 002 none guess ?', 'far away 3 002 none guess ?',
  ]],
  ['a revision beside them, none is concerned', splitGrid(four, code(1), [at(0.5, 2), at(0.5, -1)], terms), []],
];
for (const [given, made, expected] of rows) {
  test(`given ${given}`, () => assert.deepEqual(told(made), expected));
}

test('a point in another reference is read in that', () => {
  const made = splitGrid(four, code(2), [at(1.25, 2), at(1.25, -1)], terms);
  assert.ok(made.ok);
  const applied = applyRevision(four, made.revision);
  assert.ok(applied.ok);
  // About 500 m to the east of the same figures in CGCS2000: on the other side of the line.
  const shifted = item('shifted', 2, undefined, { place: { division: community, text: '东门外', point: { crs: 'GCJ02', lon: at(1.27, 0)[0], lat: at(0, 0.5)[1] } } });
  assert.equal(reassignments(made.revision, applied.grids, [shifted], terms.on)[0]?.to, code(4));
});

test('without definitions every case counts as open', () => {
  const made = mergeGrids(four, [code(1), code(2)], terms);
  assert.ok(made.ok);
  const applied = applyRevision(four, made.revision);
  assert.ok(applied.ok);
  assert.ok(reassignments(made.revision, applied.grids, cases, terms.on).some(({ ref }) => ref.id === 'over'));
});
