import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertPoint, gridIndex, MixedCrsError, type Grid, type Point, type Position } from '@linli/model';
import { randomFrom } from '@linli/model/samples';
import { brute, edgesOf, liesOn } from './brute.js';
import { bounds, gridOf, tiling } from './ground.js';

const at = ([lon, lat]: Position, crs: Point['crs'] = 'CGCS2000'): Point => ({ crs, lon, lat });

/** Anywhere, on corners, in the middle of edges, and at eighths of them. */
function pointsOn(grids: readonly Grid[], count: number): Position[] {
  const random = randomFrom(7);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, index): Position => {
    const [a, b] = any(edgesOf(any(grids)));
    const along = [undefined, 0, 1 / 2, Math.floor(random() * 8) / 8][index % 4];
    if (along === undefined) return [bounds.west + random() * (bounds.east - bounds.west), bounds.south + random() * (bounds.north - bounds.south)];
    return [a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along];
  });
}

test('among 100,000 grids each of 10,000 points is in the grid that a sweep through all of them finds, on edges and corners too', () => {
  const grids = tiling(100_000);
  const index = gridIndex(grids);
  const sweep = brute(grids);
  const seen = { inside: 0, edge: 0, corner: 0, rim: 0, nowhere: 0 };
  for (const point of pointsOn(grids, 10_000)) {
    const owners = sweep.owners(point);
    const touching = sweep.touching(point);
    assert.ok(owners.length <= 1, `${owners.length} grids have ${point.join()}`);
    const lowest = touching.map(({ code }) => code).sort()[0];
    assert.equal(index.at(at(point))?.code, owners[0]?.code ?? lowest, point.join());
    seen[owners.length === 0 ? (touching.length === 0 ? 'nowhere' : 'rim') : touching.length === 0 ? 'inside' : touching.length === 2 ? 'edge' : 'corner']++;
  }
  // The points were what they were meant to be.
  assert.ok(seen.inside > 2000 && seen.edge > 4000 && seen.corner > 500 && seen.rim > 0 && seen.nowhere > 0, JSON.stringify(seen));
});

test('a point on the common edge of two grids is in one of them, whichever way round they are drawn', () => {
  const [a, b, c, d, e, f]: Position[] = [[116, 28], [116.25, 28.125], [116.5, 28], [116, 29], [116.25, 28.875], [116.5, 29]];
  const west = [a, b, e, d, a] as Position[];
  const east = [b, c, f, e, b] as Position[];
  const places: [name: string, place: Position, owner: string][] = [
    ['in the west', [116.1, 28.5], '1'],
    ['in the east', [116.4, 28.5], '2'],
    ['on the common edge', [116.25, 28.5], '2'],
    ['on its lower end, which is on the rim', [116.25, 28.125], '2'],
    ['on its upper end, where the rim dips', [116.25, 28.875], '2'],
    ['on the rim in the west', [116, 28.5], '1'],
    ['on the rim in the east, which the rule gives to no one', [116.5, 28.5], '2'],
    ['on a rim that slopes', [116.125, 28.0625], '1'],
  ];
  for (const [one, other] of [[west, east], [[...west].reverse(), east], [west, [...east].reverse()]] as const) {
    const index = gridIndex([gridOf('2', [[[...other]]]), gridOf('1', [[[...one]]])]);
    for (const [name, place, owner] of places) assert.equal(index.at(at(place))?.code, owner, name);
  }
});

test('what a hole leaves out is in the grid within it, or in none', () => {
  const square = (west: number, south: number, size: number): Position[] => [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]];
  const around = gridOf('1', [[square(116, 28, 1), square(116.25, 28.25, 0.5).reverse()]]);
  const within = gridOf('2', [[square(116.25, 28.25, 0.5)]]);
  const middle = at([116.5, 28.5]);
  assert.equal(gridIndex([around, within]).at(middle)?.code, '2');
  assert.equal(gridIndex([around]).at(middle), undefined);
  assert.equal(gridIndex([around]).at(at([116.25, 28.5]))?.code, '1');
  assert.equal(gridIndex([around]).at(at([117.5, 28.5])), undefined);
  assert.equal(gridIndex([]).at(middle), undefined);
  assert.equal(gridIndex([gridOf('1', [], { boundary: null })]).at(middle), undefined);
});

