import type { Cluster, View } from './map.types.js';

/**
 * Points that would crowd each other on the screen, as circles with counts. The squares that gather them are fixed to the sheet and
 * halve as one zooms in, so that circles hold still while the map is moved; circles that would still overlap are joined.
 * @param points x, y of each in sheet units
 * @param size of the map in CSS pixels
 * @param cell side of a square in CSS pixels, at most
 */
export function clusterPoints(points: Float64Array, view: View, size: { width: number; height: number }, cell = 64): Cluster[] {
  const side = 2 ** Math.floor(Math.log2(cell / view.scale));
  const marginX = size.width / 2 + cell;
  const marginY = size.height / 2 + cell;
  const squares = new Map<string, { x: number; y: number; points: number[] }>();
  for (let point = 0; 2 * point < points.length; point++) {
    const x = points[2 * point]!;
    const y = points[2 * point + 1]!;
    // A point that is no place (NaN) is in no square.
    if (!(Math.abs(x - view.x) * view.scale <= marginX && Math.abs(y - view.y) * view.scale <= marginY)) continue;
    const key = `${Math.floor(x / side)},${Math.floor(y / side)}`;
    const square = squares.get(key);
    if (square) {
      square.x += x;
      square.y += y;
      square.points.push(point);
    } else squares.set(key, { x, y, points: [point] });
  }
  const circles = [...squares.values()].map(({ x, y, points: held }) => ({
    x: (x / held.length - view.x) * view.scale + size.width / 2,
    y: (y / held.length - view.y) * view.scale + size.height / 2,
    radius: radiusOf(held.length),
    count: held.length,
    points: held,
  }));
  return join(circles);
}

/** In CSS pixels: 22 is a target that a finger hits. */
const radiusOf = (count: number) => (count === 1 ? 7 : Math.min(22, 12 + 2 * Math.log2(count)));

/** Greater circles take in smaller ones that they overlap, and stay where they are. */
function join(circles: Cluster[]): Cluster[] {
  const kept: Cluster[] = [];
  for (const circle of circles.sort((one, other) => other.count - one.count || one.points[0]! - other.points[0]!)) {
    const host = kept.find(({ x, y, radius }) => Math.hypot(x - circle.x, y - circle.y) < radius + circle.radius);
    if (!host) {
      kept.push(circle);
      continue;
    }
    host.points = [...host.points, ...circle.points].sort((one, other) => one - other);
    host.count = host.points.length;
    host.radius = radiusOf(host.count);
  }
  return kept;
}
