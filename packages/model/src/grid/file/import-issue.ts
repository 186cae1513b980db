import type { GeometryIssue } from '../../geo/geometry-issue.js';
import type { GridCodeIssue } from '../grid-code.js';

/** `error`: the feature was left out. `repaired`: it was taken over with a change. `warning`: it was taken over as it is, and should be looked at. */
export const importSeverities = ['error', 'repaired', 'warning'] as const;
export type ImportSeverity = (typeof importSeverities)[number];

/**
 * What can be wrong with a feature:
 *
 * - `not-a-feature`; `wrong-geometry`: no polygon; `geometry`: one of the geometry issues; `altitude`: a third number, which was dropped
 * - `grid-code`: missing, or not of the scheme; `lost-digits`: written as a number too long to be exact
 * - `duplicate-code`: twice in the file for the same days; `known-code`: there is such a grid already; `retired-code`: of a grid that is no more
 * - `wrong-community`: another than its code says; `unknown-community`: none of those given
 * - `missing-member`, `bad-member`: left out or not readable; `text-number`: a number written as text, or a text as a number
 * - `bad-days`: it ends before it begins
 * - `bad-characters`: text that was damaged before it came into the file
 * - `other-crs`, of the whole file: its grids fit their communities only when read in another reference
 */
export const importIssueCodes = [
  'not-a-feature', 'wrong-geometry', 'geometry', 'altitude', 'grid-code', 'lost-digits', 'duplicate-code', 'known-code', 'retired-code',
  'wrong-community', 'unknown-community', 'missing-member', 'bad-member', 'text-number', 'bad-days', 'bad-characters', 'other-crs',
] as const;
export type ImportIssueCode = (typeof importIssueCodes)[number];

/** One line of the report of an import. `importIssueText` puts it in words. */
export interface ImportIssue {
  code: ImportIssueCode;
  severity: ImportSeverity;
  /** The place of the feature in the file, from 1; `null`: the whole file. */
  feature: number | null;
  /** The code of the grid, where it could be read. */
  grid: string | null;
  /** The property that it is about, as the file calls it. */
  member?: string;
  /** Details for the sentence: `value`, `found`, `other` (a feature), `declared`, `likely`, `fits`, `wouldFit`, `of`. */
  params?: Readonly<Record<string, string | number>>;
  geometry?: GeometryIssue;
  gridCode?: GridCodeIssue;
}
