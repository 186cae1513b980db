import type { Polygon } from '../../geo/boundary.js';
import type { Grid } from '../grid.js';
import { common } from './clip.js';
import { planFinding, type PlanFinding } from './finding.js';
import { areaOfPolygons, pointWithin, widthOf, worthNaming } from './measure.js';
import type { OpenEdges } from './open-edges.js';
import { relate } from './relate.js';
import type { Shape } from './shape.js';
import type { Survey } from './survey.js';
import type { Topology } from './topology.js';
import { pairOf, type OpenLoops } from './unmatched.js';

/**
 * Finds the grids that lie on the same ground. It starts from those with edges that are not balanced, and goes on to whatever overlaps:
 * all ground that two grids have hangs together with such an edge. Yields before each two.
 * @param seen what was explained before
 */
export function* overlaps(survey: Survey, topology: Topology, open: OpenEdges, seen: OpenLoops): Generator<[number, number], PlanFinding[]> {
  const { grids, shapes } = survey;
  const waiting = startsOf(survey, topology, open, seen.hairlines);
  const queued = new Set(waiting);
  const tested = new Set<number>();
  const findings: PlanFinding[] = [];
  for (let done = 0; done < waiting.length; done++) {
    const one = waiting[done] as number;
    const shape = shapes[one] as Shape;
    tested.add(one);
    for (const other of survey.gridsIn(shape.bounds)) {
      if (tested.has(other)) continue;
      yield [done, waiting.length];
      const both = sharedGround(shape, shapes[other] as Shape);
      if (!both) continue;
      const polygons = worthNaming(both, survey.tolerances);
      if (polygons.length > 0) findings.push(nameOverlap(survey, [grids[one] as Grid, grids[other] as Grid], [shape, shapes[other] as Shape], polygons));
      else if (!seen.unmatched.has(pairOf(one, other))) findings.push(nameUnmatched(survey, one, other, both));
      if (polygons.length === 0 || queued.has(other)) continue;
      queued.add(other);
      waiting.push(other);
    }
  }
  return findings;
}

function startsOf({ grids }: Survey, { first, next, shape }: Topology, { irregular }: OpenEdges, seen: ReadonlySet<number>): number[] {
  const starts = new Set<number>();
  for (const pair of irregular) {
    if (seen.has(pair)) continue;
    for (let edge = first[pair] as number; edge >= 0; edge = next[edge] as number) {
      const owner = shape[edge] as number;
      if (owner < grids.length) starts.add(owner);
    }
  }
  return [...starts];
}

/** `undefined`: they have no ground in common, and their edges meet in common positions only. */
function sharedGround(one: Shape, other: Shape): Polygon[] | undefined {
  switch (relate(one, other)) {
    case 'apart':
      return undefined;
    case 'same':
    case 'within':
      return one.polygons;
    case 'around':
      return other.polygons;
    case 'unclear':
      return common(one.polygons, other.polygons);
  }
}

function nameUnmatched({ crs, grids, shapes }: Survey, one: number, other: number, both: Polygon[]): PlanFinding {
  const at = pointWithin(both, crs) ?? meetingOf(shapes[one] as Shape, shapes[other] as Shape, crs);
  return planFinding('unmatched', [(grids[one] as Grid).code, (grids[other] as Grid).code], { at, measure: { value: 1, unit: 'position' } });
}

function nameOverlap({ crs, tolerances }: Survey, [one, other]: [Grid, Grid], [first, second]: [Shape, Shape], polygons: Polygon[]): PlanFinding {
  const codes = [one.code, other.code];
  const m2 = areaOfPolygons(polygons);
  const rest = { at: pointWithin(polygons, crs), polygons: { crs, polygons } };
  const width = widthOf(polygons);
  if (width < tolerances.thinMetres) return planFinding('thin-overlap', codes, { ...rest, measure: { value: width, unit: 'm' }, limit: tolerances.thinMetres });
  const [ofFirst, ofSecond] = [areaOfPolygons(first.polygons), areaOfPolygons(second.polygons)];
  const share = m2 / (one.kind === other.kind ? Math.min(ofFirst, ofSecond) : one.kind === 'dedicated' ? ofFirst : ofSecond);
  const onSameGround = one.kind !== other.kind ? 'not-cut-out' : one.kind === 'general' ? 'second-set' : 'overlap';
  return planFinding(share >= tolerances.sameGround ? onSameGround : 'overlap', codes, { ...rest, measure: { value: m2, unit: 'm2', share } });
}

/** The middle of where their boxes meet. */
function meetingOf({ bounds: a }: Shape, { bounds: b }: Shape, crs: Survey['crs']): { crs: Survey['crs']; lon: number; lat: number } {
  return { crs, lon: (Math.max(a.west, b.west) + Math.min(a.east, b.east)) / 2, lat: (Math.max(a.south, b.south) + Math.min(a.north, b.north)) / 2 };
}
