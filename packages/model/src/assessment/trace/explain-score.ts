import { totalTitle } from '../formulas/titles.js';
import { assessedIn, assessing } from '../scoring/score-all.js';
import { leafLines } from './leaf-lines.js';
import { blockLines, totalTrace } from './sum-lines.js';
import type { AssessmentData } from '../data.js';
import type { Scheme } from '../scheme.js';
import type { Trace } from '../score.js';

/**
 * How a score came about: of an indicator from its figures (with the rows behind those that were counted), of a block from what is below it,
 * of `total` from every indicator's points (lines `@score:<indicator>`, blocks among them), core, bonus and vetoes. It is worked out anew and
 * by the same formulas: its last line is the score, and `result` its value. Without a score the lines end with `@full:<indicator>` and the reason.
 * @param subject id of an indicator, a block or a bonus indicator, or `total`
 * @throws RangeError where the organisation is not assessed or there is no such indicator, or as `scoreAll` does
 */
export function explainScore(scheme: Scheme, data: AssessmentData, organisation: string, subject: string): Trace {
  return explainScores(scheme, data)(organisation, subject);
}

/** `explainScore` for many: what they have in common is worked out once. `data` must not change meanwhile. */
export function explainScores(scheme: Scheme, data: AssessmentData): (organisation: string, subject: string) => Trace {
  const { measures, card } = assessing(scheme, data);
  return (organisation, subject) => {
    const assessed = assessedIn(data, organisation);
    const done = card(assessed);
    const trace = { scheme: { id: scheme.id, version: scheme.version }, organisation, period: data.period, subject };
    if (subject === 'total') return { ...trace, title: totalTitle, lines: totalTrace(scheme, done), rows: {}, result: done.card.total };
    const node = done.nodes.get(subject);
    const score = done.card.scores.find(({ indicator }) => indicator === subject);
    if (!node || !score) throw new RangeError(`No indicator is called ${subject}`);
    const { leaf, indicator } = node;
    const lines = leaf ? leafLines(leaf, node, { measures, assessed, period: data.period, score }) : blockLines(done, indicator);
    return { ...trace, title: indicator.title, lines, rows: leaf?.measured.observation?.rows ?? {}, result: score.points };
  };
}