test('a point is read in its own coordinate reference', () => {
  const grids = tiling(400);
  const index = gridIndex(grids);
  let shifted = 0;
  for (const point of pointsOn(grids, 200).filter((_, place) => place % 4 === 0)) {
    const true_ = index.at(at(point))?.code;
    assert.equal(index.at(at(point, 'WGS84'))?.code, true_);
    const gcj = convertPoint(at(point), 'GCJ02');
    // There and back is a hand's width: on an edge it may come out on the other side.
    const near = index.near(at(point), 2).filter(({ metres }) => metres < 0.2).map(({ grid }) => grid.code);
    if (true_) assert.ok(near.includes(index.at(gcj)?.code ?? ''), point.join());
    if (index.at({ ...gcj, crs: 'CGCS2000' })?.code !== true_) shifted++;
  }
  assert.ok(shifted > 10, 'read in the wrong reference, most points are elsewhere');
});

test('grids in several coordinate references are refused by name', () => {
  const [one, other] = tiling(2) as [Grid, Grid];
  const mixed = [one, { ...other, boundary: { ...other.boundary!, crs: 'GCJ02' as const } }];
  assert.throws(() => gridIndex(mixed), (error) => error instanceof MixedCrsError && error.code === 'mixed-crs' && error.found.join() === 'CGCS2000,GCJ02');
});

test('the nearest grids come nearest first, and the one that has the point before all', () => {
  const grids = tiling(600);
  const index = gridIndex(grids);
  const cos = Math.cos((28.65 * Math.PI) / 180);
  for (const point of [...pointsOn(grids, 60).filter((_, place) => place % 4 === 0), [115.5, 28.4], [116.1, 29.2]] as Position[]) {
    const near = index.near(at(point), 7);
    assert.equal(near.length, 7);
    const owner = index.at(at(point));
    if (owner) assert.deepEqual([near[0]?.grid.code, near[0]?.metres], [owner.code, 0]);
    const all = grids.map((grid) => ({ code: grid.code, metres: grid === owner ? 0 : Math.min(...edgesOf(grid).map(([a, b]) => distance(point, a, b, cos))) }));
    all.sort((one, other) => one.metres - other.metres);
    near.forEach(({ metres }, place) => assert.ok(Math.abs(metres - all[place]!.metres) <= 0.01 * all[place]!.metres + 0.001, `${point.join()} ${metres} ${all[place]!.metres}`));
    assert.ok(near.every(({ metres }, place) => place === 0 || metres >= near[place - 1]!.metres));
  }
  assert.equal(index.near(at([116, 28.6]), 0).length, 0);
  assert.equal(index.near(at([116, 28.6]), 1000).length, 600);
});

test('the halves and eighths of edges that the points are taken from lie exactly on them', () => {
  for (const [a, b] of tiling(20).flatMap(edgesOf)) assert.ok([1, 4, 7].every((part) => liesOn([a[0] + ((b[0] - a[0]) * part) / 8, a[1] + ((b[1] - a[1]) * part) / 8], a, b)));
});

/** In metres, measured step by step along the edge. */
function distance([x, y]: Position, a: Position, b: Position, cos: number): number {
  let [low, high] = [0, 1];
  const from = (along: number): number => Math.hypot((a[0] + (b[0] - a[0]) * along - x) * cos, a[1] + (b[1] - a[1]) * along - y) * 111_195;
  for (let step = 0; step < 60; step++) {
    const [first, second] = [low + (high - low) / 3, high - (high - low) / 3];
    if (from(first) < from(second)) high = second;
    else low = first;
  }
  return from(low);
}
