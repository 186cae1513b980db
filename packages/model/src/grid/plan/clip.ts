import { difference, intersection, union } from 'polyclip-ts';
import type { Polygon } from '../../geo/boundary.js';
import { clippings } from '../../geo/clip.js';

/** What both have. */
export function common(one: readonly Polygon[], other: readonly Polygon[]): Polygon[] {
  return clip(() => intersection(one as Polygon[], other as Polygon[]));
}

/** What is left of the first without the others. */
export function without(one: readonly Polygon[], others: readonly (readonly Polygon[])[]): Polygon[] {
  return others.length === 0 ? [...one] : clip(() => difference(one as Polygon[], ...(others as Polygon[][])));
}

/** What any of them has, as polygons that do not share an edge. A ring that crosses itself has all that it goes around. */
export function together(areas: readonly (readonly Polygon[])[]): Polygon[] {
  const [first, ...rest] = areas as Polygon[][];
  return first ? clip(() => union(first, ...rest)) : [];
}

/** @throws where the library gives up however loosely it looks, which was never seen */
function clip(operation: () => Polygon[]): Polygon[] {
  for (const polygons of clippings(operation)) return polygons;
  throw new Error('These polygons cannot be clipped: their edges all but coincide in too many places.');
}
