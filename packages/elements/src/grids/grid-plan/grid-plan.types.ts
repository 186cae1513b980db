import type { Boundary, CaseRef, DivisionCode, GridKind, GridRevision, GridSetting } from '@linli/model';

/** What can be done with grids here, beside taking over a file. `found` sets up a grid on ground that a check found without one. */
export const gridOperations = ['split', 'merge', 'boundary', 'correct', 'retire', 'found'] as const;
export type GridOperation = (typeof gridOperations)[number];

/** What is said of one grid that a revision makes, as it was typed. Absent: as the revision has it by itself. */
export interface PartEntry {
  name?: string;
  kind?: GridKind;
  setting?: GridSetting;
  households?: string;
  population?: string;
  extent?: string;
  phone?: string;
  supervisionPhone?: string;
}

/** A revision as somebody enters it. */
export interface RevisionEntry {
  operation: GridOperation;
  /** Codes. The first one is split, gives ground, is put right or retired. */
  grids: readonly string[];
  /** The neighbour that ground goes to. */
  to: string;
  /** The line along which ground is cut, one position a row. */
  line: string;
  /** `YYYY-MM-DD`, from which it holds. */
  on: string;
  reason: string;
  parts: readonly PartEntry[];
  /** Of `found`: the ground, and the community that it lies in. */
  ground?: { community: DivisionCode; boundary: Boundary };
}

/** Detail of `linli-grid-revise`: the grids were changed. */
export interface GridReviseDetail {
  revision: GridRevision;
}

/** Detail of `linli-case-open`: somebody wants to look at a case that a change concerns. */
export interface PlanCaseOpenDetail {
  ref: CaseRef;
}

/** Detail of `linli-day-change`. */
export interface PlanDayDetail {
  day: string;
}
