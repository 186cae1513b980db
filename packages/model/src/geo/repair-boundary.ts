import { union } from 'polyclip-ts';
import type { Boundary, Polygon, Position } from './boundary.js';
import { checkRelations } from './check-boundary.js';
import { clippings } from './clip.js';
import { boxOf, visitPairs } from './crossings.js';
import type { GeometryIssue } from './geometry-issue.js';
import { inspectRings, namedAtMost } from './inspect.js';

/** A sound copy, and what had to be repaired for it: nothing, where the boundary was sound. Or what is wrong that nobody can mend but its author. */
export type RepairedBoundary = { ok: true; boundary: Boundary; repaired: GeometryIssue[] } | { ok: false; issues: GeometryIssue[] };

/**
 * Repairs what {@link checkBoundary} finds, as far as what was meant is plain: axes are put in order, rings closed and wound, repeated
 * positions dropped, parts that enclose nothing left out; where a ring crosses itself, it is cut there, and all that it runs
 * around stays; parts that overlap become one. Positions that the boundary has in common with its neighbours stay as they are. Never throws, and changes nothing in place.
 */
export function repairBoundary(boundary: Boundary): RepairedBoundary {
  const { issues, polygons } = inspectRings(boundary.polygons);
  if (!polygons) return { ok: false, issues };
  const edges = polygons.reduce((sum, polygon) => sum + polygon.reduce((count, ring) => count + ring.length, 0), 0);
  const relations = checkRelations(polygons, edges + mostCrossings);
  const found = [...issues, ...relations.slice(0, namedAtMost)];
  if (relations.length === 0) return { ok: true, boundary: { crs: boundary.crs, polygons }, repaired: found };
  const clipped = relations.length < edges + mostCrossings && edges <= mostEdges ? unite(polygons, budgetOf(edges)) : null;
  return clipped ? { ok: true, boundary: { crs: boundary.crs, polygons: clipped }, repaired: found } : { ok: false, issues: found };
}

/** More than this is no slip of the hand but scribble, and would hold up the page for seconds. */
const mostCrossings = 100;
const mostEdges = 50_000;

/** Comparisons for one edge: what a repair takes is 15 in a small boundary and 75 in the largest. The rest is for crossings. */
const budgetOf = (edges: number): number => 2 * (20_000 + 150 * edges);

/** As exactly as it goes: where crossings all but coincide, what comes out may still not be sound. */
function unite(polygons: readonly Polygon[], budget: number): Polygon[] | null {
  for (const united of clippings(() => union(polygons as Polygon[]), budget)) {
    for (const candidate of [keepPositions(polygons, united), united]) {
      const mended = inspectRings(candidate).polygons;
      if (mended && checkRelations(mended, 1).length === 0) return mended;
    }
  }
  return null;
}

/** A micrometre in degrees. Where edges cross, new positions are rounded, so that those beside them are no longer on one line exactly. */
const tolerance = 1e-11;

/** Puts positions back that stood in the middle of a straight edge, which a union leaves out: they are corners of neighbours. */
function keepPositions(before: readonly Polygon[], after: readonly Polygon[]): Polygon[] {
  const key = ([lon, lat]: Position): string => `${lon} ${lat}`;
  const present = new Set(after.flat(2).map(key));
  const missing = new Map(before.flat(2).map((position) => [key(position), position] as const).filter(([name]) => !present.has(name)));
  if (missing.size === 0) return after as Polygon[];
  const lost = [...missing.values()];
  const rings = after.flat();
  const edges = rings.flatMap((ring, index) => ring.slice(1).map((end, at) => ({ ring: index, at, start: ring[at] as Position, end })));
  const inserts = new Map<string, { share: number; position: Position }[]>();
  visitPairs([...lost.map((position) => boxOf([position])), ...edges.map(({ start, end }) => padded([start, end]))], (one, other) => {
    const edge = edges[other - lost.length];
    const position = lost[one];
    const share = edge && position ? shareOn(position, edge.start, edge.end) : null;
    if (edge && position && share !== null) inserts.set(`${edge.ring} ${edge.at}`, [...(inserts.get(`${edge.ring} ${edge.at}`) ?? []), { share, position }]);
    return true;
  });
  let index = -1;
  return after.map((polygon) => polygon.map((ring) => {
    index++;
    return ring.flatMap((position, at) => [position, ...(inserts.get(`${index} ${at}`) ?? []).sort((one, other) => one.share - other.share).map((insert) => insert.position)]);
  }));
}

function padded(positions: readonly Position[]): ReturnType<typeof boxOf> {
  const [west, south, east, north] = boxOf(positions);
  return [west - tolerance, south - tolerance, east + tolerance, north + tolerance];
}

/** How far along an edge a place lies on it, from 0 to 1; `null` where it is beside the edge or at one of its ends. */
function shareOn(place: Position, start: Position, end: Position): number | null {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const [px, py] = [place[0] - start[0], place[1] - start[1]];
  const length = Math.hypot(dx, dy);
  const share = (px * dx + py * dy) / (length * length);
  return share > 0 && share < 1 && Math.abs(px * dy - py * dx) / length <= tolerance ? share : null;
}
