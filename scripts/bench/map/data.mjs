import { tessellate } from '@linli/model/samples';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { flatOf, geojsonOf } from './pages/scene.js';

const seed = 7;
const county = { west: 115.7, south: 28.5, east: 116.34, north: 28.851 };
/** Makes shapes of some 30 positions. */
const cellsPerLeaf = 40;
const tried = 3_000;

/** Writes sample grids of a county, unless they are there. @returns {import('./pages/scene.js').Flat} */
export function shapesIn(file, count) {
  if (!existsSync(file)) writeFileSync(file, packed(count));
  const bytes = readFileSync(file);
  return flatOf(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** The same as GeoJSON text. */
export function writeGeojson(file, flat) {
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(geojsonOf(flat)));
}

function packed(count) {
  const tree = { id: 'county', below: Array.from({ length: count }, (_, index) => ({ id: String(index) })) };
  const ground = tessellate({ seed, tree, bounds: county, cellsPerLeaf });
  const rings = tree.below.map(({ id }) => {
    const [[ring, ...holes], ...others] = ground.get(id);
    if (holes.length + others.length > 0) throw new Error(`Grid ${id} of ${count} is more than one ring`);
    return ring;
  });
  const total = rings.reduce((sum, ring) => sum + ring.length, 0);
  const offset = Math.ceil((count + 2) / 2) * 8;
  const buffer = new ArrayBuffer(offset + total * 16);
  const head = new Uint32Array(buffer, 0, count + 2);
  head[0] = count;
  rings.forEach((ring, index) => (head[index + 2] = head[index + 1] + ring.length));
  new Float64Array(buffer, offset).set(rings.flat(2));
  return Buffer.from(buffer);
}

/**
 * Places of which it is known what is painted there: the middles of those shapes, of some taken at random, that have the most room
 * around them.
 * @returns {{index: number, longitude: number, latitude: number}[]}
 */
export function knownPlaces(flat, wanted, random) {
  const shrink = Math.cos((flat.bounds[1] * Math.PI) / 180);
  const places = Array.from({ length: tried }, () => middleOf(flat, Math.floor(random() * flat.count), shrink));
  return places.sort((one, other) => other.room - one.room).slice(0, wanted).map(({ index, longitude, latitude }) => ({ index, longitude, latitude }));
}

const steps = 9;

function middleOf({ starts, degrees }, index, shrink) {
  const ring = degrees.subarray(starts[index] * 2, starts[index + 1] * 2);
  const [xs, ys] = [ring.filter((_, at) => at % 2 === 0), ring.filter((_, at) => at % 2 === 1)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let best = { index, longitude: NaN, latitude: NaN, room: -1 };
  for (let place = 0; place < steps * steps; place += 1) {
    const longitude = west + ((east - west) * ((place % steps) + 0.5)) / steps;
    const latitude = south + ((north - south) * (Math.floor(place / steps) + 0.5)) / steps;
    const room = roomAround(longitude, latitude, xs, ys, shrink);
    if (room > best.room) best = { index, longitude, latitude, room };
  }
  return best;
}

/** The distance to the nearest edge in degrees of latitude; −1 outside. */
function roomAround(longitude, latitude, xs, ys, shrink) {
  let inside = false;
  let nearest = Infinity;
  for (let at = 0; at < xs.length - 1; at += 1) {
    const [x1, y1, x2, y2] = [(xs[at] - longitude) * shrink, ys[at] - latitude, (xs[at + 1] - longitude) * shrink, ys[at + 1] - latitude];
    if (y1 > 0 !== y2 > 0 && x1 - (y1 * (x2 - x1)) / (y2 - y1) > 0) inside = !inside;
    const along = Math.max(0, Math.min(1, -(x1 * (x2 - x1) + y1 * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)));
    nearest = Math.min(nearest, Math.hypot(x1 + along * (x2 - x1), y1 + along * (y2 - y1)));
  }
  return inside ? nearest : -1;
}
