import { gridSizePreset } from '@linli/model';
import { sampleGrids } from '@linli/model/samples';

const day = '2026-05-01';

/** 10,000 grids of 500 communities, in order. */
export function cleanPlan() {
  const { grids, communities } = sampleGrids({ seed: 3, townships: 20, communitiesPerTownship: 25, gridsPerCommunity: 20 });
  return { grids, communities, sizes: gridSizePreset, day };
}

/** The same with a defect in every community: one in four has a grid too few, a position pulled in, one more on one side, a grid that names its neighbour. */
export function plantedPlan({ grids, communities, ...rest }) {
  const planted = new Map(communities.map(({ code }, index) => [grids.find(({ community }) => community === code), defects[index % defects.length]]));
  return { ...rest, communities, grids: grids.flatMap((grid) => planted.get(grid)?.(grid, communities) ?? [grid]) };
}

const defects = [
  () => [],
  (grid) => [redrawn(grid, ([before, at, after, ...others]) => [before, between(at, between(before, after, 0.5), 0.5), after, ...others])],
  (grid) => [redrawn(grid, ([first, second, ...others]) => [first, between(first, second, 0.5), second, ...others])],
  (grid, communities) => [{ ...grid, community: communities[(communities.findIndex(({ code }) => code === grid.community) + 1) % communities.length].code }],
];

function redrawn(grid, draw) {
  const [[outer, ...holes], ...others] = grid.boundary.polygons;
  return { ...grid, boundary: { ...grid.boundary, polygons: [[draw(outer), ...holes], ...others] } };
}

function between([ax, ay], [bx, by], share) {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/** 100,000 grids, and 10,000 points among them. */
export function manyGrids() {
  const { grids } = sampleGrids({ seed: 4, townships: 50, communitiesPerTownship: 50, gridsPerCommunity: 40, cellsPerLeaf: 6 });
  const random = generator(7);
  return { grids, points: Array.from({ length: 10_000 }, () => ({ crs: 'CGCS2000', lon: 115.8 + 0.4 * random(), lat: 28.5 + 0.3 * random() })) };
}

/** Numbers from 0 to below 1, the same in every run (a linear congruential generator). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
