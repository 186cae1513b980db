import type { Polygon, Position, Ring } from '@linli/model';

/** Measures of other making than those under test: on the plane that touches the ground nearby, in metres. */
const perDegree = (6371008.8 * Math.PI) / 180;

export function areaOf(polygons: readonly Polygon[]): number {
  return polygons.reduce((sum, [outer, ...holes]) => sum + ringArea(outer!) - holes.reduce((all, hole) => all + ringArea(hole), 0), 0);
}

export function ringArea(ring: Ring): number {
  const plane = onPlane(ring);
  return Math.abs(plane.slice(1).reduce((sum, [x, y], index) => sum + (plane[index]![0] * y - x * plane[index]![1]) / 2, 0));
}

export function widthOf(polygons: readonly Polygon[]): number {
  const outline = polygons.flat().reduce((sum, ring) => sum + onPlane(ring).slice(1).reduce((length, [x, y], index, rest) => length + distance([x, y], index === 0 ? [0, 0] : rest[index - 1]!), 0), 0);
  return (2 * areaOf(polygons)) / outline;
}

function onPlane(ring: Ring): Position[] {
  const [lon, lat] = ring[0]!;
  const middle = ring.reduce((sum, position) => sum + position[1], 0) / ring.length;
  return ring.map(([x, y]) => [(x - lon) * perDegree * Math.cos((middle * Math.PI) / 180), (y - lat) * perDegree]);
}

function distance([ax, ay]: Position, [bx, by]: Position): number {
  return Math.hypot(ax - bx, ay - by);
}

export function metresBetween([ax, ay]: Position, [bx, by]: Position): number {
  return Math.hypot((ax - bx) * Math.cos((ay * Math.PI) / 180), ay - by) * perDegree;
}

/** Whether a place is within, by the angle that the rings go around it. */
export function isWithin(polygons: readonly Polygon[], [x, y]: Position): boolean {
  const turns = polygons.flat().reduce((sum, ring) => sum + ring.slice(1).reduce((turn, [bx, by], index) => {
    const [ax, ay] = ring[index]!;
    return turn + Math.atan2((ax - x) * (by - y) - (ay - y) * (bx - x), (ax - x) * (bx - x) + (ay - y) * (by - y));
  }, 0), 0);
  return Math.abs(Math.round(turns / (2 * Math.PI))) === 1;
}

/** The place among some tries that is farthest from all edges, and how far in degrees. */
export function deepest(polygons: readonly Polygon[], random: () => number): { place: Position; depth: number } {
  const positions = polygons.flat(2);
  const [west, east] = [Math.min(...positions.map(([lon]) => lon)), Math.max(...positions.map(([lon]) => lon))];
  const [south, north] = [Math.min(...positions.map(([, lat]) => lat)), Math.max(...positions.map(([, lat]) => lat))];
  let best = { place: positions[0]!, depth: -1 };
  for (let tried = 0; tried < 200; tried++) {
    const place: Position = [west + random() * (east - west), south + random() * (north - south)];
    if (!isWithin(polygons, place)) continue;
    const depth = Math.min(...polygons.flat().flatMap((ring) => ring.slice(1).map((b, index) => toEdge(place, ring[index]!, b))));
    if (depth > best.depth) best = { place, depth };
  }
  return best;
}

function toEdge([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(ax + along * dx - x, ay + along * dy - y);
}

/** A square on its corner, counter-clockwise. */
export function diamond([x, y]: Position, size: number): Ring {
  return [[x + size, y], [x, y + size], [x - size, y], [x, y - size], [x + size, y]];
}
