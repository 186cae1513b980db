import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import type { Polygon, Position } from './boundary.js';

/** Where two edges of a boundary cross, or begin to run along each other: at the edge that starts at `polygons[polygon][ring][position]`. */
export interface Crossing {
  polygon: number;
  ring: number;
  position: number;
  lon: number;
  lat: number;
}

interface Edge {
  polygon: number;
  ring: number;
  position: number;
  /** The start of the edge before, in the same ring. */
  before: Position;
  start: Position;
  end: Position;
}

/**
 * Where edges cross, of one ring or of several, up to `limit` of them. Exact, so a ring that only touches itself or another one in a point
 * is not named. Rings must be closed and of finite numbers, and repeat no position.
 */
export function findCrossings(polygons: readonly Polygon[], limit: number): Crossing[] {
  const edges = edgesOf(polygons);
  const found: Crossing[] = [];
  visitPairs(edges.map(({ start, end }) => boxOf([start, end])), (one, other) => {
    const edge = edges[one] as Edge;
    const place = meet(edge, edges[other] as Edge);
    if (place) found.push({ polygon: edge.polygon, ring: edge.ring, position: edge.position, lon: place[0], lat: place[1] });
    return found.length < limit;
  });
  return found;
}

/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

export function boxOf(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/** Calls `visit` for each pair of boxes that meet, the lower index first, until it returns false. */
export function visitPairs(boxes: readonly Box[], visit: (one: number, other: number) => boolean): void {
  if (boxes.length < 2) return;
  const few = boxes.length <= 64;
  const index = few ? undefined : new Flatbush(boxes.length);
  for (const box of index ? boxes : []) index?.add(...box);
  index?.finish();
  for (let one = 0; one < boxes.length; one++) {
    const box = boxes[one] as Box;
    const others = index ? index.search(...box) : undefined;
    for (let other = 0; other < (others ? others.length : boxes.length); other++) {
      const second = others ? (others[other] as number) : other;
      if (second > one && (others || meets(box, boxes[second] as Box)) && !visit(one, second)) return;
    }
  }
}

function meets(one: Box, other: Box): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

function edgesOf(polygons: readonly Polygon[]): Edge[] {
  const edges: Edge[] = [];
  polygons.forEach((rings, polygon) => rings.forEach((positions, ring) => {
    for (let position = 0; position + 1 < positions.length; position++) {
      const before = positions[position > 0 ? position - 1 : positions.length - 2] as Position;
      edges.push({ polygon, ring, position, before, start: positions[position] as Position, end: positions[position + 1] as Position });
    }
  }));
  return edges;
}

function meet(one: Edge, other: Edge): Position | null {
  const [a, b, c, d] = [one.start, one.end, other.start, other.end];
  const [toC, toD, toA, toB] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (toC * toD < 0 && toA * toB < 0) {
    const share = toA / (toA - toB);
    return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  }
  if (toC === 0 && toD === 0) return overlap(a, b, c, d);
  if (same(a, c)) return crossesAt(a, one.before, b, other.before, d) ? a : null;
  if (toA === 0 && within(a, c, d)) return turn(c, d, one.before) * toB < 0 ? a : null;
  if (toC === 0 && within(c, a, b)) return turn(a, b, other.before) * toD < 0 ? c : null;
  return null;
}

/** Above 0 where `c` is to the left of the way from `a` to `b`. Its sign is exact. */
function turn(a: Position, b: Position, c: Position): number {
  return -orient2d(a[0], a[1], b[0], b[1], c[0], c[1]);
}

/** Where two edges on one line begin to share more than a point. */
function overlap(a: Position, b: Position, c: Position, d: Position): Position | null {
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
  const [low, high] = a[axis] <= b[axis] ? [a, b] : [b, a];
  const [lower, higher] = c[axis] <= d[axis] ? [c, d] : [d, c];
  const from = low[axis] >= lower[axis] ? low : lower;
  return from[axis] < Math.min(high[axis], higher[axis]) ? from : null;
}

/** Whether a place on the line of an edge lies between its ends, neither of them. */
function within(place: Position, start: Position, end: Position): boolean {
  const axis = Math.abs(end[0] - start[0]) >= Math.abs(end[1] - start[1]) ? 0 : 1;
  return start[axis] < place[axis] ? place[axis] < end[axis] : end[axis] < place[axis] && place[axis] < start[axis];
}

function same(one: Position, other: Position): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** Whether the way `before → at → after` and the way `from → at → to` pass through each other, rather than touch. */
function crossesAt(at: Position, before: Position, after: Position, from: Position, to: Position): boolean {
  // Ways that share a direction lie on each other: `overlap` names those edges.
  if ([from, to].some((place) => sameWay(at, before, place) || sameWay(at, after, place))) return false;
  return sweeps(at, before, after, from) !== sweeps(at, before, after, to);
}

function sameWay(at: Position, one: Position, other: Position): boolean {
  return turn(at, one, other) === 0 && ((one[0] - at[0]) * (other[0] - at[0]) > 0 || (one[1] - at[1]) * (other[1] - at[1]) > 0);
}

/** Whether turning counter-clockwise around `at` from `first` to `last` passes `place`. */
function sweeps(at: Position, first: Position, last: Position, place: Position): boolean {
  const bend = turn(at, first, last);
  if (bend >= 0) return turn(at, first, place) > 0 && (bend === 0 || turn(at, place, last) > 0);
  return !(turn(at, last, place) > 0 && turn(at, place, first) > 0);
}
