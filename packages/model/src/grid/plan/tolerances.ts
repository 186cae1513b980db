/** What is too little to be called by its name. Presets of ours. */
export interface PlanTolerances {
  /** Up to this many m² or this many metres wide, ground that does not fit is `unmatched` rather than a gap, an overlap or outside. */
  unmatched: { m2: number; metres: number };
  /**
   * Up to so far from the outline of its community, in metres, a grid lies on it: where a grid is split at that outline, its new position is rounded,
   * and the outline does not get it.
   */
  onOutlineMetres: number;
  /** Gaps and overlaps less wide than this are thin, in metres. */
  thinMetres: number;
  /** Grids less wide than this are thin, in metres. */
  thinGridMetres: number;
  /** From this share of the smaller one on, two grids lie on the same ground rather than overlap. */
  sameGround: number;
}

export const planTolerances: PlanTolerances = { unmatched: { m2: 0.5, metres: 0.05 }, onOutlineMetres: 0.01, thinMetres: 1, thinGridMetres: 5, sameGround: 0.5 };
