/** How indicators stand on a scorecard: as in the scheme's tree, or by what they lost, the most first. */
export const scorecardOrders = ['scheme', 'lost'] as const;
export type ScorecardOrder = (typeof scorecardOrders)[number];

/** Detail of `linli-indicator-open`. */
export interface IndicatorOpenDetail {
  organisation: string;
  /** Id of an indicator, or `total`. */
  indicator: string;
}

/** Detail of `linli-assessment-action-request`, beside `waitUntil`. */
export interface AssessmentActionRequest {
  action: string;
  assessment: { id: string; area: string; version: number };
  args: Readonly<Record<string, unknown>>;
}

/** Detail of `linli-assessment-action-applied`. `version` is absent when the host took the act over. */
export interface AssessmentActionApplied {
  action: string;
  assessment: { id: string; area: string };
  version?: number | undefined;
}
