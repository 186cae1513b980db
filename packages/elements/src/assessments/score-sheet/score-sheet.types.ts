import type { ScoreSheet } from '@linli/model';

/** Detail of `linli-score-submit-request`, with `waitUntil`. */
export interface ScoreSubmitRequest {
  review: string;
  seat: string;
  subject: string;
  scores: NonNullable<ScoreSheet['scores']>;
  words: string;
}

/** Detail of `linli-score-submitted`. `version`: of the review; absent where the host has sent the scores itself. */
export interface ScoreSubmitted {
  review: string;
  seat: string;
  subject: string;
  version?: number | undefined;
}

/** Detail of `linli-review-changed`: something else was done in the review. */
export interface ReviewChanged {
  review: string;
  action: string;
  version: number;
}
