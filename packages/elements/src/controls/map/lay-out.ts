import type { Frame, LayOutOptions, Projection, Shape, ShapeRing, Sheet } from './map.types.js';
import { schematic } from './projections.js';
import { inSlices, type Work } from './slices.js';

/** Sheet units along the longer side: differences of 26 bits have cross-products of 53, which doubles hold exactly. */
const units = 2 ** 26;
/** Steps to a degree while positions are read: 11 mm, the seven decimals of careful data, and all longitudes fit in 32 bits. */
const fine = 1e7;
const coarse = 1 / fine;
/** Vertices between two looks at the clock. */
const stride = 8192;

/**
 * Lays shapes out on a sheet, in slices. Positions that are not finite are left out; a shape without any keeps its index and is never
 * in sight. Rejects with an `AbortError`.
 */
export function layOut(shapes: readonly Shape[], { projection, signal, onProgress }: LayOutOptions = {}): Promise<Sheet> {
  return inSlices(lay(shapes, projection), { signal, onProgress, budget: 24 });
}

/** The positions are read once, where they lie scattered, into their place as fine degrees; and put in the plane there. */
function* lay(shapes: readonly Shape[], projection: Projection | undefined): Work<Sheet> {
  const parts = partsOf(shapes);
  yield 0;
  const read = yield* readAll(shapes, parts);
  const frame = frameOf(read, projection);
  const boxes = new Int32Array(4 * shapes.length);
  const extent = { west: 0, north: 0, east: 0, south: 0 };
  let work = 0;
  for (let index = 0; index < shapes.length; index++) {
    const first = parts.rings[parts.polygons[parts.shapes[index]!]!]!;
    const end = parts.rings[parts.polygons[parts.shapes[index + 1]!]!]!;
    const box = place(read.positions, first, end, frame);
    boxes.set(box, 4 * index);
    extent.east = Math.max(extent.east, box[2]);
    extent.south = Math.max(extent.south, box[3]);
    work += end - first;
    if (work < stride) continue;
    work = 0;
    yield 0.6 + (0.4 * index) / shapes.length;
  }
  return { ids: shapes.map(({ id }) => id), positions: read.positions, ...parts, boxes, extent, frame };
}

/** From fine degrees to sheet units, in place. @returns west, north, east and south of them all */
function place(positions: Int32Array, first: number, end: number, { projection, west, north, unit }: Frame): [number, number, number, number] {
  const scale = 1 / unit;
  let left = units;
  let top = units;
  let right = -1;
  let bottom = -1;
  for (let vertex = first; vertex < end; vertex++) {
    const x = ((projection.x(positions[2 * vertex]! * coarse) - west) * scale + 0.5) | 0;
    const y = ((north - projection.y(positions[2 * vertex + 1]! * coarse)) * scale + 0.5) | 0;
    positions[2 * vertex] = x;
    positions[2 * vertex + 1] = y;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

type Parts = Pick<Sheet, 'rings' | 'polygons' | 'shapes'>;

/** How many polygons and rings there are: the arrays are then made once, in their size. */
function partsOf(shapes: readonly Shape[]): Parts {
  let polygons = 0;
  let rings = 0;
  for (const shape of shapes) {
    polygons += shape.polygons.length;
    for (const polygon of shape.polygons) rings += polygon.length;
  }
  return { rings: new Uint32Array(rings + 1), polygons: new Uint32Array(polygons + 1), shapes: new Uint32Array(shapes.length + 1) };
}

/** In fine degrees. */
interface Read {
  positions: Int32Array;
  west: number;
  south: number;
  east: number;
  north: number;
}

function* readAll(shapes: readonly Shape[], parts: Parts): Work<Read> {
  let ring = 0;
  let polygon = 0;
  let most = 0;
  for (const shape of shapes) for (const lines of shape.polygons) for (const line of lines) most += lengthOf(line);
  const read: Read = { positions: new Int32Array(2 * most), west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  let vertex = 0;
  let next = stride;
  for (let index = 0; index < shapes.length; index++) {
    for (const lines of shapes[index]!.polygons) {
      for (const line of lines) {
        vertex = readRing(line, read, vertex);
        parts.rings[++ring] = vertex;
      }
      parts.polygons[++polygon] = ring;
    }
    parts.shapes[index + 1] = polygon;
    if (vertex < next) continue;
    next = vertex + stride;
    yield (0.6 * vertex) / most;
  }
  if (vertex < most) read.positions = read.positions.slice(0, 2 * vertex);
  return read;
}

function readRing(ring: ShapeRing, read: Read, first: number): number {
  const end = lengthOf(ring);
  const { positions } = read;
  let vertex = first;
  for (let at = 0; at < end; at++) {
    const place = ring[at]!;
    const x = Math.round(place[0] * fine);
    const y = Math.round(place[1] * fine);
    if (!Number.isFinite(x + y)) continue;
    positions[2 * vertex] = x;
    positions[2 * vertex + 1] = y;
    vertex += 1;
    if (x < read.west) read.west = x;
    if (x > read.east) read.east = x;
    if (y < read.south) read.south = y;
    if (y > read.north) read.north = y;
  }
  return vertex;
}

/** Without the position that closes it. */
function lengthOf(ring: ShapeRing): number {
  const first = ring[0];
  const last = ring[ring.length - 1];
  return first && last && ring.length > 1 && first[0] === last[0] && first[1] === last[1] ? ring.length - 1 : ring.length;
}

function frameOf({ positions, west, south, east, north }: Read, given: Projection | undefined): Frame {
  if (positions.length === 0) return { projection: given ?? schematic(0), west: 0, north: 0, unit: 1 };
  const projection = given ?? schematic(((south + north) / 2) * coarse);
  const left = projection.x(west * coarse);
  const top = projection.y(north * coarse);
  const side = Math.max(projection.x(east * coarse) - left, top - projection.y(south * coarse));
  return { projection, west: left, north: top, unit: side / units || 1 };
}
