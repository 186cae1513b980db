import type { Boundary } from '../../geo/boundary.js';
import type { Point } from '../../geo/crs.js';

/**
 * What can be wrong with a plan. `gap`: ground of a community that no grid has; `hole`: one that a single grid surrounds. `overlap`: ground
 * that two grids have; `second-set`: most of a general grid is in another general one, as where a department draws grids of its own
 * (滨州条例 6); `not-cut-out`: a dedicated grid lies over a general one that was to leave its ground out. `thin-gap`, `thin-overlap`,
 * `thin-grid`: hardly wider than a line. `islands`: parts of a grid that do not hang together, or only in a corner. `outside`: ground of
 * a grid beyond its community. `unmatched`: neighbours whose positions differ on a common edge, by less than what counts as a gap or an
 * overlap. `wrong-code`: by the scheme of codes; `other-code`: it begins with another community.
 */
export const planFindingCodes = [
  'no-boundary', 'no-community-boundary', 'no-grid', 'unknown-community', 'duplicate-code', 'wrong-code', 'other-code',
  'gap', 'hole', 'overlap', 'second-set', 'not-cut-out', 'islands', 'outside', 'thin-gap', 'thin-overlap', 'thin-grid', 'unmatched',
  'too-many-households', 'too-few-households', 'too-many-people', 'too-few-people', 'not-counted',
] as const;
export type PlanFindingCode = (typeof planFindingCodes)[number];

export type PlanUnit = 'm2' | 'm' | 'household' | 'person' | 'grid' | 'position';

export interface PlanMeasure {
  value: number;
  unit: PlanUnit;
  /** Of the grid, of the smaller of two, or of the dedicated one, from 0 to 1. */
  share?: number;
}

/** One thing that a check of a plan has to say, where it is and how much. */
export interface PlanFinding {
  code: PlanFindingCode;
  /** A `warning` may be meant so, or can wait. */
  severity: 'error' | 'warning';
  /** Codes, in order. */
  grids: readonly string[];
  community?: string;
  /** Of `outside`: the community that the ground beyond lies in, where it lies in one. */
  liesIn?: string;
  /** A place to show: within the polygons, where there are some. Left out where nothing of it has a place. */
  at?: Point;
  /** The ground in question. */
  polygons?: Boundary;
  /** How much it is; of thin ground how wide. */
  measure?: PlanMeasure;
  /** What the measure would have to keep to, in its unit. */
  limit?: number;
}

const warnings: ReadonlySet<PlanFindingCode> = new Set<PlanFindingCode>([
  'no-community-boundary', 'thin-gap', 'thin-overlap', 'thin-grid', 'unmatched', 'too-many-households', 'too-few-households', 'too-many-people', 'too-few-people', 'not-counted',
]);

export function planFinding(code: PlanFindingCode, grids: readonly string[], rest: Omit<PlanFinding, 'code' | 'severity' | 'grids'> = {}): PlanFinding {
  return { code, severity: warnings.has(code) ? 'warning' : 'error', grids: [...new Set(grids)].sort(), ...rest };
}
