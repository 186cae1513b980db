import { exactOf, type Fraction } from '../exact/exact.js';
import { fullIn, isMeasured } from '../formulas/formula-of.js';
import { line } from '../formulas/parts.js';
import { measureTitle, pointsTitle } from '../formulas/titles.js';
import { work } from '../formulas/work.js';
import { remembered } from './memo.js';
import { standingOf, type Standing } from './standing.js';
import type { Measures } from './measured.js';
import type { AssessmentData } from '../data.js';
import type { FormulaLine } from '../formula.js';
import type { AbsencePolicy, Indicator, Scheme } from '../scheme.js';
import type { Assessed } from '../score.js';

/** An organisation at an indicator, with what is to be worked out for it. */
export interface Leaf extends Standing {
  indicator: Indicator;
  policy: AbsencePolicy | null;
  /** Up to `points`, before anything is shared out to it. None where there are no points. */
  lines: readonly FormulaLine[];
}

export type Leaves = (assessed: Assessed, indicator: Indicator) => Leaf;

/**
 * What is done where an indicator is not scored: as the indicator says, else as the scheme does. A bonus that nobody asked for is none:
 * of bonus indicators the scheme's own policy is not asked, and what does not say otherwise gives 0.
 */
export function leavesOf(scheme: Scheme, data: AssessmentData, measures: Measures): Leaves {
  const bonus = new Set((scheme.bonus?.indicators ?? []).map(({ id }) => id));
  const standing = remembered((assessed: Assessed, { id }: Indicator) => [assessed.organisation, assessed.group, id], (assessed, indicator: Indicator) => standingOf(measures, assessed, indicator, data.period));

  const policyOf = ({ id, absence }: Indicator, kind: 'missing' | 'noBase'): AbsencePolicy => absence?.[kind] ?? (bonus.has(id) ? 'zero' : scheme.absence[kind]);

  /** The measures, or points where they do not follow from the measure alone, of those in the group that are scored. */
  const peers = remembered((group: string, { id }: Indicator) => [group, id], (group, indicator: Indicator): readonly Fraction[] =>
    data.assessed.filter((assessed) => assessed.group === group).flatMap((assessed) => {
      const { state, measured, reads } = standing(assessed, indicator);
      if (state !== 'scored') return [];
      if (followsMeasure(indicator)) return measured.measure ?? [];
      const worked = work(measures.formula(indicator, group).lines, new Map(reads));
      return worked[worked.length - 1]?.value ?? [];
    }),
  );

  const absent = (assessed: Assessed, indicator: Indicator, state: Standing, wanted: AbsencePolicy): Leaf => {
    const { lines } = measures.formula(indicator, assessed.group);
    const last = lines.slice(-1).map(({ rounding }) => rounding)[0] ?? null;
    const gives = (points: FormulaLine['expression']): Leaf => ({ ...state, indicator, policy: wanted, lines: [line('points', pointsTitle, points, last)] });
    if (wanted === 'zero') return gives(0);
    if (wanted === 'full') return gives(fullIn(scheme, indicator, assessed.group));
    if (wanted !== 'peer-mean') return { ...state, indicator, policy: wanted, lines: [] };
    const values = peers(assessed.group, indicator);
    if (values.length === 0) return { ...state, indicator, policy: 'hold', lines: [] };
    const sum = values.reduce((total, value) => total.add(value), exactOf(0));
    const reads = new Map([...state.reads, ['@peer-sum', sum], ['@peer-count', exactOf(values.length)]] as const);
    const mean = ['/', '@peer-sum', '@peer-count'] as const;
    if (!followsMeasure(indicator)) return { ...gives(mean), reads };
    const [measure, ...others] = lines;
    return { ...state, reads, indicator, policy: wanted, lines: [line('measure', measureTitle, mean, measure?.rounding ?? null), ...others] };
  };

  return remembered(({ organisation, group }, { id }) => [organisation, group, id], (assessed, indicator) => {
    const state = standing(assessed, indicator);
    if (state.state === 'scored') return { ...state, indicator, policy: null, lines: measures.formula(indicator, assessed.group).lines };
    if (state.state === 'invalid') return { ...state, indicator, policy: null, lines: [] };
    return absent(assessed, indicator, state, policyOf(indicator, state.state === 'missing' ? 'missing' : 'noBase'));
  });
}

/** Whether `peer-mean` gives the points of the mean measure; of other rules it gives the mean of the points, as they are before sharing out and coefficients. */
function followsMeasure({ rule }: Indicator): boolean {
  return rule !== undefined && isMeasured(rule) && rule.op !== 'relative' && rule.op !== 'rank';
}
