import type { Polygon, Position, Ring } from '../../geo/boundary.js';
import type { Crs, Point } from '../../geo/crs.js';
import { areaOf, metresPerDegree } from '../../geo/measure.js';
import type { PlanTolerances } from './tolerances.js';

/** In m². */
export function areaOfPolygons(polygons: Polygon[]): number {
  return areaOf({ crs: 'CGCS2000', polygons });
}

/** The length of a strip of this area and this outline across, in metres: what is hardly wider than a line has hardly any. */
export function widthOf(polygons: Polygon[]): number {
  const outline = polygons.reduce((sum, polygon) => sum + polygon.reduce((length, ring) => length + lengthOf(ring), 0), 0);
  return outline > 0 ? (2 * areaOfPolygons(polygons)) / outline : 0;
}

/** In metres. */
function lengthOf(ring: Ring): number {
  const shortening = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
  let length = 0;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1] as Position, ring[index] as Position];
    length += Math.hypot((b[0] - a[0]) * shortening, b[1] - a[1]);
  }
  return length * metresPerDegree;
}

/** The polygons that are more than positions which do not quite match. */
export function worthNaming(polygons: readonly Polygon[], { unmatched }: PlanTolerances): Polygon[] {
  return polygons.filter((polygon) => areaOfPolygons([polygon]) > unmatched.m2 && widthOf([polygon]) > unmatched.metres);
}

/** A point within the largest of the polygons: in the middle of its widest place at half of its height. */
export function pointWithin(polygons: readonly Polygon[], crs: Crs): Point | undefined {
  let [largest, most]: [Polygon | undefined, number] = [polygons[0], -1];
  for (const polygon of polygons) {
    const area = areaOfPolygons([polygon]);
    if (area > most) [largest, most] = [polygon, area];
  }
  if (!largest?.[0]?.[0]) return undefined;
  const lat = levelOf(largest[0]);
  const crossings: number[] = [];
  for (const ring of largest) {
    for (let index = 1; index < ring.length; index++) {
      const [a, b] = [ring[index - 1] as Position, ring[index] as Position];
      if (a[1] > lat !== b[1] > lat) crossings.push(a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
  }
  crossings.sort((one, other) => one - other);
  let [lon, widest] = [largest[0][0][0], -1];
  for (let index = 1; index < crossings.length; index += 2) {
    const [west, east] = [crossings[index - 1] as number, crossings[index] as number];
    if (east - west > widest) [lon, widest] = [(west + east) / 2, east - west];
  }
  return { crs, lon, lat };
}

/** A latitude in the middle of the ring, half way between two that it has positions on. */
function levelOf(ring: Ring): number {
  const levels = [...new Set(ring.map(([, lat]) => lat))].sort((one, other) => one - other);
  const middle = ((levels[0] ?? 0) + (levels[levels.length - 1] ?? 0)) / 2;
  const above = Math.max(1, levels.findIndex((level) => level > middle));
  return ((levels[above - 1] ?? middle) + (levels[above] ?? middle)) / 2;
}
