import { orient2d } from 'robust-predicates';
import type { Polygon, Position, Ring } from './boundary.js';
import type { GeometryIssue } from './geometry-issue.js';
import { signedArea } from './measure.js';

/** What a ring, and then a boundary, is without the faults that can be mended ring by ring. */
export interface Inspection {
  issues: GeometryIssue[];
  /** Closed, wound, without repeated positions and without parts that enclose nothing. `null`: it has a fault that cannot be mended. */
  polygons: Polygon[] | null;
}

/** So many issues of one kind are named in one ring, and so many crossings in one boundary: whoever mends them sees the rest then. */
export const namedAtMost = 10;

/** Looks at each ring for itself. Anything may stand where positions should: what comes out of a file is looked at in the same way. */
export function inspectRings(polygons: readonly Polygon[]): Inspection {
  if (polygons.length === 0) return { issues: [{ code: 'empty' }], polygons: null };
  const numbers = checkNumbers(polygons);
  if (numbers.length > 0) return { issues: numbers, polygons: null };
  const swapped = isSwapped(polygons);
  const issues: GeometryIssue[] = swapped ? [issueAt('swapped', 0, 0, 0, polygons[0]?.[0]?.[0] as Position)] : [];
  const kept: Polygon[] = [];
  polygons.forEach((rings, polygon) => {
    const mended = rings.map((ring, index) => mendRing(swapped ? ring.map(([lat, lon]) => [lon, lat]) : ring, polygon, index, issues));
    if (mended[0]) kept.push(mended.filter((ring) => ring !== null));
  });
  return { issues, polygons: kept.length > 0 ? kept : null };
}

function checkNumbers(polygons: readonly Polygon[]): GeometryIssue[] {
  const issues: GeometryIssue[] = [];
  const swapped = isSwapped(polygons);
  polygons.forEach((rings, polygon) => {
    if (rings.length === 0) issues.push({ code: 'empty', polygon });
    rings.forEach((positions, ring) => {
      if (positions.length === 0) issues.push({ code: 'empty', polygon, ring });
      let named = 0;
      for (let position = 0; position < positions.length && named < namedAtMost; position++) {
        const issue = checkPosition(positions[position], polygon, ring, position, swapped);
        if (!issue) continue;
        issues.push(issue);
        named++;
      }
    });
  });
  return issues;
}

function checkPosition(at: unknown, polygon: number, ring: number, position: number, swapped: boolean): GeometryIssue | undefined {
  if (!isPosition(at)) return { code: 'not-a-number', polygon, ring, position };
  // Some of it one way and some the other: nobody can say which.
  if (!swapped && looksSwapped(at)) return issueAt('swapped', polygon, ring, position, at);
  return Math.abs(at[swapped ? 1 : 0]) <= 180 && Math.abs(at[swapped ? 0 : 1]) <= 90 ? undefined : issueAt('out-of-range', polygon, ring, position, at);
}

function isPosition(at: unknown): at is Position {
  return Array.isArray(at) && Number.isFinite(at[0]) && Number.isFinite(at[1]);
}

function isSwapped(polygons: readonly Polygon[]): boolean {
  let any = false;
  for (const polygon of polygons) for (const ring of polygon) for (const position of ring) {
    if (!isPosition(position) || !looksSwapped(position)) return false;
    any = true;
  }
  return any;
}

/** No place has both its longitude and its latitude within China when read either way. */
function looksSwapped([first, second]: Position): boolean {
  return first >= 3 && first <= 54 && second >= 73 && second <= 136;
}

function mendRing(positions: Ring, polygon: number, ring: number, issues: GeometryIssue[]): Ring | null {
  const mended: Ring = [];
  let repeats = 0;
  positions.forEach((at, position) => {
    const last = mended[mended.length - 1];
    if (!last || last[0] !== at[0] || last[1] !== at[1]) mended.push([at[0], at[1]]);
    else if (repeats++ < namedAtMost) issues.push(issueAt('repeated', polygon, ring, position, at));
  });
  const [first, last] = [mended[0] as Position, mended[mended.length - 1] as Position];
  const closed = positions.length > 1 && first[0] === last[0] && first[1] === last[1];
  if (!closed) {
    issues.push(issueAt('unclosed', polygon, ring, positions.length - 1, last));
    mended.push([first[0], first[1]]);
  }
  const hollow = mended.length < 4 ? 'too-few' : mended.every(([lon, lat]) => orient2d(first[0], first[1], ...(mended[1] as Position), lon, lat) === 0) ? 'flat' : undefined;
  if (hollow) {
    issues.push(issueAt(hollow, polygon, ring, 0, first));
    return null;
  }
  const area = signedArea(mended);
  if (area !== 0 && area > 0 !== (ring === 0)) {
    issues.push(issueAt('winding', polygon, ring, 0, first));
    mended.reverse();
  }
  return mended;
}

function issueAt(code: GeometryIssue['code'], polygon: number, ring: number, position: number, [lon, lat]: Position): GeometryIssue {
  return { code, polygon, ring, position, lon, lat };
}
