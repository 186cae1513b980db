import type { Polygon } from '../../geo/boundary.js';
import type { Grid } from '../grid.js';
import { without } from './clip.js';
import { planFinding, type PlanFinding } from './finding.js';
import type { Loop } from './loops.js';
import { areaOfPolygons, pointWithin, worthNaming } from './measure.js';
import { keepsToOutline } from './on-outline.js';
import { relate } from './relate.js';
import { hasPoint, type Shape } from './shape.js';
import type { Survey } from './survey.js';

/**
 * Finds grids that lie outside of the community that they name, in whole or in part. Communities that their grids balance, edge by edge,
 * are not looked at. Yields before each grid of the others.
 * @param loops by community, what is not balanced
 * @param reported codes of grids whose positions were found not to match
 */
export function* belonging(survey: Survey, loops: ReadonlyMap<number, readonly Loop[]>, reported: ReadonlySet<string>): Generator<[number, number], PlanFinding[]> {
  const { grids, communities, shapes, communityOf } = survey;
  const members = new Map<number, number[]>();
  communityOf.forEach((community, grid) => {
    const list = members.get(community);
    if (list) list.push(grid);
    else members.set(community, [grid]);
  });
  const findings: PlanFinding[] = [];
  let done = 0;
  for (const community of loops.keys()) {
    const rough: Grid[] = [];
    for (const index of members.get(community) ?? []) {
      yield [done, loops.size];
      const [shape, grid] = [shapes[index], grids[index] as Grid];
      const beyond = shape ? groundBeyond(shape, shapes[community] as Shape) : undefined;
      if (!shape || !beyond) continue;
      const pieces = worthNaming(beyond, survey.tolerances);
      if (pieces.length > 0) findings.push(outside(survey, grid, shape, pieces));
      else if (!reported.has(grid.code) && !keepsToOutline(beyond, shape, shapes[community] as Shape, survey)) rough.push(grid);
    }
    done++;
    const [first] = rough;
    if (!first) continue;
    const at = pointWithin((shapes[grids.indexOf(first)] as Shape).polygons, survey.crs);
    const codes = rough.map(({ code }) => code);
    findings.push(planFinding('unmatched', codes, { community: communities[community - grids.length]?.code, at, measure: { value: rough.length, unit: 'position' } }));
  }
  return findings;
}

/** `undefined`: all of it lies within, and its edges meet those of the community in common positions only. */
function groundBeyond(grid: Shape, community: Shape): Polygon[] | undefined {
  const relation = relate(grid, community);
  if (relation === 'within' || relation === 'same') return undefined;
  return relation === 'apart' ? grid.polygons : without(grid.polygons, [community.polygons]);
}

function outside({ crs, grids, communities, shapes, communitiesIn }: Survey, { code, community }: Grid, { polygons: whole, bounds }: Shape, polygons: Polygon[]): PlanFinding {
  const value = areaOfPolygons(polygons);
  const at = pointWithin(polygons, crs);
  const other = at && communitiesIn(bounds).find((index) => hasPoint(shapes[index] as Shape, at.lon, at.lat));
  const liesIn = other === undefined ? undefined : communities[other - grids.length]?.code;
  return planFinding('outside', [code], {
    community,
    ...(liesIn !== undefined && liesIn !== community && { liesIn }),
    at,
    polygons: { crs, polygons },
    measure: { value, unit: 'm2', share: Math.min(1, value / areaOfPolygons(whole)) },
  });
}
