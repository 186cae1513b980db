import type { Position } from '../../geo/boundary.js';
import { putOne } from './put-one.js';
import { along, crossing, distance, doCross, foot, isSame } from './segments.js';
import { edgeKey, keyOf, type Edge } from './topology.js';

/** A position that a line puts on an edge of a boundary. */
interface Inserted {
  edge: Edge;
  at: Position;
}

/** A line laid over a boundary: it passes through positions of the boundary wherever it comes near one. */
export interface LaidLine {
  /** The pieces between two of its positions. */
  pieces: Edge[];
  inserted: Inserted[];
}

/**
 * Lays a line over a boundary. Where it comes within `tolerance` of a position, it goes through that position; where it meets an edge
 * elsewhere, that edge gets a position more. @param tolerance in degrees
 */
export function layLine(line: readonly Position[], edges: readonly Edge[], tolerance: number): LaidLine {
  const inserted: Inserted[] = [];
  const corners = [...new Map(edges.map(([a]) => [keyOf(a), a])).values()];
  const onEdge = (edge: Edge, at: Position): Position => {
    const there = inserted.find((other) => other.edge === edge && distance(other.at, at) <= tolerance);
    if (!there) inserted.push({ edge, at });
    return there?.at ?? at;
  };
  const snapped = line.map((position) => snap(position, corners, edges, tolerance, onEdge)).filter((position, index, all) => index === 0 || !isSame(position, all[index - 1] as Position));
  const pieces = snapped.slice(1).flatMap((to, index) => {
    const from = snapped[index] as Position;
    const stops = [...nearCorners(from, to, corners, tolerance), ...crossings(from, to, edges, tolerance, onEdge)].sort((one, other) => along(from, to, one) - along(from, to, other));
    const path = [from, ...stops, to].filter((position, at, all) => at === 0 || !isSame(position, all[at - 1] as Position));
    return path.slice(1).map((next, at): Edge => [path[at] as Position, next]);
  });
  return { pieces, inserted };
}

function snap(position: Position, corners: readonly Position[], edges: readonly Edge[], tolerance: number, onEdge: (edge: Edge, at: Position) => Position): Position {
  const corner = nearest(corners, (candidate) => distance(candidate, position));
  if (corner && distance(corner, position) <= tolerance) return corner;
  const edge = nearest(edges, ([a, b]) => distance(foot(a, b, position), position));
  const at = edge && foot(edge[0], edge[1], position);
  return edge && at && distance(at, position) <= tolerance ? onEdge(edge, at) : position;
}

function nearest<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const item of items) {
    const measured = measure(item);
    if (measured < least) [best, least] = [item, measured];
  }
  return best;
}

function nearCorners(from: Position, to: Position, corners: readonly Position[], tolerance: number): Position[] {
  return corners.filter((corner) => {
    const t = along(from, to, corner);
    return t > 0 && t < 1 && !isSame(corner, from) && !isSame(corner, to) && distance(foot(from, to, corner), corner) <= tolerance;
  });
}

function crossings(from: Position, to: Position, edges: readonly Edge[], tolerance: number, onEdge: (edge: Edge, at: Position) => Position): Position[] {
  return edges.flatMap((edge) => {
    const [a, b] = edge;
    if (!doCross(a, b, from, to)) return [];
    const at = crossing(a, b, from, to);
    const isTaken = [a, b, from, to].some((end) => distance(end, at) <= tolerance);
    return isTaken ? [] : [onEdge(edge, at)];
  });
}

/** What was put on each edge, in the order of the edge, as far as `isUsed` says so: by {@link edgeKey}. */
export function positionsByEdge(inserted: readonly Inserted[], isUsed: (at: Position) => boolean): Map<string, Position[]> {
  const found = new Map<string, Position[]>();
  for (const { edge: [a, b], at } of inserted) {
    if (isUsed(at)) putOne(found, edgeKey(a, b), at);
  }
  for (const { edge: [a, b] } of inserted) found.get(edgeKey(a, b))?.sort((one, other) => along(a, b, one) - along(a, b, other));
  return found;
}
