import { compareExact, exactText, formatExact, roundExact } from '../assessment/exact/exact.js';
import type { FormValues } from '../form/definition.js';
import { pickText, text, type Locale } from '../text/text.js';
import type { SurveyResult } from './result.js';
import { surveyResults } from './results.js';
import type { Survey, SurveyQuestion, SurveySubject, Threshold } from './survey.js';

/** A result below its threshold, and what the order to rectify is begun with. Whoever supervises decides. */
export interface SurveyRectification {
  threshold: string;
  /** Id of the organisation. */
  subject: string;
  question: string;
  result: SurveyResult;
  /** Whether all of the interval is below. Else chance alone may have brought it there. */
  certain: boolean;
  /** Values of the intake form of `rectification`; what is to be done and by when, where the threshold says so. */
  values: FormValues;
}

/**
 * The results that are below a threshold (跟踪问效：知晓率、满意度偏低督促整改): by the figure itself, as practice goes, saying where the interval
 * reaches over the threshold. Nothing before the survey is closed, and nothing for a result that is hidden. The order is on the ORGANISATION;
 * who answered has no part in it.
 */
export function surveyRectifications(survey: Survey, locale: Locale = 'zh-Hans'): SurveyRectification[] {
  if (survey.results === null) return [];
  const results = surveyResults(survey);
  return (survey.thresholds ?? []).flatMap((threshold) =>
    results.flatMap((result): SurveyRectification[] => {
      const question = survey.questions.find(({ id }) => id === result.question);
      const subject = survey.subjects.find(({ organisation }) => organisation === result.subject);
      if (!question || !subject || threshold.question !== question.id || result.rate === null || compareExact(result.rate, threshold.below) >= 0) return [];
      const certain = result.interval !== null && result.interval[1] < Number(threshold.below);
      return [{ threshold: threshold.id, subject: result.subject, question: question.id, result, certain, values: draft(survey, { threshold, result, question, subject, certain }, locale) }];
    }),
  );
}

interface Failed {
  threshold: Threshold;
  result: SurveyResult;
  question: SurveyQuestion;
  subject: SurveySubject;
  certain: boolean;
}

function draft(survey: Survey, { threshold, result, question, subject, certain }: Failed, locale: Locale): FormValues {
  const name = pickText(question.result, locale);
  const title = pickText(survey.title, locale);
  const finding = findingText(title, name, result, threshold, certain);
  return {
    unit: subject.organisation,
    source: 'survey',
    subject: [...pickText(text(`${name}偏低：${title}`, `${name}偏低：${title}`, `${name} too low: ${title}`), locale)].slice(0, 60).join(''),
    finding: pickText(finding, locale),
    place: { division: subject.area, text: pickText(subject.title, locale) },
    ...(threshold.requirement && { requirement: pickText(threshold.requirement, locale) }),
    ...(threshold.limit !== undefined && { limit: threshold.limit }),
  };
}

function findingText(title: string, name: string, { rate, valid, interval }: SurveyResult, { below }: Threshold, certain: boolean) {
  const share = shown(rate ?? '0', below);
  const [low, high] = (interval ?? [0, 0]).map((bound) => bound.toFixed(1));
  const [hans, hant, en] = certain ? ['', '', ''] : [
    '区间包含要求值，也可能只是抽样误差，请结合其他情况判断。', '區間包含要求值，也可能只是抽樣誤差，請結合其他情況判斷。', ' The interval holds the required value, so chance alone may be behind it: look at what else is known.',
  ];
  return text(
    `“${title}”中，${name}为 ${share}%，低于 ${below}% 的要求（有效答卷 ${valid} 份，95% 置信区间 ${low}%～${high}%）。${hans}`,
    `「${title}」中，${name}為 ${share}%，低於 ${below}% 的要求（有效答卷 ${valid} 份，95% 信賴區間 ${low}%～${high}%）。${hant}`,
    `In “${title}”, ${name} was ${share}%, below the required ${below}% (${valid} valid answers, 95% interval ${low}% to ${high}%).${en}`,
  );
}

/** To two digits, as results are printed, or to as many more as show that it is below. */
function shown(rate: string, below: Threshold['below']): string {
  const digits = [2, 4, 6, 8, 10].find((places) => compareExact(roundExact(rate, { digits: places, mode: 'half-up' }), below) < 0) ?? 10;
  return formatExact(exactText(roundExact(rate, { digits, mode: digits === 10 ? 'down' : 'half-up' })), undefined, digits);
}
