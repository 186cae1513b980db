import { rank } from '../assessment/comparison/rank.js';
import { exactOf, exactText, roundExact, type Fraction } from '../assessment/exact/exact.js';
import { evaluate } from '../assessment/formulas/evaluate.js';
import { meanOf, panelMeasure } from '../assessment/formulas/panel.js';
import { trimmedMean } from '../assessment/scoring/trimmed-mean.js';
import type { Review, SubjectTotal } from './review.js';
import { panelRuleOf, subjectScores, type GroupScores } from './scores.js';
import { isScoringOver, standingOf } from './standing.js';

/**
 * What the subjects whose scoring is over have come to so far, and their places among these, in the order of the agenda. Of each group the
 * highest and lowest scores are left out and the mean is taken of the rest, exactly; the means are weighed and the sum is rounded once. A group with no
 * more judges than it leaves out has no mean, and its subject no total: `no-base`, never 0. Of a published review these are its results.
 * A subject whose sheets are withheld does not occur.
 */
export function reviewTotals(review: Review): SubjectTotal[] {
  if (review.results) return review.results;
  const totals = review.agenda.filter((subject) => isVisible(review, subject)).map((subject) => totalOf(review, subject));
  const places = rank(totals.map(({ total }) => total));
  return totals.map((total, index) => ({ ...total, rank: places[index] ?? null }));
}

function isVisible(review: Review, subject: string): boolean {
  const standing = standingOf(review, subject);
  if (!standing || !isScoringOver(standing)) return false;
  return review.sheets.filter((sheet) => sheet.subject === subject && sheet.scores !== null).length === standing.handedIn;
}

function totalOf(review: Review, subject: string): SubjectTotal {
  const groups = subjectScores(review, subject);
  const means = groups.map(meanOfGroup);
  const isScored = means.length > 0 && means.every((mean) => mean !== null);
  return {
    subject,
    state: isScored ? 'scored' : 'no-base',
    total: isScored ? exactText(roundExact(weighed(review, groups, means as Fraction[]), review.rounding)) : null,
    rank: null,
    groups: groups.map(({ group, scores }, index) => {
      const mean = means[index];
      return { group: group.id, judges: scores.length, dropped: scores.filter(({ dropped }) => dropped).length, mean: mean ? exactText(mean) : null };
    }),
    comments: review.sheets.filter((sheet) => sheet.subject === subject && sheet.words !== '').map(({ words }) => words).sort(),
  };
}

function weighed(review: Review, groups: readonly GroupScores[], means: readonly Fraction[]): Fraction {
  const scope = new Map(groups.map(({ group }, index) => [meanOf(group.id), means[index] as Fraction]));
  return evaluate(panelMeasure(panelRuleOf(review)).expression, scope);
}

function meanOfGroup({ group, scores }: GroupScores): Fraction | null {
  return trimmedMean(scores.map(({ score }) => exactOf(score)), group.dropHigh, group.dropLow).mean;
}
