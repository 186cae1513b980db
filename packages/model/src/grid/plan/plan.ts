import type { DivisionCode } from '../../division/division.js';
import type { Boundary } from '../../geo/boundary.js';
import type { Grid } from '../grid.js';
import type { GridSizeRules } from './size-rules.js';

/** A community or village that a plan has to cover. */
export interface PlannedCommunity {
  code: DivisionCode;
  name: string;
  /** `null`: not surveyed yet. Then only gaps between grids can be found. */
  boundary: Boundary | null;
}

/** How some ground is divided into grids on one day (网格划分). All boundaries are in one coordinate reference. */
export interface GridPlan {
  /** Versions that are not in force on the day are left out. */
  grids: readonly Grid[];
  /** Those that the plan is for: a grid of another one is out of place. None: then belonging is not checked. */
  communities: readonly PlannedCommunity[];
  sizes: GridSizeRules;
  /** `YYYY-MM-DD`. */
  day: string;
}
