import type { Boundary, Polygon, Position, Ring } from './boundary.js';
import { boxOf, findCrossings, visitPairs } from './crossings.js';
import type { GeometryIssue } from './geometry-issue.js';
import { inspectRings, namedAtMost } from './inspect.js';
import { isInside, sideOfRing } from './inside.js';

/** Everything that is wrong with a boundary, or nothing. Of one kind at most ten in a ring are named. Never throws. */
export function checkBoundary(boundary: Boundary): GeometryIssue[] {
  const { issues, polygons } = inspectRings(boundary.polygons);
  return polygons ? [...issues, ...checkRelations(polygons, namedAtMost)] : issues;
}

/**
 * What is wrong between edges and between rings, of rings that are sound for themselves. Their indexes are those of the polygons given,
 * so after repairs they may differ from what was handed in; the place on the map does not.
 */
export function checkRelations(polygons: readonly Polygon[], limit: number): GeometryIssue[] {
  const crossings = findCrossings(polygons, limit);
  if (crossings.length > 0) return crossings.map((crossing) => ({ code: 'crossing', ...crossing }));
  // Rings that cross nowhere are wholly inside or wholly outside of each other.
  return [...polygons.flatMap(checkHoles), ...checkNested(polygons)].slice(0, limit);
}

function checkHoles([outer, ...holes]: Polygon, polygon: number): GeometryIssue[] {
  const issues: GeometryIssue[] = [];
  holes.forEach((hole, index) => {
    if (outer && !isRingInside(hole, [[outer]])) issues.push(issueOf('hole-outside', polygon, index + 1, hole));
  });
  visitPairs(holes.map(boxOf), (one, other) => {
    const [first, second] = [holes[one] as Ring, holes[other] as Ring];
    if (isRingInside(first, [[second]])) issues.push(issueOf('nested', polygon, one + 1, first));
    else if (isRingInside(second, [[first]])) issues.push(issueOf('nested', polygon, other + 1, second));
    return issues.length < namedAtMost;
  });
  return issues;
}

function checkNested(polygons: readonly Polygon[]): GeometryIssue[] {
  const issues: GeometryIssue[] = [];
  visitPairs(polygons.map(([outer]) => boxOf(outer ?? [])), (one, other) => {
    const [first, second] = [polygons[one] as Polygon, polygons[other] as Polygon];
    if (isRingInside(first[0] as Ring, [second])) issues.push(issueOf('nested', one, 0, first[0] as Ring));
    else if (isRingInside(second[0] as Ring, [first])) issues.push(issueOf('nested', other, 0, second[0] as Ring));
    return issues.length < namedAtMost;
  });
  return issues;
}

/** For a ring that crosses none of the others: one position that is not on an edge decides. Where all are, the middle of an edge does. */
function isRingInside(ring: Ring, polygons: readonly Polygon[]): boolean {
  const rings = polygons.flat();
  const isFree = ([lon, lat]: Position): boolean => rings.every((other) => sideOfRing(other, lon, lat) !== 0);
  const middle = (index: number): Position => {
    const [start, end] = [ring[index] as Position, ring[index + 1] as Position];
    return [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  };
  const decisive = ring.find(isFree) ?? ring.slice(1).map((_, index) => middle(index)).find(isFree);
  return decisive !== undefined && isInside(polygons, decisive[0], decisive[1]);
}

function issueOf(code: 'nested' | 'hole-outside', polygon: number, ring: number, [first]: Ring): GeometryIssue {
  const [lon, lat] = first as Position;
  return { code, polygon, ring, position: 0, lon, lat };
}
