import { area } from '@turf/area';
import type { Boundary, Ring } from './boundary.js';
import type { Point } from './crs.js';

/** The degrees between which something lies. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Metres of one degree of latitude, on a sphere of 6,371,008.8 m. */
export const metresPerDegree = (6371008.8 * Math.PI) / 180;

/** The area on the ground in m², holes taken out. Any of the references will do: their shift hardly changes a size. */
export function areaOf({ polygons }: Boundary): number {
  return area({ type: 'MultiPolygon', coordinates: polygons });
}

/** The smallest bounds around it, or `null` where it has no position. */
export function boundsOf({ polygons }: Pick<Boundary, 'polygons'>): Bounds | null {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const polygon of polygons) for (const ring of polygon) for (const [lon, lat] of ring) {
    if (lon < bounds.west) bounds.west = lon;
    if (lon > bounds.east) bounds.east = lon;
    if (lat < bounds.south) bounds.south = lat;
    if (lat > bounds.north) bounds.north = lat;
  }
  return bounds.west <= bounds.east ? bounds : null;
}

/** Where its mass centres, which may be outside of it; the middle of its bounds where it has no area; `null` where it has no position. */
export function centroidOf(boundary: Boundary): Point | null {
  const bounds = boundsOf(boundary);
  if (!bounds) return null;
  // Measured from a near place: products of whole degrees would eat up the digits of a small area.
  const [east, north] = [bounds.west, bounds.south];
  const sum = { area: 0, x: 0, y: 0 };
  for (const polygon of boundary.polygons) for (const ring of polygon) addRing(sum, ring, east, north);
  const { crs } = boundary;
  if (sum.area === 0) return { crs, lon: (bounds.west + bounds.east) / 2, lat: (bounds.south + bounds.north) / 2 };
  return { crs, lon: east + sum.x / (3 * sum.area), lat: north + sum.y / (3 * sum.area) };
}

/** How far an edge is from the origin, on a plane, in the unit of its ends. */
export function distanceToEdge(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? Math.min(Math.max(-(ax * dx + ay * dy) / length, 0), 1) : 0;
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Twice the area in square degrees: above 0 for a ring that runs counter-clockwise, whether or not its last position is its first. */
export function signedArea(ring: Ring): number {
  const [east, north] = ring[0] ?? [0, 0];
  const sum = { area: 0, x: 0, y: 0 };
  addRing(sum, ring, east, north);
  return sum.area;
}

function addRing(sum: { area: number; x: number; y: number }, ring: Ring, east: number, north: number): void {
  let last = ring[ring.length - 1];
  for (const position of ring) {
    if (last) {
      const [ax, ay, bx, by] = [last[0] - east, last[1] - north, position[0] - east, position[1] - north];
      const cross = ax * by - bx * ay;
      sum.area += cross;
      sum.x += (ax + bx) * cross;
      sum.y += (ay + by) * cross;
    }
    last = position;
  }
}
