import { orient2d } from 'robust-predicates';
import type { Polygon, Ring } from './boundary.js';

/** Where a place is to a closed ring: 1 inside, 0 exactly on it, -1 outside. Exact: no rounding decides. */
export function sideOfRing(ring: Ring, lon: number, lat: number): 1 | 0 | -1 {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1] as [number, number];
    const [bx, by] = ring[index] as [number, number];
    if (ay === by && lat === ay) {
      if (lon >= Math.min(ax, bx) && lon <= Math.max(ax, bx)) return 0;
    } else if (ay <= lat ? by >= lat : by <= lat) {
      // Counter-clockwise, or 0: robust-predicates measures with the y axis down.
      const turn = -orient2d(ax, ay, bx, by, lon, lat);
      if (turn === 0) return 0;
      if (ay > lat !== by > lat && turn > 0 === by > ay) inside = !inside;
    }
  }
  return inside ? 1 : -1;
}

/** Whether a place is in one of the polygons or on its edge; what is on the edge of a hole is still in it. */
export function isInside(polygons: readonly Polygon[], lon: number, lat: number): boolean {
  return polygons.some(([outer, ...holes]) => outer && sideOfRing(outer, lon, lat) >= 0 && holes.every((hole) => sideOfRing(hole, lon, lat) <= 0));
}
