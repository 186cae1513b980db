import type { Polygon, Position, Ring } from '../../geo/boundary.js';
import { putOne } from './put-one.js';
import { isSame, side, signedArea, whereInRing } from './segments.js';

/**
 * Boundaries as what they share. Neighbours have the very same positions on a common edge, one this way round, the other that way: so
 * a union is what is left when every edge whose reverse is there is dropped. Nothing is computed, hence nothing is ever off by a hair.
 */

/** A directed edge: the ground lies to its left. */
export type Edge = readonly [Position, Position];

export function keyOf([x, y]: Position): string {
  return `${x},${y}`;
}

export function edgeKey(a: Position, b: Position): string {
  return `${keyOf(a)}>${keyOf(b)}`;
}

export function edgesOf(polygons: readonly Polygon[]): Edge[] {
  return polygons.flatMap((polygon) => polygon.flatMap((ring) => ring.slice(1).map((b, index): Edge => [ring[index] as Position, b])));
}

/** The edges that are left when each is dropped together with its reverse: the rim of the ground that all of them surround. */
export function rimOf(edges: readonly Edge[]): Edge[] {
  const left = new Map<string, Edge[]>();
  for (const edge of edges) {
    const [a, b] = edge;
    if (!takeOne(left, edgeKey(b, a))) putOne(left, edgeKey(a, b), edge);
  }
  return [...left.values()].flat();
}

function takeOne<T>(map: Map<string, T[]>, key: string): boolean {
  const there = map.get(key);
  if (!there) return false;
  there.pop();
  if (there.length === 0) map.delete(key);
  return true;
}

/**
 * The ground that edges surround, as polygons: outer rings counter-clockwise, holes clockwise, none of them touching itself.
 * @returns `undefined` where the edges do not close
 */
export function polygonsFrom(edges: readonly Edge[]): Polygon[] | undefined {
  const rings = ringsFrom(edges);
  if (!rings) return undefined;
  const outers = rings.filter((ring) => signedArea(ring) > 0).map((ring): Polygon => [ring]);
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const around = outers.filter(([outer]) => outer && isWithin(hole, outer)).sort(([one = []], [other = []]) => signedArea(one) - signedArea(other))[0];
    if (!around) return undefined;
    around.push(hole);
  }
  return outers;
}

/** They do not cross: one position that is not on the other decides. */
function isWithin(hole: Ring, outer: Ring): boolean {
  const where = hole.map((position) => whereInRing(position, outer)).find((found) => found !== 0);
  return where === undefined ? false : where > 0;
}

function ringsFrom(edges: readonly Edge[]): Ring[] | undefined {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) putOne(leaving, keyOf(edge[0]), edge);
  const seen = new Set<Edge>();
  const rings: Ring[] = [];
  for (const first of edges) {
    if (seen.has(first)) continue;
    const walk: Position[] = [];
    let edge: Edge | undefined = first;
    do {
      if (!edge || seen.has(edge)) return undefined;
      seen.add(edge);
      walk.push(edge[0]);
      edge = nextEdge(edge, leaving.get(keyOf(edge[1])) ?? []);
    } while (edge !== first);
    rings.push(...loopsOf(walk));
  }
  return rings;
}

/** The sharpest turn to the left: the ground on that side is one piece. */
function nextEdge([from, at]: Edge, leaving: readonly Edge[]): Edge | undefined {
  return leaving.reduce<Edge | undefined>((best, edge) => (best && !comesFirst(at, from, edge[1], best[1]) ? best : edge), undefined);
}

/** Whether one meets `a` before `b`, turning clockwise around `at` from the direction of `from`. */
function comesFirst(at: Position, from: Position, a: Position, b: Position): boolean {
  const one = quarter(at, from, a);
  const other = quarter(at, from, b);
  return one === other ? side(at, a, b) < 0 : one < other;
}

function quarter(at: Position, from: Position, to: Position): number {
  const turn = side(at, from, to);
  if (turn !== 0) return turn < 0 ? 0 : 2;
  const isBack = (to[0] - at[0]) * (from[0] - at[0]) + (to[1] - at[1]) * (from[1] - at[1]) > 0;
  return isBack ? 3 : 1;
}

/** A walk that comes to a position twice, as rings that do not; what goes there and straight back encloses nothing. */
function loopsOf(walk: readonly Position[]): Ring[] {
  const loops: Ring[] = [];
  const open: Position[] = [];
  const at = new Map<string, number>();
  const close = (from: number) => {
    const loop = open.splice(from);
    loop.forEach((position) => at.delete(keyOf(position)));
    if (loop.length > 2) loops.push([...loop, loop[0] as Position]);
  };
  for (const position of walk) {
    const before = at.get(keyOf(position));
    if (before !== undefined) close(before);
    at.set(keyOf(position), open.length);
    open.push(position);
  }
  close(0);
  return loops;
}

/** In square degrees. */
export function areaOf(polygons: readonly Polygon[]): number {
  return polygons.reduce((sum, polygon) => sum + polygon.reduce((rings, ring) => rings + signedArea(ring), 0), 0) / 2;
}

/** 1 within, 0 on the boundary, -1 outside. */
export function whereIn(p: Position, polygons: readonly Polygon[]): -1 | 0 | 1 {
  for (const [outer, ...holes] of polygons) {
    const where = outer ? whereInRing(p, outer) : -1;
    if (where < 0) continue;
    const inHole = holes.map((hole) => whereInRing(p, hole)).find((found) => found >= 0);
    if (inHole === 1) continue;
    return inHole === 0 ? 0 : where;
  }
  return -1;
}

/** The polygons, with more positions on some edges: by {@link edgeKey}, in the order of the edge. */
export function withPositions(polygons: readonly Polygon[], more: ReadonlyMap<string, readonly Position[]>): Polygon[] {
  return polygons.map((polygon) =>
    polygon.map((ring) => ring.flatMap((position, index) => {
      const before = ring[index - 1];
      return before && !isSame(before, position) ? [...(more.get(edgeKey(before, position)) ?? []), position] : [position];
    })),
  );
}
