import { compareExact } from '../assessment/exact/exact.js';
import type { DoneBy, Observation } from '../assessment/observation.js';
import type { Review } from './review.js';
import { subjectScores } from './scores.js';
import { isScoringOver, standingOf } from './standing.js';

export interface ObservationTerms {
  /** Id of the indicator whose rule is that of `panelRuleOf`. */
  indicator: string;
  /** Such as `2026-H1`. */
  period: string;
  at: string;
  by: DoneBy;
  /** Names of its inputs by id of a group of judges, where they are called otherwise. */
  inputs?: Readonly<Record<string, string>>;
}

/**
 * The scores of a review as observations for an indicator that is `judged`: for each organisation whose scoring is over, the list of what
 * each judge gave, by group, from the lowest: the order does not tell which seat it was; `null` where none of a group did. Nothing is left out yet: that is what the rule does. Of posts there are none,
 * since their scores are not those of the organisation.
 */
export function reviewObservations(review: Review, { indicator, period, at, by, inputs = {} }: ObservationTerms): Observation[] {
  const subjects = review.subjects.filter(({ id, post }) => {
    const standing = standingOf(review, id);
    return post === undefined && standing !== undefined && isScoringOver(standing);
  });
  return subjects.map(({ id, organisation }) => {
    const values = subjectScores(review, id).map(({ group, scores }) => [inputs[group.id] ?? group.id, scores.length > 0 ? scores.map(({ score }) => score).sort(compareExact) : null]);
    return { organisation, period, indicator, values: Object.fromEntries(values), at, by };
  });
}
