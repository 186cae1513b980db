import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundsOf, checkPlan, planChecks, type GridPlan, type PlanProgress, type Polygon, type Position } from '@linli/model';
import { randomFrom } from '@linli/model/samples';
import { difference, intersection } from 'polyclip-ts';
import { areaOf, widthOf } from './geometry.js';
import { cleanPlan, polygonsOf, redrawn } from './planting.js';

const bounds = { west: 115.9, south: 28.65, east: 115.92, north: 28.665 };

/** Every grid is drawn for itself: no position is shared any more. */
function drawnApart(plan: GridPlan, degrees: number, random: () => number): GridPlan {
  const moved = ([lon, lat]: Position): Position => [lon + (random() - 0.5) * degrees, lat + (random() - 0.5) * degrees];
  const redraw = (polygons: Polygon[]): Polygon[] => polygons.map((polygon) => polygon.map((ring) => {
    const open = ring.slice(1).map(moved);
    return [open[open.length - 1]!, ...open];
  }));
  return { ...plan, grids: plan.grids.map((grid) => redrawn(grid, redraw(polygonsOf(grid)))) };
}

const shareOf = (plan: GridPlan, random: () => number, share: number): GridPlan => ({ ...plan, grids: plan.grids.filter(() => random() > share) });

/** Pieces that may be called by no name are left out on both sides. */
const named = (polygons: Polygon[]): Polygon[] => polygons.filter((polygon) => areaOf([polygon]) > 2);

for (const seed of [1, 2, 3]) {
  test(`where nothing fits, gaps and overlaps add up to what clipping everything with everything finds (${seed})`, () => {
    const random = randomFrom(seed);
    const clean = cleanPlan({ seed, townships: 1, communitiesPerTownship: 3, gridsPerCommunity: 4, cellsPerLeaf: 6, bounds });
    const plan = shareOf(drawnApart(clean, 0.0004, random), random, seed === 3 ? 0.3 : 0);
    const findings = checkPlan(plan);
    const sum = (...codes: string[]): number => areaOf(findings.filter(({ code }) => codes.includes(code)).flatMap(({ polygons }) => named(polygons?.polygons ?? [])));

    const all = plan.grids.map(polygonsOf);
    const missing = plan.communities.flatMap(({ boundary }) => named(difference(boundary!.polygons, ...all)));
    assert.ok(areaOf(missing) > 1000);
    close(sum('gap', 'thin-gap', 'hole'), areaOf(missing), 'gaps');

    const pairs = plan.grids.flatMap((one, index) => plan.grids.slice(index + 1).map((other) => ({ codes: [one.code, other.code].sort().join(), both: named(intersection(polygonsOf(one), polygonsOf(other))) })));
    const doubled = pairs.filter(({ both }) => both.length > 0);
    assert.ok(doubled.length > 5);
    for (const { codes, both } of doubled) {
      const found = findings.filter(({ code, grids }) => ['overlap', 'thin-overlap', 'second-set'].includes(code) && grids.join() === codes);
      assert.equal(found.length, 1, codes);
      close(areaOf(named(found[0]!.polygons!.polygons)), areaOf(both), codes);
    }

    const beyond = plan.grids.flatMap((grid) => named(difference(polygonsOf(grid), plan.communities.find(({ code }) => code === grid.community)!.boundary!.polygons)));
    close(sum('outside'), areaOf(beyond), 'outside');
  });
}

test('where all grids are drawn apart by millimetres, positions do not match and nothing else is said', () => {
  const clean = cleanPlan({ seed: 4, townships: 1, communitiesPerTownship: 3, gridsPerCommunity: 4, cellsPerLeaf: 6, bounds });
  const findings = checkPlan(drawnApart(clean, 2e-8, randomFrom(4)));
  assert.deepEqual([...new Set(findings.map(({ code }) => code))], ['unmatched']);
  assert.deepEqual([...new Set(findings.flatMap(({ grids }) => grids))].sort(), clean.grids.map(({ code }) => code).sort());
});

test('where nothing fits, a page may draw before each two grids, before what is left of a community, and before each of its grids', () => {
  const clean = cleanPlan({ seed: 4, townships: 1, communitiesPerTownship: 1, gridsPerCommunity: 40, cellsPerLeaf: 6, bounds });
  const plan = drawnApart(clean, 2e-6, randomFrom(4));
  const pauses = new Map<string, number>();
  for (const { step } of stepsOf(plan)) pauses.set(step, (pauses.get(step) ?? 0) + 1);
  const beside = plan.grids.reduce((sum, one, index) => sum + plan.grids.slice(index + 1).filter((other) => meet(polygonsOf(one), polygonsOf(other))).length, 0);
  const edges = plan.grids.reduce((sum, grid) => sum + polygonsOf(grid).flat(2).length, 0);
  assert.equal(pauses.get('overlaps'), beside);
  assert.ok((pauses.get('gaps') ?? 0) > edges / 200);
  assert.equal(pauses.get('belonging'), plan.grids.length);
});

function* stepsOf(plan: GridPlan): Generator<PlanProgress> {
  yield* planChecks(plan);
}

test('where the library that clips gives up on what all but coincides, the plan is checked all the same', () => {
  const all = cleanPlan({ seed: 8, townships: 5, communitiesPerTownship: 10, gridsPerCommunity: 20, bounds: { west: 115.9, south: 28.6, east: 116, north: 28.68 } });
  const drawn = drawnApart(all, 2e-6, randomFrom(1));
  const plans = drawn.communities.map((community): GridPlan => ({ ...drawn, communities: [community], grids: drawn.grids.filter((grid) => meet(polygonsOf(grid), community.boundary!.polygons)) }));
  const plan = plans.find(({ communities, grids }) => {
    try {
      difference(communities[0]!.boundary!.polygons, ...grids.map(polygonsOf));
      return false;
    } catch {
      return true;
    }
  });
  assert.ok(plan);
  const findings = checkPlan(plan);
  const boundary = plan.communities[0]!.boundary!.polygons;
  const missing = plan.grids.reduce<Polygon[]>((left, grid) => difference(left, polygonsOf(grid)), boundary);
  const gaps = findings.filter(({ code }) => ['gap', 'thin-gap'].includes(code)).flatMap(({ polygons }) => polygons!.polygons);
  assert.ok(gaps.length > 5);
  close(areaOf(gaps), areaOf(missing.filter((polygon) => areaOf([polygon]) > 0.5 && widthOf([polygon]) > 0.05)), 'gaps');
});

function meet(one: Polygon[], other: Polygon[]): boolean {
  const [a, b] = [boundsOf({ polygons: one })!, boundsOf({ polygons: other })!];
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

function close(one: number, other: number, message: string): void {
  assert.ok(Math.abs(one - other) <= 0.002 * other + 5, `${message}: ${one} ${other}`);
}
