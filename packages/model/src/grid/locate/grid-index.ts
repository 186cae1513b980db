import Flatbush from 'flatbush';
import type { Polygon } from '../../geo/boundary.js';
import { convertPoint } from '../../geo/convert.js';
import type { Crs, Point } from '../../geo/crs.js';
import { boundsOf, distanceToEdge, metresPerDegree, type Bounds } from '../../geo/measure.js';
import type { Grid } from '../grid.js';
import { isOnOutline, isWithin } from './crossing.js';
import { commonCrs } from './mixed-crs.js';

/** A grid, and how far it is from a point: 0 within it. */
export interface NearGrid {
  grid: Grid;
  metres: number;
}

/** Finds the grids at a place. */
export interface GridIndex {
  /** Of the grids; `undefined` where none has a boundary. */
  readonly crs: Crs | undefined;
  /**
   * The grid that has this point. Of grids that meet in it exactly one has it; where it lies on the outline of all together, the lowest
   * code of those that touch it; where grids overlap, the lowest code too. `undefined`: none.
   */
  at(point: Point): Grid | undefined;
  /** The nearest grids, nearest first, by the distance to their outline; of equally near ones the lowest code first. */
  near(point: Point, count: number): NearGrid[];
}

/**
 * An index over grids that are in force at one time; a grid without a boundary is in no place. It is made once and asked often.
 * @throws MixedCrsError where their boundaries are in several coordinate references
 */
export function gridIndex(grids: readonly Grid[]): GridIndex {
  const crs = commonCrs(grids.map(({ boundary }) => boundary));
  const drawn = [...grids].sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0)).flatMap((grid) => placesOf(grid));
  if (!crs || drawn.length === 0) return { crs, at: () => undefined, near: () => [] };
  // Longitudes are shortened as they are farthest from the equator, so that no distance between boxes is more than on the ground.
  const shrink = drawn.reduce((least, { bounds: { south, north } }) => Math.min(least, shortening(south), shortening(north)), 1);
  const tree = new Flatbush(drawn.length);
  for (const { bounds: { west, south, east, north } } of drawn) tree.add(west * shrink, south, east * shrink, north);
  tree.finish();
  const polygonsOf = (index: number): readonly Polygon[] => drawn[index]?.polygons ?? [];

  return {
    crs,
    at(point) {
      const { lon, lat } = convertPoint(point, crs);
      let [owner, touching] = [Infinity, Infinity];
      for (const index of tree.search(lon * shrink, lat, lon * shrink, lat)) {
        if (index < owner && isWithin(polygonsOf(index), lon, lat)) owner = index;
        else if (owner === Infinity && index < touching && isOnOutline(polygonsOf(index), lon, lat)) touching = index;
      }
      return drawn[owner === Infinity ? touching : owner]?.grid;
    },
    near(point, count) {
      const { lon, lat } = convertPoint(point, crs);
      const across = Math.max(shortening(lat), shrink);
      const wanted = Math.min(count, drawn.length);
      if (!(wanted > 0)) return [];
      for (let asked = wanted * 2 + 6; ; asked *= 2) {
        const indices = tree.neighbors(lon * shrink, lat, asked);
        const found = indices.map((index) => ({ index, degrees: distanceTo(polygonsOf(index), lon, lat, across) }));
        found.sort((one, other) => one.degrees - other.degrees || one.index - other.index);
        const last = drawn[indices[indices.length - 1] ?? 0]?.bounds;
        const farthest = found[wanted - 1]?.degrees ?? Infinity;
        // Whatever was not asked for lies in boxes that are no nearer than the last one.
        if (indices.length >= drawn.length || (last && farthest < distanceToBox(last, lon, lat, shrink))) {
          return found.slice(0, wanted).map(({ index, degrees }) => ({ grid: (drawn[index] as Place).grid, metres: degrees * metresPerDegree }));
        }
      }
    },
  };
}

interface Place {
  grid: Grid;
  polygons: readonly Polygon[];
  bounds: Bounds;
}

function placesOf(grid: Grid): Place[] {
  const polygons = grid.boundary?.polygons ?? [];
  const bounds = boundsOf({ polygons });
  return bounds ? [{ grid, polygons, bounds }] : [];
}

/** How much shorter a degree of longitude is than one of latitude. */
function shortening(lat: number): number {
  return Math.cos((lat * Math.PI) / 180);
}

function distanceToBox({ west, south, east, north }: Bounds, lon: number, lat: number, across: number): number {
  return Math.hypot(Math.max(west - lon, 0, lon - east) * across, Math.max(south - lat, 0, lat - north));
}

/** In degrees of latitude. */
function distanceTo(polygons: readonly Polygon[], lon: number, lat: number, across: number): number {
  if (isWithin(polygons, lon, lat)) return 0;
  let least = Infinity;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let index = 1; index < ring.length; index++) {
        const [a, b] = [ring[index - 1], ring[index]];
        if (a && b) least = Math.min(least, distanceToEdge((a[0] - lon) * across, a[1] - lat, (b[0] - lon) * across, b[1] - lat));
      }
    }
  }
  return least;
}
