import type { Ring } from '../../geo/boundary.js';
import { isInForce, type Grid } from '../grid.js';
import { gridsOn, presentOf, type GridRegister } from './grids-on.js';
import { doOverlap } from './overlap.js';
import { refusal, type RevisionRefusal } from './refusals.js';
import type { GridRevision } from './revision.js';
import { signedArea } from './segments.js';
import { acrossFrom, sameGround } from './tiling.js';
import type { Edge } from './topology.js';

/** Boundaries that nobody could read, or that are in another reference than those they lie beside: a point would be found in no grid. */
export function boundaryFault(register: GridRegister, { on, retired, added }: GridRevision): RevisionRefusal | undefined {
  const broken = added.find(({ boundary }) => boundary?.polygons.some((polygon) => polygon.length === 0 || !polygon.every(isSoundRing)));
  if (broken) return refusal('bad-boundary', broken.code);
  const ended = new Set(retired.map(({ code }) => presentOf(register, code)));
  const fresh = crsOf(added);
  const beside = crsOf(register.filter((grid) => (grid.validTo === null || isInForce(grid, on)) && !ended.has(grid)));
  const isMixed = fresh.size > 1 || (beside.size > 0 && [...fresh].some((crs) => !beside.has(crs)));
  return isMixed ? refusal('mixed-crs', ...(retired.length > 0 ? retired : added).map(({ code }) => code)) : undefined;
}

function crsOf(grids: readonly Grid[]): Set<string> {
  return new Set(grids.flatMap(({ boundary }) => (boundary ? [boundary.crs] : [])));
}

/** The outer ring comes first and runs counter-clockwise, holes the other way round. */
function isSoundRing(ring: Ring, index: number): boolean {
  const [first] = ring;
  const last = ring[ring.length - 1];
  const area = signedArea(ring);
  return ring.length > 3 && ring.every((position) => position.every(Number.isFinite)) && first?.[0] === last?.[0] && first?.[1] === last?.[1] && (index === 0 ? area > 0 : area < 0);
}

/**
 * What is founded lies where no grid is. What is put right, split, merged or moved covers afterwards, community by community, what it did
 * before; and its neighbours see the same line. Whether an imported plan covers all, and nothing twice, is for `checkPlan` to find.
 */
export function groundFault(register: GridRegister, { kind, on, retired, added }: GridRevision): RevisionRefusal | undefined {
  if (kind === 'import' || kind === 'retire') return undefined;
  if (kind === 'found') {
    const there = gridsOn(register, on);
    const over = added.find((grid, index) => [...there, ...added.slice(0, index)].some((other) => doOverlap(grid, other)));
    return over && refusal('ground-taken', over.code);
  }
  const ended = retired.map(({ code }) => presentOf(register, code)).filter((grid): grid is Grid => grid !== undefined);
  const refined: Edge[] = [];
  for (const community of new Set([...ended, ...added].map((grid) => grid.community))) {
    const isHere = (grid: Grid) => grid.community === community;
    const edges = sameGround(ended.filter(isHere), added.filter(isHere));
    if (!edges) return refusal('does-not-tile', ...added.filter(isHere).map(({ code }) => code));
    refined.push(...edges.values());
  }
  if (refined.length === 0) return undefined;
  const touched = new Set(ended);
  const others = gridsOn(register, on).filter((grid) => !touched.has(grid));
  const [apart] = acrossFrom([...others, ...added], refined).keys();
  return apart && refusal('neighbour-apart', apart.code);
}
