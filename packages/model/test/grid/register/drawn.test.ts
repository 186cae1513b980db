import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyRevision, beijingGridCodeScheme, gridOn, GridRevisionSchema, gridsOn, mergeGrids, moveBoundary, splitGrid, type Grid, type GridRevision, type Position, type Revised } from '@linli/model';
import { area, assertTiles } from './plan-support.js';
import { across, at, code, day, four, grid, square, terms } from './support.js';

type Made = Revised<{ revision: GridRevision }>;

function made(result: Made): GridRevision {
  assert.ok(result.ok, result.ok ? '' : result.refusal.code);
  return result.revision;
}

function after(result: Made, register: readonly Grid[] = four): Grid[] {
  const applied = applyRevision(register, made(result));
  assert.ok(applied.ok);
  return applied.grids;
}

const verdict = (result: Made) => (result.ok ? 'ok' : [result.refusal.code, ...result.refusal.grids].join(' '));
const down = (x: number): Position[] => [at(x, 2.5), at(x, -1)];
const units = (grids: readonly Grid[]) => Math.round(area(grids) * 1e4 * 1e6) / 1e6;

test('a grid that is split gives two of new codes, from west to east; its neighbour across the line gets the same position and keeps its ground', () => {
  const register = after(splitGrid(four, code(2), down(1.25), { ...terms, parts: [{ name: '西', households: 60 }, { name: '东', households: 140 }] }));
  const now = gridsOn(register, terms.on);
  assert.deepEqual(now.map((each) => [each.code, each.name, each.households, units([each])]), [
    [code(1), '第1网格', 100, 1],
    [code(3), '第3网格', 300, 1],
    [code(4), '西', 60, 0.25],
    [code(5), '东', 140, 0.75],
    [code(1, across), '第1网格', 100, 2],
  ]);
  assert.deepEqual(gridOn(register, code(1, across), terms.on)?.predecessors, [code(1, across)]);
  assertTiles(register, terms.on, four);
});

test('a revision is data, and the same one has the same id', () => {
  const revision = made(splitGrid(four, code(2), down(1.25), terms));
  assert.deepEqual(GridRevisionSchema.parse(JSON.parse(JSON.stringify(revision))), revision);
  assert.equal(made(splitGrid(four, code(2), down(1.25), terms)).id, revision.id);
  assert.notEqual(made(splitGrid(four, code(2), down(1.35), terms)).id, revision.id);
  assert.equal(made(splitGrid(four, code(2), down(1.25), { ...terms, id: 'mine' })).id, 'mine');
});

test('parts that nobody described are numbered, and not counted', () => {
  const parts = made(splitGrid(four, code(3), down(2.5), terms)).added.slice(0, 2);
  assert.deepEqual(parts.map(({ name, households, population }) => [name, households, population]), [['第3网格（1）', null, null], ['第3网格（2）', null, null]]);
});

test('a line that ends near a position of the boundary goes through it: the neighbour is not touched', () => {
  const line = [at(2.000_01, 1.2), at(1.999_99, -0.2)].map(([lon, lat], index): Position => [lon, lat + index * 1e-9]);
  const wide = [grid(1, square(0, 0)), grid(2, square(1, 0, 2, 1)), grid(1, square(1, 1, 2, 1), { community: across })];
  const revision = made(splitGrid(wide, code(2), line, { ...terms, tolerance: 5 }));
  assert.deepEqual(revision.retired.map((end) => end.code), [code(2)]);
  assert.deepEqual(revision.added.flatMap((each) => each.boundary?.polygons.flat(2) ?? []).filter(([lon, lat]) => !wide.some((each) => each.boundary?.polygons.flat(2).some(([x, y]) => x === lon && y === lat))), []);
});

