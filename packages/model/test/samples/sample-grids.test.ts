import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleGrids, tessellate } from '@linli/model/samples';
import type { Polygon, Position, Ring } from '@linli/model';
import fc from 'fast-check';

test('sample grids tile their communities, and these their townships, exactly', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), (seed, townships, communitiesPerTownship, gridsPerCommunity) => {
      const sample = sampleGrids({ seed, townships, communitiesPerTownship, gridsPerCommunity });
      const grids = sample.grids.map(({ code, boundary }) => ({ code, polygons: boundary?.polygons ?? [] }));
      const communities = sample.communities.map(({ code, boundary }) => ({ code, polygons: boundary.polygons }));
      assert.equal(grids.length, townships * communitiesPerTownship * gridsPerCommunity);
      assertTiled(grids, communities);
      assertTiled(communities, sample.townships.map(({ code, boundary }) => ({ code, polygons: boundary.polygons })));
    }),
    { numRuns: 40 },
  );
});

test('every region is one piece, its outline counter-clockwise and its holes clockwise', () => {
  const ground = tessellate({ seed: 4, tree: { id: 'all', below: Array.from({ length: 300 }, (_, index) => ({ id: `${index}`, weight: 1 + (index % 7) })) }, bounds: { west: 115, south: 28, east: 116, north: 29 } });
  for (const [polygon] of ground.values()) {
    const [outer, ...holes] = polygon ?? [];
    assert.ok(outer && doubleArea(outer) > 0);
    for (const hole of holes) assert.ok(doubleArea(hole) < 0);
  }
});

test('the same seed makes the same ground, another seed another', () => {
  assert.deepEqual(sampleGrids({ seed: 7 }), sampleGrids({ seed: 7 }));
  assert.notDeepEqual(sampleGrids({ seed: 7 }).grids, sampleGrids({ seed: 8 }).grids);
});

interface Area {
  code: string;
  polygons: Polygon[];
}

/** The edges of the parts that have no reverse among the parts are the edges of the whole. */
function assertTiled(parts: readonly Area[], wholes: readonly Area[]): void {
  for (const whole of wholes) {
    const edges = new Set(parts.filter(({ code }) => code.startsWith(whole.code)).flatMap(({ polygons }) => edgesOf(polygons)));
    const outer = [...edges].filter((edge) => !edges.has(edge.split('>').reverse().join('>')));
    assert.deepEqual(outer.sort(), edgesOf(whole.polygons).sort());
  }
}

function edgesOf(polygons: readonly Polygon[]): string[] {
  return polygons.flat().flatMap((ring) => ring.slice(1).map((to, index) => `${String(ring[index])}>${String(to)}`));
}

function doubleArea(ring: Ring): number {
  const [x0, y0] = ring[0] as Position;
  return ring.slice(1).reduce((sum, [x, y], index) => {
    const [px, py] = ring[index] as Position;
    return sum + (px - x0) * (y - y0) - (x - x0) * (py - y0);
  }, 0);
}
