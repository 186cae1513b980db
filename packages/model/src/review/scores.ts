import { compareExact, exactOf, exactText } from '../assessment/exact/exact.js';
import type { RuleOf } from '../assessment/rule.js';
import type { Exact } from '../assessment/score.js';
import type { JudgeGroup, Review, ReviewPlan, ScoreSheet } from './review.js';
import { judgesOfSubject } from './standing.js';

/** What one seat gave in all. `dropped`: left out of the mean as one of the highest or lowest. */
export interface SeatScore {
  seat: string;
  score: Exact;
  dropped: 'high' | 'low' | null;
}

/** The scores of one group for one subject, in the order of the seats. */
export interface GroupScores {
  group: JudgeGroup;
  scores: readonly SeatScore[];
}

/** The sum of a sheet's points, `null` where they are withheld. */
export function sheetTotal({ scores }: Pick<ScoreSheet, 'scores'>): Exact | null {
  return scores && exactText(Object.values(scores).reduce((sum, points) => sum.add(exactOf(points)), exactOf(0)));
}

/**
 * What each seat gave a subject, by group, and which scores are left out: of equals the one whose seat comes first. Of a group that has no more
 * judges than it leaves out, none is marked. Seats that are recused or absent, and sheets that are withheld, do not occur.
 */
export function subjectScores(review: Review, subject: string): GroupScores[] {
  const judges = judgesOfSubject(review, subject);
  return review.groups.map((group) => {
    const scores = judges.filter((seat) => seat.group === group.id).flatMap(({ id }): SeatScore[] => {
      const sheet = review.sheets.find((one) => one.seat === id && one.subject === subject);
      const score = sheet ? sheetTotal(sheet) : null;
      return score === null ? [] : [{ seat: id, score, dropped: null }];
    });
    return { group, scores: trimmed(scores, group) };
  });
}

function trimmed(scores: readonly SeatScore[], { dropHigh, dropLow }: JudgeGroup): SeatScore[] {
  if (scores.length <= dropHigh + dropLow) return [...scores];
  const high = [...scores].sort((one, other) => compareExact(other.score, one.score)).slice(0, dropHigh);
  const low = scores.filter((score) => !high.includes(score)).sort((one, other) => compareExact(one.score, other.score)).slice(0, dropLow);
  return scores.map((score) => ({ ...score, dropped: high.includes(score) ? 'high' : low.includes(score) ? 'low' : null }));
}

/** The rule of an indicator whose inputs are the groups of this review, each by its id: what `reviewTotals` works by. */
export function panelRuleOf({ outOf, groups }: Pick<ReviewPlan, 'outOf' | 'groups'>): RuleOf<'panel'> {
  return { op: 'panel', outOf, groups: groups.map(({ id, weight, dropHigh, dropLow }) => ({ input: id, weight, dropHigh, dropLow })) };
}
