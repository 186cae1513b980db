import { isInForce, type Grid } from '../grid.js';
import { versionsOf, type GridRegister } from './grids-on.js';
import { nextVersions, reachedFrom } from './lineage.js';

/**
 * The grids that are there on a day where a grid was: itself, while it is still there, and all that parts of its ground went to. None
 * where it was retired without any, or began later. Nearest in descent first.
 * @param since only from the version that was in force on that day, `YYYY-MM-DD`; default: from the first
 */
export function successorsOn(grids: GridRegister, code: string, day: string, since?: string): Grid[] {
  const versions = versionsOf(grids, code);
  const first = since === undefined ? versions[0] : versions.find((version) => isInForce(version, since));
  const reached = first ? reachedFrom([first], (grid) => nextVersions(grids, grid)) : [];
  return reached.filter((grid) => isInForce(grid, day));
}
