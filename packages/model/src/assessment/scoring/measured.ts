import { fullIn, formulaOf } from '../formulas/formula-of.js';
import { work } from '../formulas/work.js';
import { compareExact, exactOf, type Fraction } from '../exact/exact.js';
import { ownIn } from '../own.js';
import { observedIn } from './observed.js';
import { readFigures, type Figures } from './figures.js';
import { remembered } from './memo.js';
import type { AssessmentData } from '../data.js';
import type { Decimal } from '../decimal.js';
import type { Formula } from '../formula.js';
import type { Observation } from '../observation.js';
import type { Indicator, Scheme } from '../scheme.js';
import type { Assessed } from '../score.js';

/** What was measured of an organisation in a period, by the scheme as it is now. */
export interface Measured extends Figures {
  /** The line `measure`, rounded; `null` where it is not known. */
  measure: Fraction | null;
  observation: Observation | undefined;
}

/** The measures of a group, of all its organisations that have one. The best stands first; `at-most`: the lowest. */
export interface Peers {
  sorted: readonly Fraction[];
  sum: Fraction;
}

export interface Measures {
  formula(indicator: Indicator, group: string): Formula;
  of(assessed: Assessed, indicator: Indicator, period: string): Measured;
  /** The group's own target. */
  target(indicator: Indicator, group: string): Decimal | undefined;
  peers(group: string, indicator: Indicator, period: string): Peers;
}

export function measuresOf(scheme: Scheme, data: AssessmentData): Measures {
  const observed = observedIn(data.observations);
  const formula = remembered((indicator: Indicator, group: string) => [indicator.id, group], (indicator, group) => formulaOf(scheme, indicator.id, group));
  const measure = ({ organisation, group }: Assessed, indicator: Indicator, period: string): Measured => {
    const observation = observed(organisation, period, indicator.id);
    const figures = readFigures(scheme, indicator, fullIn(scheme, indicator, group), observation);
    const [first] = figures.state === 'known' ? work(formula(indicator, group).lines.slice(0, 1), new Map(figures.values)) : [];
    return { ...figures, measure: first?.value ?? null, observation };
  };
  const of = remembered(({ organisation, group }: Assessed, indicator: Indicator, period: string) => [organisation, group, indicator.id, period], measure);
  const peers = (group: string, indicator: Indicator, period: string): Peers => {
    const members = data.assessed.filter((assessed) => assessed.group === group);
    const sorted = members.flatMap((assessed) => of(assessed, indicator, period).measure ?? []).sort((a, b) => compareExact(b, a));
    const lowIsBest = indicator.rule?.op === 'rank' && indicator.rule.side === 'at-most';
    return { sorted: lowIsBest ? sorted.reverse() : sorted, sum: sorted.reduce((sum, value) => sum.add(value), exactOf(0)) };
  };
  const target = ({ id }: Indicator, group: string): Decimal | undefined => ownIn(scheme.groups.find((one) => one.id === group)?.targets, id);
  return { formula, of, target, peers: remembered((group, indicator, period) => [group, indicator.id, period], peers) };
}

/** 1 more than how many are better: equals share the better place. `measure` is one of them. */
export function placeAmong({ sorted }: Peers, measure: Fraction): number {
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  const falling = first && last && first.compare(last) < 0 ? -1 : 1;
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.compare(measure) ?? 0) * falling > 0) from = middle + 1;
    else to = middle;
  }
  return from + 1;
}
