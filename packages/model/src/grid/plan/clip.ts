import { difference, intersection, union } from 'polyclip-ts';
import type { Polygon } from '../../geo/boundary.js';
import { clippings } from '../../geo/clip.js';

/** What both have. */
export function common(one: readonly Polygon[], other: readonly Polygon[]): Polygon[] {
  return clip([one, other], () => intersection(one as Polygon[], other as Polygon[]));
}

/** What is left of the first without the others. */
export function without(one: readonly Polygon[], others: readonly (readonly Polygon[])[]): Polygon[] {
  return others.length === 0 ? [...one] : clip([one, ...others], () => difference(one as Polygon[], ...(others as Polygon[][])));
}

/** What any of them has, as polygons that do not share an edge. A ring that crosses itself has all that it goes around. */
export function together(areas: readonly (readonly Polygon[])[]): Polygon[] {
  const [first, ...rest] = areas as Polygon[][];
  return first ? clip(areas, () => union(first, ...rest)) : [];
}

/** Comparisons of coordinates for each edge: many times what any operation has been seen to take, and an end to one that never would. */
const comparisonsPerEdge = 20_000;

/** @throws where the library gives up however loosely it looks, which was never seen */
function clip(areas: readonly (readonly Polygon[])[], operation: () => Polygon[]): Polygon[] {
  const edges = areas.flat(2).reduce((sum, ring) => sum + ring.length, 0);
  for (const polygons of clippings(operation, edges * comparisonsPerEdge)) return polygons;
  throw new Error('These polygons cannot be clipped: their edges all but coincide in too many places.');
}
