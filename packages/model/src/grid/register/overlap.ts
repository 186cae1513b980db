import type { Polygon } from '../../geo/boundary.js';
import { boundsOf, type Bounds } from '../../geo/measure.js';
import type { Grid } from '../grid.js';
import { innerPosition } from './inner-position.js';
import { distance, doCross, foot } from './segments.js';
import { edgesIn } from './tiling.js';
import { edgeKey, whereIn, type Edge } from './topology.js';

/** How deep, in degrees, edges must cross to be no matter of rounding: a millimetre. */
const deep = 1e-8;

/** Whether two grids have ground in common; not, where they only meet. Both in one coordinate reference. */
export function doOverlap(one: Grid, other: Grid): boolean {
  if (!one.boundary || !other.boundary || !doBoxesMeet(boundsOf(one.boundary), boundsOf(other.boundary))) return false;
  const [edges, others] = [edgesIn(one), edgesIn(other)];
  const same = new Set(others.map(([a, b]) => edgeKey(a, b)));
  // Both have the ground to the left of a common edge.
  if (edges.some(([a, b]) => same.has(edgeKey(a, b)))) return true;
  if (hasInside(one, other) || hasInside(other, one)) return true;
  return edges.some((edge) => others.some((across) => doCrossDeeply(edge, across)));
}

function hasInside({ boundary: outer }: Grid, { boundary: inner }: Grid): boolean {
  return inner?.polygons.some((polygon: Polygon) => whereIn(innerPosition(polygon), outer?.polygons ?? []) > 0) ?? false;
}

function doCrossDeeply([a, b]: Edge, [p, q]: Edge): boolean {
  const isFar = (end: Edge[0], from: Edge[0], to: Edge[0]) => distance(end, foot(from, to, end)) > deep;
  return doCross(a, b, p, q) && isFar(a, p, q) && isFar(b, p, q) && isFar(p, a, b) && isFar(q, a, b);
}

function doBoxesMeet(one: Bounds | null, other: Bounds | null): boolean {
  return one !== null && other !== null && one.west < other.east && other.west < one.east && one.south < other.north && other.south < one.north;
}
