import type { Polygon } from '../../geo/boundary.js';
import { boundsOf } from '../../geo/measure.js';
import { without } from './clip.js';
import { planFinding, type PlanFinding } from './finding.js';
import { isSimple, turnOf, type Loop } from './loops.js';
import { areaOfPolygons, pointWithin, widthOf, worthNaming } from './measure.js';
import { isNear } from './on-outline.js';
import { relate } from './relate.js';
import { boundsMeet, hasPoint, shapeOf, type Shape } from './shape.js';
import type { Survey } from './survey.js';
import type { OpenLoops } from './unmatched.js';

interface Outline {
  loop: Loop;
  shape: Shape;
}

/**
 * Finds ground that no grid has. A gap lies within a loop that runs clockwise; where no other loop reaches into it, the loop is the
 * gap, else the grids are cut out of the community. Yields after each loop and before each clipping.
 * @param cover what is not balanced between grids and communities @param belonging likewise, by community
 */
export function* gaps(survey: Survey, { cover, belonging }: OpenLoops): Generator<[number, number], PlanFinding[]> {
  const outlines = cover.flatMap((loop): Outline[] => {
    const shape = shapeOf({ polygons: [[loop.ring]] });
    return shape ? [{ loop, shape }] : [];
  });
  const missing = outlines.filter(({ loop }) => turnOf(loop) < 0 || !isSimple(loop.ring));
  const findings: PlanFinding[] = [];
  const plain: Shape[] = [];
  const tangled: Shape[] = [];
  for (const [index, outline] of missing.entries()) {
    yield [index, missing.length];
    const { loop, shape } = outline;
    if (!isSimple(loop.ring) || outlines.some((other) => other !== outline && reachesInto(other, outline))) tangled.push(shape);
    else if (isMissing(survey, shape)) {
      plain.push(shape);
      findings.push(...nameGap(survey, shape.polygons, ownersOf(survey, loop), isHole(survey, loop)));
    }
  }
  const places = placesOf(survey, tangled, belonging.keys());
  for (const [index, place] of places.entries()) {
    yield [index, places.length];
    const pieces = yield* uncovered(survey, place, [index, places.length]);
    for (const piece of worthNaming(pieces, survey.tolerances)) {
      const point = pointWithin([piece], survey.crs);
      if (point && !plain.some((shape) => hasPoint(shape, point.lon, point.lat))) findings.push(...nameGap(survey, [piece], codesBeside(survey, piece)));
    }
  }
  return findings;
}

/** So many edges of grids are clipped off at once: with all of them a page would have to wait, with one grid after the other it takes longer. */
const edgesAtOnce = 150;

/** What the grids leave of a place. Yields `progress` before each clipping. */
function* uncovered<T>({ shapes, gridsIn }: Survey, place: Shape, progress: T): Generator<T, Polygon[]> {
  let left = place.polygons;
  const waiting = gridsIn(place.bounds).map((grid) => shapes[grid] as Shape);
  while (waiting.length > 0 && left.length > 0) {
    yield progress;
    const batch: Shape[] = [];
    for (let edges = 0; edges < edgesAtOnce && waiting.length > 0; edges += (batch[batch.length - 1] as Shape).edges.length / 4) batch.push(waiting.shift() as Shape);
    const [near, far]: [Polygon[], Polygon[]] = [[], []];
    for (const polygon of left) (isBeside(polygon, batch) ? near : far).push(polygon);
    left = near.length > 0 ? [...far, ...without(near, batch.map(({ polygons }) => polygons))] : far;
  }
  return left;
}

function isBeside(polygon: Polygon, shapes: readonly Shape[]): boolean {
  const bounds = boundsOf({ polygons: [polygon] });
  return bounds !== null && shapes.some((shape) => boundsMeet(shape.bounds, bounds));
}

/** Where to look behind tangled outlines: in the communities that are not balanced, or where boundaries are not known, in the outlines. */
function placesOf({ plan, shapes }: Survey, tangled: readonly Shape[], communities: Iterable<number>): Shape[] {
  const isKnown = plan.communities.length > 0 && plan.communities.every(({ boundary }) => boundary);
  const places = isKnown ? [...communities].map((community) => shapes[community] as Shape) : [...tangled];
  return places.filter(({ bounds }) => tangled.some((outline) => boundsMeet(outline.bounds, bounds)));
}

function reachesInto({ shape }: Outline, outline: Outline): boolean {
  const relation = relate(outline.shape, shape);
  return relation !== 'apart' && relation !== 'within';
}

/** Whether ground that has the same layers everywhere is in no grid, though it ought to be. */
function isMissing(survey: Survey, shape: Shape): boolean {
  const { shapes, crs, communities, plan } = survey;
  const point = pointWithin(shape.polygons, crs);
  if (!point) return false;
  const has = (index: number): boolean => hasPoint(shapes[index] as Shape, point.lon, point.lat);
  if (survey.gridsIn(shape.bounds).some(has)) return false;
  // Without all boundaries nobody can say that it belongs to no community.
  return communities.length === 0 || plan.communities.some(({ boundary }) => !boundary) || survey.communitiesIn(shape.bounds).some(has);
}

function nameGap({ crs, tolerances, grids, communities, shapes, communitiesIn }: Survey, polygons: Polygon[], owners: string[], hole = false): PlanFinding[] {
  const at = pointWithin(polygons, crs);
  const bounds = boundsOf({ polygons });
  if (!at || !bounds) return [];
  const within = communitiesIn(bounds).find((index) => hasPoint(shapes[index] as Shape, at.lon, at.lat));
  const rest = { at, polygons: { crs, polygons }, ...(within !== undefined && { community: communities[within - grids.length]?.code }) };
  const width = widthOf(polygons);
  if (width < tolerances.thinMetres) return [planFinding('thin-gap', owners, { ...rest, measure: { value: width, unit: 'm' }, limit: tolerances.thinMetres })];
  return [planFinding(hole ? 'hole' : 'gap', owners, { ...rest, measure: { value: areaOfPolygons(polygons), unit: 'm2' } })];
}

/** Whether a gap has one grid all around it. */
function isHole({ grids }: Survey, { edges }: Loop): boolean {
  const [owner = -1] = edges[0]?.shapes ?? [];
  return owner < grids.length && edges.every(({ shapes }) => shapes.length === 1 && shapes[0] === owner);
}

/** Codes of the grids whose edges a loop consists of. */
function ownersOf({ grids }: Survey, { edges }: Loop): string[] {
  return [...new Set(edges.flatMap(({ shapes }) => shapes.flatMap((shape) => grids[shape]?.code ?? [])))];
}

/** Codes of the grids whose outline has a position of the piece: what was clipped is rounded. */
function codesBeside({ grids, shapes, gridsIn, tolerances }: Survey, piece: Polygon): string[] {
  const bounds = boundsOf({ polygons: [piece] });
  const beside = (bounds ? gridsIn(bounds) : []).filter((index) => piece.some((ring) => ring.some(([lon, lat]) => isNear(lon, lat, (shapes[index] as Shape).edges, tolerances.onOutlineMetres))));
  return beside.flatMap((index) => grids[index]?.code ?? []);
}
