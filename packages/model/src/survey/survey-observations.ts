import type { Rounding } from '../assessment/decimal.js';
import { exactOf, exactText, roundExact } from '../assessment/exact/exact.js';
import type { Observation, ObservedValue } from '../assessment/observation.js';
import type { SurveyResult } from './result.js';
import type { Survey } from './survey.js';

/**
 * What of a result an input takes: the share in per cent, rounded as it is printed; or the positive answers and the valid ones, whose ratio is the share.
 * Of weighted answers the positive ones are the share of the valid ones, to ten digits where no decimal ends.
 */
export const surveyFigures = ['rate', 'positive', 'valid', 'n'] as const;
export type SurveyFigure = (typeof surveyFigures)[number];

/** Which question feeds which indicator, input by input. */
export interface SurveyLink {
  question: string;
  /** Id of an indicator or of a veto. */
  indicator: string;
  inputs: Readonly<Record<string, SurveyFigure>>;
  /** Of `rate`. Default: two digits, half up. */
  rounding?: Rounding | undefined;
}

const printed: Rounding = { digits: 2, mode: 'half-up' };

/**
 * The results as observations for the `surveyed` inputs of a scheme: by whoever closed the survey, then. A hidden result is known to be missing (`null`).
 * @throws RangeError when the survey is not closed yet, or has no such question
 */
export function surveyObservations(survey: Survey, links: readonly SurveyLink[]): Observation[] {
  const closed = survey.log.filter(({ action }) => action === 'close').pop();
  const { results } = survey;
  if (!results || !closed) throw new RangeError('There are no results before the survey is closed');
  return links.flatMap(({ question, indicator, inputs, rounding = printed }) => {
    const own = results.filter((result) => result.question === question);
    if (!survey.questions.some(({ id }) => id === question)) throw new RangeError(`The survey has no question “${question}”`);
    return own.map((result): Observation => ({
      organisation: result.subject,
      period: survey.period,
      indicator,
      values: Object.fromEntries(Object.entries(inputs).map(([input, figure]) => [input, valueOf(result, figure, rounding)])),
      at: closed.at,
      by: closed.by,
      reason: survey.title['zh-Hans'],
    }));
  });
}

function valueOf({ rate, valid, n }: SurveyResult, figure: SurveyFigure, rounding: Rounding): ObservedValue {
  if (rate === null) return null;
  if (figure === 'n') return n;
  if (figure === 'valid') return valid;
  return exactText(figure === 'rate' ? roundExact(rate, rounding) : roundExact(exactOf(rate).mul(valid).div(100), { digits: 10, mode: 'half-up' }));
}
