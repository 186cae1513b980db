import type { Polygon } from '../../geo/boundary.js';
import type { Grid } from '../grid.js';
import { edgesIn } from './tiling.js';
import { polygonsFrom, rimOf } from './topology.js';

/**
 * The ground that grids cover together which share the positions of their common edges: of a community, from its grids. Every position
 * of theirs on the outline is on it. Where they overlap it means nothing. @returns `undefined` where rings do not close
 */
export function outlineOf(grids: readonly Grid[]): Polygon[] | undefined {
  return polygonsFrom(rimOf(grids.flatMap(edgesIn)));
}
