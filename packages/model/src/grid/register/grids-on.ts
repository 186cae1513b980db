import { isInForce, type Grid } from '../grid.js';
import { putOne } from './put-one.js';

/**
 * The register of grids: all versions that ever were, in the order in which they were written. It only grows; a list that is handed
 * in must not be changed in place.
 */
export type GridRegister = readonly Grid[];

/** The grids as they are on a day, `YYYY-MM-DD`. */
export function gridsOn(grids: GridRegister, day: string): Grid[] {
  return grids.filter((grid) => isInForce(grid, day));
}

/** A grid as it is on a day; `undefined` where there is none of that code then. */
export function gridOn(grids: GridRegister, code: string, day: string): Grid | undefined {
  return versionsOf(grids, code).find((grid) => isInForce(grid, day));
}

const indexes = new WeakMap<GridRegister, ReadonlyMap<string, readonly Grid[]>>();

/** All versions of a code, in the order in which they were written. */
export function versionsOf(grids: GridRegister, code: string): readonly Grid[] {
  let index = indexes.get(grids);
  if (!index) {
    const byCode = new Map<string, Grid[]>();
    for (const grid of grids) putOne(byCode, grid.code, grid);
    index = byCode;
    indexes.set(grids, index);
  }
  return index.get(code) ?? [];
}

/** The version of a code that was written last, whether it still holds or not. */
export function presentOf(grids: GridRegister, code: string): Grid | undefined {
  const versions = versionsOf(grids, code);
  return versions[versions.length - 1];
}
