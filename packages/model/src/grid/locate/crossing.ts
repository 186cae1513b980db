import { orient2d } from 'robust-predicates';
import type { Polygon } from '../../geo/boundary.js';

/** Positive where the point lies to the left of the line from a to b, negative to its right, 0 exactly on it. Never rounded. */
export function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return -orient2d(ax, ay, bx, by, x, y);
}

/**
 * Whether a ray from the point to the east crosses the edge. On an edge or a corner the point counts as if it were shifted by next to
 * nothing to the east, and by next to nothing of that to the north: so of areas that meet there exactly one has it.
 */
export function crosses(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  if (ay > y === by > y) return false;
  if (ax <= x && bx <= x) return false;
  if (ax > x && bx > x) return true;
  const side = sideOf(ax, ay, bx, by, x, y);
  return by > ay ? side > 0 : side < 0;
}

/** Whether the point lies on the edge, its ends included. */
export function isOn(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  if ((x < ax && x < bx) || (x > ax && x > bx) || (y < ay && y < by) || (y > ay && y > by)) return false;
  return sideOf(ax, ay, bx, by, x, y) === 0;
}

/** Whether the point lies within the polygons, by {@link crosses}. Rings may run either way. */
export function isWithin(polygons: readonly Polygon[], x: number, y: number): boolean {
  let inside = false;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let index = 1; index < ring.length; index++) {
        const [a, b] = [ring[index - 1], ring[index]];
        if (a && b && crosses(a[0], a[1], b[0], b[1], x, y)) inside = !inside;
      }
    }
  }
  return inside;
}

/** Whether the point lies on the outline of the polygons. */
export function isOnOutline(polygons: readonly Polygon[], x: number, y: number): boolean {
  return polygons.some((polygon) => polygon.some((ring) => ring.some((b, index) => {
    const a = ring[index - 1];
    return a !== undefined && isOn(a[0], a[1], b[0], b[1], x, y);
  })));
}
