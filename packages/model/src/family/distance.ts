import type { Place } from '../form/definition.js';

type Point = NonNullable<Place['point']>;

/** Mean radius of the Earth (IUGG), in metres. */
const radius = 6_371_008.8;

/** Metres along the ground between two points of one coordinate reference; `undefined` where their references differ. */
export function metresBetween(one: Point, other: Point): number | undefined {
  if (one.crs !== other.crs) return undefined;
  const latitudes = [one.lat, other.lat].map(radians) as [number, number];
  const north = Math.sin((latitudes[1] - latitudes[0]) / 2) ** 2;
  const east = Math.sin(radians(other.lon - one.lon) / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(north + Math.cos(latitudes[0]) * Math.cos(latitudes[1]) * east)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