test('a line that stops just short of the edge reaches it', () => {
  const [top] = [at(1.5, 0.999_95)];
  assert.equal(verdict(splitGrid(four, code(2), [top, at(1.5, 0.000_05)], terms)), 'ok');
  assert.equal(verdict(splitGrid(four, code(2), [at(1.5, 0.9), at(1.5, -1)], terms)), `line-does-not-cut ${code(2)}`);
});

test('a line that closes cuts out a grid of its own, and the other has a hole there', () => {
  const campus = [at(1.2, 0.2), at(1.8, 0.2), at(1.8, 0.8), at(1.2, 0.8), at(1.2, 0.2)];
  const register = after(splitGrid(four, code(2), campus, terms));
  assert.deepEqual([4, 5].map((number) => units(gridsOn(register, terms.on).filter((each) => each.code === code(number)))).sort(), [0.36, 0.64]);
  assertTiles(register, terms.on, four);
});

test('a line that comes through three times makes four parts', () => {
  const zigzag = [at(1.2, -0.5), at(1.2, 1.5), at(1.5, 1.5), at(1.5, -0.5), at(1.8, -0.5), at(1.8, 1.5)];
  assert.deepEqual(made(splitGrid(four, code(2), zigzag, terms)).added.slice(0, 4).map((each) => units([each])), [0.2, 0.3, 0.3, 0.2]);
});

test('codes follow the scheme', () => {
  const wanted = { ...terms, scheme: beijingGridCodeScheme };
  assert.deepEqual(made(splitGrid(four, code(2), down(1.5), wanted)).retired[0]?.successors, [code(4), code(5)]);
});

const loop = [at(0.5, 0.1), at(0.5, 0.9), at(0.9, 0.5), at(0.1, 0.5)];
const refusedSplits: [given: string, register: Grid[], wanted: string, line: Position[], expected: string][] = [
  ['a line beside the grid', four, code(1), down(1.5), `line-does-not-cut ${code(1)}`],
  ['a line of one position', four, code(1), [at(0.5, 0.5)], `line-does-not-cut ${code(1)}`],
  ['no line', four, code(1), [], `line-does-not-cut ${code(1)}`],
  ['a line that crosses itself', four, code(1), [at(0.5, -1), ...loop, at(0.5, 2)], `line-crosses-itself ${code(1)}`],
  ['a grid that is not surveyed', [grid(1, null)], code(1), down(0.5), `no-boundary ${code(1)}`],
  ['a code that is not there', four, code(9), down(0.5), `unknown-grid ${code(9)}`],
  ['a community whose codes are used up', [...four, grid(999, null), ...Array.from({ length: 994 }, (_, index) => grid(index + 4, null))], code(1), down(0.5), `codes-used-up ${code(1)}`],
];
for (const [given, register, wanted, line, expected] of refusedSplits) {
  test(`given ${given}, nothing is split: ${expected.split(' ')[0]}`, () => assert.equal(verdict(splitGrid(register, wanted, line, terms)), expected));
}

test('grids that are merged give one of a new code, whose outline has every position of theirs, and whose counts are theirs together', () => {
  const revision = made(mergeGrids(four, [code(1), code(2)], terms));
  const [one] = revision.added;
  assert.deepEqual([one?.code, one?.households, one?.population, one?.extent, one?.predecessors], [code(4), 300, 750, '1号院；2号院', [code(1), code(2)]]);
  assert.deepEqual(new Set(one?.boundary?.polygons.flat(2).map(String)), new Set(square(0, 0, 2, 1).map(String)));
  assert.equal(revision.added.length, 1);
  assertTiles(after(mergeGrids(four, [code(1), code(2)], terms)), terms.on, four);
});

test('what was not counted in one of them is not counted in both; what is said of the new one stands', () => {
  const some = four.map((each) => (each.code === code(2) ? { ...each, households: null } : each));
  const [one] = made(mergeGrids(some, [code(1), code(2)], { ...terms, grid: { name: '新', population: 800 } })).added;
  assert.deepEqual([one?.name, one?.households, one?.population], ['新', null, 800]);
});

