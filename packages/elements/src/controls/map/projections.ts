import type { Projection, Sheet, Spot, View } from './map.types.js';

const degree = Math.PI / 180;
/** Half the equator in metres, as EPSG:3857 has it. */
const half = 20037508.342789244;
/** Where EPSG:3857 ends. */
const lastLatitude = 85.05112877980659;

/** Metres, true along `middleLatitude`: for a map without a ground beneath it. */
export function schematic(middleLatitude: number): Projection {
  const metres = half / 180;
  const east = metres * Math.cos(middleLatitude * degree);
  return { x: (longitude) => longitude * east, y: (latitude) => latitude * metres };
}

/** EPSG:3857, in metres: most tiles, Tianditu `w`. */
export const webMercator: Projection = {
  x: (longitude) => (longitude * half) / 180,
  y: (latitude) => (half / Math.PI) * Math.log(Math.tan((45 + Math.max(-lastLatitude, Math.min(lastLatitude, latitude)) / 2) * degree)),
};

/** EPSG:4490 and EPSG:4326, in degrees: Tianditu `c`. */
export const plateCarree: Projection = { x: (longitude) => longitude, y: (latitude) => latitude };

/** Where a place in degrees lies on the sheet. */
export function spotOf({ frame: { projection, west, north, unit } }: Sheet, longitude: number, latitude: number): Spot {
  return { x: (projection.x(longitude) - west) / unit, y: (north - projection.y(latitude)) / unit };
}

/** The view of a host map: `centre` in its plane, `resolution` in units of the plane to a CSS pixel. */
export function viewAt({ frame: { west, north, unit } }: Sheet, centre: readonly number[], resolution: number): View {
  const [x = 0, y = 0] = centre;
  return { x: (x - west) / unit, y: (north - y) / unit, scale: unit / resolution };
}
