import { gridIndex } from '@linli/model';

/** So often a case is of the sample county, whose ground has been surveyed. */
export const surveyedShare = 0.15;

/**
 * Where things happen in a county whose grids are known: more in some grids than in others, so that a map has something to show.
 * @param grids the sample grids of one county
 */
export function surveyOf(grids) {
  const index = gridIndex(grids);
  const byCommunity = new Map();
  for (const grid of grids) byCommunity.set(grid.community, [...(byCommunity.get(grid.community) ?? []), grid]);
  return {
    has: (community) => byCommunity.has(community),
    /** A point in one of the community's grids, and the code of that grid. */
    spotIn(random, community) {
      const own = byCommunity.get(community);
      const grid = random.chance(0.6) ? own[0] : random.pick(own);
      const [lons, lats] = [0, 1].map((part) => grid.boundary.polygons.flat(2).map((position) => position[part]));
      for (;;) {
        const point = { crs: grid.boundary.crs, lon: within(random, lons), lat: within(random, lats) };
        if (index.at(point)?.code === grid.code) return { point, grid: grid.code };
      }
    },
  };
}

/** To a tenth of a metre. */
function within(random, values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return Math.round((low + (random.between(0, 9999) / 10_000) * (high - low)) * 1e6) / 1e6;
}
