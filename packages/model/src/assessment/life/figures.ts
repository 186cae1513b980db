import type { Refusal } from '../../case/decision.js';
import { findOrganisation } from '../../division/organisation.js';
import type { ProceedingContext } from '../../proceeding/kind.js';
import { canonicalJson } from '../../record/canonical-json.js';
import { pickText, text, type Locale } from '../../text/text.js';
import { checkObservation } from '../lint/check-observation.js';
import type { DoneBy, Observation } from '../observation.js';
import { observationIssueText } from '../observation-issue-text.js';
import { isPeriod } from '../period.js';
import type { Scheme } from '../scheme.js';
import type { AssessmentArgs, Figure } from './args.js';
import type { Assessment } from './assessment.js';
import { refusal } from './refusals.js';
import { indicatorsOf } from '../indicators-of.js';

/** What is wrong with figures that are entered or corrected: one that cannot be taken keeps the others out too. */
export function figuresFault({ observations, objection, reason }: AssessmentArgs<'observe' | 'correct'>, state: Assessment, by: DoneBy, context: ProceedingContext): Refusal | undefined {
  if (objection !== undefined) {
    const raised = state.objections.find(({ id }) => id === objection);
    if (!raised?.answer?.upheld) return refusal('unknown-objection', objection);
    if (!observations.some(({ organisation, indicator, period }) => organisation === raised.organisation && indicator === raised.indicator && period === state.period)) return refusal('other-figures');
  }
  for (const [index, figure] of observations.entries()) {
    const strange = strangeTo(figure, state, context);
    if (strange) return refusal('bad-figures', `${figure.organisation} ${figure.period}`, [{ field: `observations.${index}.${strange}`, code: 'not-an-option' }]);
    const issue = checkObservation(state.scheme, observed(state.scheme, figure, { at: context.now, by }, reason)).find(({ severity }) => severity !== 'warning');
    if (!issue) continue;
    const name = findOrganisation(context.organisations, figure.organisation)?.name;
    const said = (locale: Locale) => `${name ? pickText(name, locale) : figure.organisation} · ${observationIssueText(issue, locale)}`;
    const field = ['observations', index, ...(issue.input === null ? ['indicator'] : ['values', issue.input])].join('.');
    return refusal('bad-figures', text(said('zh-Hans'), said('zh-Hant'), said('en')), [{ field, code: 'wrong-type' }]);
  }
  return undefined;
}

/** Figures of this period are of those assessed; of earlier ones, which are compared with, of whoever was there. */
function strangeTo({ organisation, period }: Figure, { scheme, period: own, assessed }: Assessment, { organisations }: ProceedingContext): 'organisation' | 'period' | undefined {
  if (!isPeriod(period, scheme.period) || period > own) return 'period';
  const isAssessed = assessed.some((each) => each.organisation === organisation);
  return isAssessed || (period < own && findOrganisation(organisations, organisation)) ? undefined : 'organisation';
}

/**
 * As it is kept: with the moment and the post of the step. A score that is given by hand needs a reason of its own, and has the step's where none
 * is given: others say themselves what they are.
 */
export function observed(scheme: Scheme, figure: Figure, { at, by }: { at: string; by: DoneBy }, reason: string | undefined): Observation {
  const all = indicatorsOf(scheme);
  const why = figure.reason ?? (all.find(({ id }) => id === figure.indicator)?.rule?.op === 'manual' ? reason : undefined);
  return { ...figure, at, by, ...(why !== undefined && { reason: why }) };
}

/** Whether two observations say the same, whoever entered them. */
export function isSameFigure(one: Observation, other: Observation): boolean {
  const said = ({ values, rows, reason }: Observation) => canonicalJson({ values, rows, reason });
  return said(one) === said(other);
}
