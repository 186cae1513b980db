/** Detail of `linli-scorecard-open`. */
export interface ScorecardOpenDetail {
  /** Id of the organisation whose scorecard was pressed. */
  organisation: string;
  /** Of the assessment. */
  assessment: string;
}

/** Detail of `linli-ranking-export-request`, beside `waitUntil`. */
export interface RankingExportRequest {
  assessment: string;
  /** The cells of the table, the headings first. */
  rows: readonly (readonly string[])[];
}

/** By how much weights go up and down, in per cent. */
export const spans = [10, 20, 30] as const;
export type Span = (typeof spans)[number];

/** The steps of an assessment that are taken here: those that concern all of it. */
export const lifeActions = ['confirm', 'recalculate', 'withdraw', 'lock', 'use', 'publish'] as const;
export type LifeAction = (typeof lifeActions)[number];