test('grids around another give one with a hole', () => {
  const ring = [grid(1, square(0, 0, 3, 1)), grid(2, square(0, 1)), grid(3, square(1, 1)), grid(4, square(2, 1)), grid(5, square(0, 2, 3, 1))];
  const [one] = made(mergeGrids(ring, [1, 2, 4, 5].map((number) => code(number)), terms)).added;
  assert.deepEqual(one?.boundary?.polygons.map((polygon) => polygon.length), [2]);
  assert.equal(units(one ? [one] : []), 8);
});

const refusedMerges: [given: string, codes: string[], expected: string][] = [
  ['one grid', [code(1), code(1)], `too-few ${code(1)}`],
  ['grids that lie apart', [code(1), code(3)], `not-adjacent ${code(1)} ${code(3)}`],
  ['grids of two communities', [code(1), code(1, across)], `other-community ${code(1)} ${code(1, across)}`],
  ['a code that is not there', [code(1), code(9)], `unknown-grid ${code(9)}`],
];
for (const [given, codes, expected] of refusedMerges) {
  test(`given ${given}, nothing is merged: ${expected.split(' ')[0]}`, () => assert.equal(verdict(mergeGrids(four, codes, terms)), expected));
}

test('grids that touch in a corner do not lie side by side', () => {
  const corners = [grid(1, square(0, 0)), grid(2, square(1, 1))];
  assert.equal(verdict(mergeGrids(corners, [code(1), code(2)], terms)), `not-adjacent ${code(1)} ${code(2)}`);
});

test('ground moves to the neighbour: both keep their codes, the old one leads to both, and a third grid only gets a position', () => {
  const moved = [at(0.75, -0.5), at(1.1, -0.5), at(1.1, 1.5), at(0.75, 1.5), at(0.75, -0.5)];
  const register = after(moveBoundary(four, code(1), code(2), moved, { ...terms, to: { households: 220 } }));
  const now = new Map(gridsOn(register, terms.on).map((each) => [each.code, each]));
  assert.deepEqual([...now.values()].map((each) => [each.code, units([each]), each.households]), [[code(3), 1, 300], [code(1), 0.75, null], [code(2), 1.25, 220], [code(1, across), 2, 100]]);
  assert.deepEqual(gridOn(register, code(1), day)?.successors, [code(1), code(2)]);
  assert.deepEqual(now.get(code(2))?.predecessors, [code(2), code(1)]);
  assertTiles(register, terms.on, four);
});

test('of a line that is open, the smallest piece along the neighbour moves', () => {
  const register = after(moveBoundary(four, code(2), code(3), down(1.75), terms));
  assert.equal(units([gridOn(register, code(3), terms.on) as Grid]), 1.25);
});

const box = (west: number, south: number, east: number, north: number) => [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
const refusedMoves: [given: string, from: string, to: string, line: Position[], expected: string][] = [
  ['all of a grid', code(1), code(2), box(-1, -1, 1.5, 3), `nothing-left ${code(1)}`],
  ['nothing of it', code(1), code(2), box(1.5, 0.2, 1.7, 0.7), `nothing-to-move ${code(1)} ${code(2)}`],
  ['ground that would leave it in two', code(2), code(1), box(0.5, 0.3, 3, 0.6), `cut-in-two ${code(2)}`],
  ['ground that does not touch the other', code(1), code(2), box(-1, -1, 0.3, 3), `not-adjacent ${code(1)} ${code(2)}`],
  ['a grid of another community', code(1), code(1, across), box(0, 0.5, 1, 1.5), `other-community ${code(1)} ${code(1, across)}`],
  ['a grid and itself', code(1), code(1), box(0, 0.5, 1, 1.5), `too-few ${code(1)}`],
];
for (const [given, from, to, line, expected] of refusedMoves) {
  test(`given ${given}, no boundary moves: ${expected.split(' ')[0]}`, () => assert.equal(verdict(moveBoundary(four, from, to, line, terms)), expected));
}
