import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkBoundary, isInside, repairBoundary, type Position, type Ring } from '@linli/model';
import { boundaryOf, ringOf } from './support.js';

const place = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
/** On a small lattice, so that corners, edges and crossings fall on each other all the time. */
const latticeRing = fc.array(place, { minLength: 1, maxLength: 9 }).map((places) => ringOf(...places));

test('what can be repaired is sound, and stays so', () => {
  fc.assert(fc.property(fc.array(fc.array(latticeRing, { minLength: 1, maxLength: 2 }), { maxLength: 3 }), (polygons) => {
    const result = repairBoundary(boundaryOf(...polygons));
    if (!result.ok) return assert.ok(result.issues.length > 0);
    assert.deepEqual(checkBoundary(result.boundary), []);
    assert.deepEqual(repairBoundary(result.boundary), { ok: true, boundary: result.boundary, repaired: [] });
  }), { numRuns: 400 });
});

/** So fine that no three of them are on one line, but for a chance in a billion. */
const fine = fc.noShrink(fc.noBias(fc.integer({ min: 0, max: 2 ** 32 - 1 }))).map((number) => (number / 2 ** 32) * 9);

test('edges that cross are found as a plain look at every pair finds them', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fine, fine), { minLength: 4, maxLength: 120 }), (places) => {
    const ring = ringOf(...places, places[0] as [number, number]);
    const crossing = checkBoundary(boundaryOf([ring])).some(({ code }) => code === 'crossing');
    assert.equal(crossing, plainCrossing(ring));
  }), { numRuns: 300 });
});

/** In general position, as random numbers are: touching and running along each other do not happen. */
function plainCrossing(ring: Ring): boolean {
  const side = (a: Position, b: Position, c: Position): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  for (let one = 0; one + 1 < ring.length; one++) {
    for (let other = one + 2; other + 1 < ring.length - (one === 0 ? 1 : 0); other++) {
      const [a, b, c, d] = [ring[one], ring[one + 1], ring[other], ring[other + 1]] as [Position, Position, Position, Position];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  }
  return false;
}

test('a repair covers all that the ring runs around, and nothing else', () => {
  fc.assert(fc.property(latticeRing, place, (ring, [x, y]) => {
    const result = repairBoundary(boundaryOf([ring]));
    if (!result.ok || result.repaired.every(({ code }) => code !== 'crossing')) return;
    const [probe] = ringOf([x + 0.37, y + 0.41]) as [Position];
    assert.equal(isInside(result.boundary.polygons, ...probe), timesAround([...ring, ring[0] as Position], probe) !== 0);
  }), { numRuns: 1000 });
});

/** By the angles that the ring turns around a place that is not on it. */
function timesAround(ring: Ring, [x, y]: Position): number {
  const turns = ring.slice(1).map(([bx, by], index) => {
    const [ax, ay] = ring[index] as Position;
    return Math.atan2((ax - x) * (by - y) - (bx - x) * (ay - y), (ax - x) * (bx - x) + (ay - y) * (by - y));
  });
  return Math.round(turns.reduce((sum, turn) => sum + turn, 0) / (2 * Math.PI));
}

test('a part drawn twice by hands that differ by less than can be seen becomes one', () => {
  const off = fc.tuple(fine, fine, fc.integer({ min: 6, max: 14 }));
  fc.assert(fc.property(fc.array(off, { minLength: 5, maxLength: 30 }), (offs) => {
    const round = offs.map(([radius], index): Position => {
      const [angle, reach] = [(2 * Math.PI * index) / offs.length, 4 + radius / 9];
      return [115.9 + (reach / 1000) * Math.cos(angle), 28.6 + (reach / 1000) * Math.sin(angle)];
    });
    const again = round.map(([lon, lat], index): Position => {
      const [x, y, digits] = offs[index] as [number, number, number];
      return [lon + (x - 4.5) * 10 ** -digits, lat + (y - 4.5) * 10 ** -digits];
    });
    const result = repairBoundary(boundaryOf([[...round, round[0] as Position]], [[...again, again[0] as Position]]));
    assert.ok(result.ok);
    assert.deepEqual(checkBoundary(result.boundary), []);
  }), { numRuns: 200 });
});
