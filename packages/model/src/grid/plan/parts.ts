import type { Grid } from '../grid.js';
import { together } from './clip.js';
import { planFinding, type PlanFinding } from './finding.js';
import { areaOfPolygons, pointWithin, widthOf, worthNaming } from './measure.js';
import type { Shape } from './shape.js';
import type { Survey } from './survey.js';
import type { Topology } from './topology.js';

/** Finds grids whose parts do not hang together, and grids that are hardly wider than a line. Yields how many grids it has looked at. */
export function* parts(survey: Survey, topology: Topology, perStep: number): Generator<number, PlanFinding[]> {
  const findings: PlanFinding[] = [];
  const pinched = pinchedShapes(topology);
  for (let index = 0; index < survey.grids.length; index++) {
    if (index % perStep === perStep - 1) yield index;
    const [grid, shape] = [survey.grids[index] as Grid, survey.shapes[index]];
    if (!shape) continue;
    if (shape.polygons.length > 1 || pinched.has(index)) findings.push(...islands(survey, grid, shape));
    const width = widthOf(shape.polygons);
    const limit = survey.tolerances.thinGridMetres;
    if (width >= limit) continue;
    const { crs } = survey;
    findings.push(planFinding('thin-grid', [grid.code], { at: pointWithin(shape.polygons, crs), polygons: { crs, polygons: shape.polygons }, measure: { value: width, unit: 'm' }, limit }));
  }
  return findings;
}

/** Shapes that pass a position twice: there they may hang together in a corner only. */
function pinchedShapes({ from, shape, edges, positions }: Topology): Set<number> {
  const pinched = new Set<number>();
  const last = new Int32Array(positions.lon.length).fill(-1);
  for (let edge = 0; edge < edges; edge++) {
    const [at, owner] = [from[edge] as number, shape[edge] as number];
    if (last[at] === owner) pinched.add(owner);
    last[at] = owner;
  }
  return pinched;
}

function islands({ crs, tolerances }: Survey, { code }: Grid, { polygons }: Shape): PlanFinding[] {
  const pieces = worthNaming(together([polygons]), tolerances);
  if (pieces.length < 2) return [];
  const areas = pieces.map((piece) => areaOfPolygons([piece]));
  const largest = areas.indexOf(Math.max(...areas));
  const others = pieces.filter((_, index) => index !== largest);
  const value = areaOfPolygons(others);
  return [planFinding('islands', [code], { at: pointWithin(others, crs), polygons: { crs, polygons: others }, measure: { value, unit: 'm2', share: value / (value + (areas[largest] ?? 0)) } })];
}
