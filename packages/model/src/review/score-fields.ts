import { checkFields } from '../form/check-form.js';
import type { FieldOf } from '../form/definition.js';
import type { FormIssue } from '../form/issue.js';
import type { ReviewPlan, ScoreSheet } from './review.js';

/** The longest comment, in characters. */
export const commentLength = 500;

/** The criteria as fields of a form: what `checkFields` and `issueText` work by. */
export function scoreFields({ criteria, decimals }: Pick<ReviewPlan, 'criteria' | 'decimals'>): FieldOf<'number'>[] {
  return criteria.map(({ id, title, full }) => ({ name: id, label: title, kind: 'number', required: true, min: 0, max: Number(full), decimals }));
}

/** What a judge entered, as it is kept, and what is wrong with it, at most one issue for each criterion. Never throws. */
export function checkScores(plan: Pick<ReviewPlan, 'criteria' | 'decimals'>, entered: unknown): { scores: NonNullable<ScoreSheet['scores']>; issues: FormIssue[] } {
  const { values, issues } = checkFields(scoreFields(plan), entered, { today: '' });
  const numbers = Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return { scores: Object.fromEntries(numbers), issues };
}
