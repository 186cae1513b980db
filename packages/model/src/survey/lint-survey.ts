import { isPeriod } from '../assessment/period.js';
import { exactOf } from '../assessment/exact/exact.js';
import { isDay } from '../clock/day.js';
import type { Finding } from '../text/finding.js';
import { lintTexts } from '../text/lint-text.js';
import { minimumCell, smallSample, type SurveyDesign, type SurveyQuestion } from './survey.js';

/** What is wrong with a design, for its author: nothing without `severity`, when it can be opened. */
export function lintSurvey(design: SurveyDesign): Finding[] {
  const { questions, subjects, sample, thresholds = [] } = design;
  return [
    ...(questions.length === 0 ? [found('no-questions', '/questions', 'Ask at least one question.')] : []),
    ...(subjects.length === 0 ? [found('no-subjects', '/subjects', 'Name at least one organisation that the survey is about.')] : []),
    ...lintIds(questions.map(({ id }) => id), (index) => `/questions/${index}/id`),
    ...lintIds(subjects.map(({ organisation }) => organisation), (index) => `/subjects/${index}/organisation`),
    ...lintIds(sample.strata.map(({ id }) => id), (index) => `/sample/strata/${index}/id`),
    ...lintIds(thresholds.map(({ id }) => id), (index) => `/thresholds/${index}/id`),
    ...questions.flatMap((question, index) => lintQuestion(question, `/questions/${index}`)),
    ...lintTime(design),
    ...lintSample(design),
    ...lintThresholds(design),
    ...lintTexts(design).map((finding): Finding => ({ ...finding, severity: 'warning' })),
  ];
}

function lintIds(ids: readonly string[], at: (index: number) => string): Finding[] {
  return ids.flatMap((id, index) => [
    ...(ids.indexOf(id) < index ? [found('duplicate', at(index), `“${id}” stands there twice: each id once.`)] : []),
    // Counts are kept under this name.
    ...(id in Object.prototype || id === '' ? [found('reserved-name', at(index), `“${id}” cannot be an id: choose another.`)] : []),
  ]);
}

function lintQuestion({ kind, options }: SurveyQuestion, at: string): Finding[] {
  const valid = options.filter(({ counts }) => counts !== 'not-valid');
  const positive = valid.filter(({ counts }) => counts === 'positive');
  return [
    ...lintIds(options.map(({ id }) => id), (index) => `${at}/options/${index}/id`),
    ...(valid.length < 2 ? [found('too-few-options', `${at}/options`, 'Give at least two options that count as an answer.')] : []),
    ...(kind === 'yes-no' && valid.length > 2 ? [found('not-yes-no', `${at}/options`, 'A yes-no question has two options that count: make it a choice.')] : []),
    ...(valid.length > 1 && positive.length === 0 ? [found('nothing-positive', `${at}/options`, 'Say which options count as positive: without one the result is always 0.')] : []),
    ...(valid.length > 1 && positive.length === valid.length ? [found('all-positive', `${at}/options`, 'Every option counts as positive: the result is always 100.')] : []),
    ...(kind !== 'yes-no' && valid.length === options.length && options.length > 0 ? [found('no-way-out', `${at}/options`, 'Give those who do not know an option that counts as not valid.', 'warning')] : []),
  ];
}

function lintTime({ period, from, to }: SurveyDesign): Finding[] {
  const days = [from, to].map((day, index) => (isDay(day) ? [] : [found('not-a-day', index === 0 ? '/from' : '/to', `“${day}” is no day: write 2026-01-31.`)])).flat();
  return [
    ...(isPeriod(period) ? [] : [found('not-a-period', '/period', `“${period}” is no period: write 2026, 2026-H1, 2026-Q3 or 2026-07.`)]),
    ...days,
    ...(days.length === 0 && from > to ? [found('ends-before-it-begins', '/to', 'End on the first day or later.')] : []),
  ];
}

function lintSample({ subjects, sample: { strata, mode }, thresholds = [], minimumCell: least = minimumCell, smallSample: small = smallSample }: SurveyDesign): Finding[] {
  const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;
  return [
    ...(Number.isSafeInteger(least) && least >= minimumCell ? [] : [found('cell-too-small', '/minimumCell', `Show no figure of fewer than ${minimumCell} answers.`)]),
    ...(isCount(small) ? [] : [found('not-a-count', '/smallSample', 'Give a whole number.')]),
    ...strata.flatMap(({ subject, population, planned }, index) => [
      ...(subjects.some(({ organisation }) => organisation === subject) ? [] : [found('unknown-subject', `/sample/strata/${index}/subject`, `The survey is not about “${subject}”: name one of its subjects.`)]),
      ...(isCount(planned) ? [] : [found('not-a-count', `/sample/strata/${index}/planned`, 'Give a whole number.')]),
      ...(population === null || (isCount(population) && population > 0) ? [] : [found('not-a-count', `/sample/strata/${index}/population`, 'Give a whole number above 0, or null where nobody knows it.')]),
      ...(population !== null && planned > population ? [found('more-than-there-are', `/sample/strata/${index}/planned`, 'More answers are planned than there are people.')] : []),
    ]),
    ...subjects.flatMap(({ organisation }, index) => {
      const own = strata.filter(({ subject }) => subject === organisation);
      const planned = own.reduce((sum, stratum) => sum + stratum.planned, 0);
      const unknown = own.filter(({ population }) => population === null).length;
      return [
        ...(own.length === 0 ? [found('no-stratum', `/subjects/${index}`, 'Give this subject at least one stratum: answers belong to one.')] : []),
        ...(own.length > 0 && planned < small ? [found('small-sample', `/subjects/${index}`, `Only ${planned} answers are planned: results below ${small} are flagged.`, 'warning')] : []),
        ...(unknown > 0 && own.length > 1 ? [found('no-population', `/subjects/${index}`, 'A stratum has no population: its subject is not weighted.', 'warning')] : []),
      ];
    }),
    ...(mode === 'online' && thresholds.length > 0 ? [found('self-selected', '/sample/mode', 'Whoever wishes may answer online: a threshold should not rest on that alone.', 'warning')] : []),
  ];
}

function lintThresholds({ questions, thresholds = [] }: SurveyDesign): Finding[] {
  return thresholds.flatMap(({ question, below }, index) => [
    ...(questions.some(({ id }) => id === question) ? [] : [found('unknown-question', `/thresholds/${index}/question`, `There is no question “${question}”: name one of this survey.`)]),
    ...(exactOf(below).compare(0) > 0 && exactOf(below).compare(100) <= 0 ? [] : [found('not-a-share', `/thresholds/${index}/below`, 'Give per cent, above 0 and at most 100.')]),
  ]);
}

function found(code: string, at: string, message: string, severity?: 'warning'): Finding {
  return { code, at, message, ...(severity && { severity }) };
}
