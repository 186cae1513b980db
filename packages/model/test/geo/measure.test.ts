import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaOf, boundsOf, centroidOf, isInside, sideOfRing } from '@linli/model';
import { boundaryOf, reversed, ringOf, square } from './support.js';

const ten = square(0, 0, 10);
const frame = boundaryOf([ten, reversed(square(2, 2, 4))]);

test('an area is in m² on the ground, without its holes', () => {
  // 10/1024° is 1,085.89 m of a meridian, and at 28.5049° north 954.25 m of a parallel, on a sphere of 6,371,008.8 m.
  assert.ok(Math.abs(areaOf(boundaryOf([ten])) / (1085.89 * 954.25) - 1) < 1e-4);
  assert.ok(Math.abs(areaOf(frame) / areaOf(boundaryOf([ten])) - 0.84) < 1e-4);
});

test('the middle counts the mass: holes pull it away', () => {
  const [[lon, lat]] = ringOf([5, 5]) as [[number, number]];
  assert.deepEqual(centroidOf(boundaryOf([ten])), { crs: 'CGCS2000', lon, lat });
  // 100 parts at 5, less 16 parts at 4.
  assert.equal(centroidOf(frame)?.lon.toFixed(9), ringOf([(500 - 64) / 84, 0])[0]?.[0].toFixed(9));
  assert.equal(centroidOf(boundaryOf()), null);
  assert.equal(centroidOf(boundaryOf([ringOf([0, 0], [4, 0], [0, 0])]))?.lon, ringOf([2, 0])[0]?.[0]);
});

test('bounds are west, south, east, north', () => {
  const [[west, south], [east, north]] = ringOf([0, 0], [30, 10]) as [[number, number], [number, number]];
  assert.deepEqual(boundsOf(boundaryOf([ten], [square(20, 0, 10)])), { west, south, east, north });
  assert.equal(boundsOf(boundaryOf([])), null);
});

test('a place is inside, on the edge, or outside, with nothing between', () => {
  const ring = ringOf([0, 0], [10, 0], [10, 10], [5, 5], [0, 10], [0, 0]);
  const table: [x: number, y: number, side: number][] = [[5, 2, 1], [5, 7, -1], [1, 8, 1], [-1, 0, -1], [11, 0, -1], [-1, 5, -1], [20, 10, -1], [5, 5.001, -1], [5, 4.999, 1]];
  for (const [x, y, side] of table) assert.equal(sideOfRing(ring, ...(ringOf([x, y])[0] as [number, number])), side, `${x}, ${y}`);
  for (const [lon, lat] of ring) assert.equal(sideOfRing(ring, lon, lat), 0);
  assert.equal(sideOfRing(ring, ...(ringOf([0, 5])[0] as [number, number])), 0);
});

test('the edge of a hole is still in, its inside is not', () => {
  assert.deepEqual([[1, 1], [2, 3], [3, 3], [11, 1]].map(([x, y]) => isInside(frame.polygons, ...(ringOf([x as number, y as number])[0] as [number, number]))), [true, true, false, false]);
});
