import gcoord from 'gcoord';
import type { Boundary, Position } from './boundary.js';
import type { Crs, Point } from './crs.js';

/** Its types describe the ES module, node loads the CommonJS one: the default export of both is this. */
const { transform } = gcoord as unknown as (typeof gcoord)['default'];

/** The same place in another reference. CGCS2000 counts as WGS84, from which it differs by centimetres. There and back: within a millimetre. */
export function convertPoint(point: Point, crs: Crs): Point {
  const [lon, lat] = convertPosition([point.lon, point.lat], point.crs, crs);
  return { crs, lon, lat };
}

/** The same area in another reference. Equal positions stay equal, so that neighbours still share their edges exactly. */
export function convertBoundary(boundary: Boundary, crs: Crs): Boundary {
  if (boundary.crs === crs) return boundary;
  const polygons = boundary.polygons.map((polygon) => polygon.map((ring) => ring.map((position) => convertPosition(position, boundary.crs, crs))));
  return { crs, polygons };
}

/** {@link convertPoint} for a bare position. */
export function convertPosition(position: Position, from: Crs, to: Crs): Position {
  if (isSameCrs(from, to)) return [position[0], position[1]];
  let found = shifted(position, from, to);
  // The library undoes a shift to within 0.3 m only. What the way back shows to be missing is added.
  for (let round = 0; round < rounds && depths[to] < depths[from]; round++) {
    const back = shifted(found, to, from);
    found = [found[0] + position[0] - back[0], found[1] + position[1] - back[1]];
  }
  return found;
}

const rounds = 2;
/** How many shifts lie between a reference and the ground. */
const depths: Readonly<Record<Crs, number>> = { CGCS2000: 0, WGS84: 0, GCJ02: 1, BD09: 2 };

function shifted([lon, lat]: Position, from: Crs, to: Crs): Position {
  return transform([lon, lat], systemOf(from), systemOf(to)) as Position;
}

/** Whether positions in one may be read in the other as they are. */
export function isSameCrs(one: Crs, other: Crs): boolean {
  return systemOf(one) === systemOf(other);
}

function systemOf(crs: Crs): Parameters<typeof transform>[1] {
  return gcoordNames[crs] as Parameters<typeof transform>[1];
}

const gcoordNames: Readonly<Record<Crs, string>> = { CGCS2000: 'WGS84', WGS84: 'WGS84', GCJ02: 'GCJ02', BD09: 'BD09' };
