import { boundsOf, type Boundary, type Position, type Ring } from '@linli/model';

/** How a grid is halved without drawing: into a western and an eastern part, or a northern and a southern one. */
export const halvings = ['west-east', 'north-south'] as const;
export type Halving = (typeof halvings)[number];

/** So far beyond the ground a line goes, as a share of its extent: it then surely crosses it from edge to edge. */
const beyond = 0.05;

/** A line along the middle of the box around a grid. Empty where the grid has no position. */
export function halvingLine(boundary: Pick<Boundary, 'polygons'>, halving: Halving): Position[] {
  const bounds = boundsOf(boundary);
  if (!bounds) return [];
  const { west, south, east, north } = bounds;
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const [overLon, overLat] = [(east - west) * beyond, (north - south) * beyond];
  return halving === 'west-east' ? [[lon, south - overLat], [lon, north + overLat]] : [[west - overLon, lat], [east + overLon, lat]];
}

/**
 * Lines that leave about this share of a grid's ground, 0 to 1, on the side of its neighbour, the better one first: one around all that
 * lies beyond a straight cut, square to the way to the neighbour; and that cut alone, of which a bent grid gives no more than one piece.
 */
export function sharingLines(from: Pick<Boundary, 'polygons'>, to: Pick<Boundary, 'polygons'>, share: number): Position[][] {
  const [here, there] = [boundsOf(from), boundsOf(to)];
  if (!here || !there) return [];
  // Degrees of longitude are shorter than those of latitude: without this, "square to" would be askew.
  const narrowing = Math.cos((((here.south + here.north) / 2) * Math.PI) / 180);
  const origin: Position = [(here.west + here.east) / 2, (here.south + here.north) / 2];
  const toPlane = ([lon, lat]: Position): Position => [(lon - origin[0]) * narrowing, lat - origin[1]];
  const aim = toPlane([(there.west + there.east) / 2, (there.south + there.north) / 2]);
  const length = Math.hypot(...aim);
  const [ux, uy]: Position = length === 0 ? [1, 0] : [aim[0] / length, aim[1] / length];
  const toDegrees = (x: number, y: number): Position => [origin[0] + (x * ux - y * uy) / narrowing, origin[1] + x * uy + y * ux];
  const rings = from.polygons.flatMap((polygon) => polygon.map((ring) => ring.map((position) => turned(toPlane(position), ux, uy))));
  const at = cutAt(rings, share);
  const positions = rings.flat();
  const [across, along] = [positions.map(([, y]) => y), positions.map(([x]) => x)];
  const [low, high, end] = [Math.min(...across), Math.max(...across), Math.max(...along)];
  const over = (high - low) * beyond;
  const cut = [toDegrees(at, low - over), toDegrees(at, high + over)] as const;
  return [[...cut, toDegrees(end + over, high + over), toDegrees(end + over, low - over), cut[0]], [...cut]];
}

/** With the first axis along `u`. */
function turned([x, y]: Position, ux: number, uy: number): Position {
  return [x * ux + y * uy, y * ux - x * uy];
}

/** The place on the first axis beyond which this share of the area lies. */
function cutAt(rings: readonly Ring[], share: number): number {
  const along = rings.flat().map(([x]) => x);
  let [low, high] = [Math.min(...along), Math.max(...along)];
  const whole = areaBeyond(rings, low);
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (areaBeyond(rings, middle) > whole * share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Twice the signed area of what lies beyond a place on the first axis: of rings that are cut off straight there. */
function areaBeyond(rings: readonly Ring[], at: number): number {
  let sum = 0;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [a, b] = [ring[index - 1] as Position, ring[index] as Position];
      const [ax, bx] = [Math.max(a[0], at) - at, Math.max(b[0], at) - at];
      // What is before the place counts nothing; where an edge crosses it, only the part beyond does.
      const t = (b[0] - a[0]) === 0 ? 0 : (at - a[0]) / (b[0] - a[0]);
      const y = a[1] + (b[1] - a[1]) * t;
      const [ay, by] = [a[0] < at && b[0] > at ? y : a[1], b[0] < at && a[0] > at ? y : b[1]];
      sum += (ax + bx) * (by - ay);
    }
  }
  return sum;
}
