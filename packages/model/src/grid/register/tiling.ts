import type { Position, Ring } from '../../geo/boundary.js';
import type { Grid } from '../grid.js';
import { putOne } from './put-one.js';
import { along, distance, foot, isSame } from './segments.js';
import { areaOf, edgeKey, edgesOf, keyOf, rimOf, type Edge } from './topology.js';

/** How far, in degrees, a position that was put on an edge may lie beside it: a tenth of a millimetre, what rounding makes of it. */
const beside = 1e-9;

/**
 * Whether grids cover exactly what others did: their rims are the same, but for more positions on the same lines.
 * @returns which edges got positions, or `undefined` where the ground is not the same
 */
export function sameGround(before: readonly Grid[], after: readonly Grid[]): Map<string, Edge> | undefined {
  const old = rimOf(before.flatMap(edgesIn));
  const fresh = rimOf(after.flatMap(edgesIn));
  const kept = new Set(fresh.map(([a, b]) => edgeKey(a, b)));
  const refined = new Map<string, Edge>();
  const ways = new Map<string, Edge[]>();
  const oldKeys = new Set(old.map(([a, b]) => edgeKey(a, b)));
  for (const edge of fresh) {
    if (!oldKeys.has(edgeKey(...edge))) putOne(ways, keyOf(edge[0]), edge);
  }
  for (const edge of old.filter(([a, b]) => !kept.has(edgeKey(a, b)))) {
    if (!walk(edge, ways)) return undefined;
    refined.set(edgeKey(...edge), edge);
  }
  return [...ways.values()].every((edges) => edges.length === 0) ? refined : undefined;
}

export function edgesIn({ boundary }: Grid): Edge[] {
  return boundary ? edgesOf(boundary.polygons) : [];
}

/** Goes from one end of an edge to the other by shorter edges that lie on it, and takes them away. */
function walk([a, b]: Edge, ways: Map<string, Edge[]>): boolean {
  let at = a;
  while (keyOf(at) !== keyOf(b)) {
    const leaving = ways.get(keyOf(at)) ?? [];
    const from = along(a, b, at);
    const next = leaving.findIndex(([, to]) => isSame(to, b) || (along(a, b, to) > from && along(a, b, to) < 1 && distance(foot(a, b, to), to) <= beside));
    const [edge] = next < 0 ? [] : leaving.splice(next, 1);
    if (!edge) return false;
    at = edge[1];
  }
  return true;
}

/** Whether a version only has more positions on the same lines than the one before. */
export function isSameShape(before: Grid, after: Grid): boolean {
  return sameGround([before], [after]) !== undefined;
}

/** In square degrees, for comparing. `0` where there is no boundary. */
export function areaIn({ boundary }: Grid): number {
  return boundary ? areaOf(boundary.polygons) : 0;
}

/** The grids that have one of these edges the other way round, with those of their edges. */
export function acrossFrom(grids: readonly Grid[], edges: Iterable<Edge>): Map<Grid, Edge[]> {
  const wanted = new Map<number, Edge[]>();
  for (const edge of edges) {
    const [, [lon]] = edge;
    putOne(wanted, lon, edge);
  }
  const found = new Map<Grid, Edge[]>();
  for (const grid of wanted.size > 0 ? grids : []) {
    for (const polygon of grid.boundary?.polygons ?? []) {
      for (const ring of polygon) collect(ring, wanted, (edge) => putOne(found, grid, edge));
    }
  }
  return found;
}

/** Loops, as all positions of a province may go through here. */
function collect(ring: Ring, wanted: ReadonlyMap<number, readonly Edge[]>, report: (edge: Edge) => void): void {
  for (let index = 1; index < ring.length; index += 1) {
    const position = ring[index - 1] as Position;
    const candidates = wanted.get(position[0]);
    const next = ring[index] as Position;
    if (candidates?.some(([a, b]) => isSame(b, position) && isSame(a, next))) report([position, next]);
  }
}
