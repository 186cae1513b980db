import { exactOf, type Fraction } from '../exact/exact.js';
import { isPeriod, periodBefore, periodLastYear } from '../period.js';
import { placeAmong, type Measured, type Measures } from './measured.js';
import type { RuleOf } from '../rule.js';
import type { Indicator } from '../scheme.js';
import type { Assessed, ScoreState } from '../score.js';

/** An organisation at an indicator, before anything is made of what is missing. */
export interface Standing {
  state: ScoreState;
  measured: Measured;
  /** What the formula reads: figures, and the names that begin with `@`. */
  reads: ReadonlyMap<string, Fraction>;
}

/** Adds what other organisations and periods have to say: `@base`, or `@place`, `@count` and `@moved`. */
export function standingOf(measures: Measures, assessed: Assessed, indicator: Indicator, period: string): Standing {
  const measured = measures.of(assessed, indicator, period);
  const { state, measure, values } = measured;
  const scored = (more: readonly (readonly [string, Fraction])[] = []): Standing => ({ state: 'scored', measured, reads: new Map([...values, ...more]) });
  if (state !== 'known' || !measure) return { state: state === 'known' ? 'missing' : state, measured, reads: values };
  switch (indicator.rule?.op) {
    case 'relative': {
      const { rule } = indicator;
      const base = baseOf(measures, assessed, indicator, rule, period);
      // Differences in per cent need something that they are per cent of.
      if (!base || (rule.by === 'percent' && base.compare(0) <= 0)) return { state: 'no-base', measured, reads: values };
      return scored(rule.base === 'target' || rule.base === 'input' ? [] : [['@base', base]]);
    }
    case 'rank': {
      const peers = measures.peers(assessed.group, indicator, period);
      const place = placeAmong(peers, measure);
      const before = placeBefore(measures, assessed, indicator, period);
      const names: [string, number][] = [['@place', place], ['@count', peers.sorted.length], ['@moved', before === null ? 0 : before - place]];
      return scored(names.map(([name, value]) => [name, exactOf(value)]));
    }
    default: return scored();
  }
}

/** The period that a rule looks back to. `null`: it looks at none, or the period has no name that one can reckon with. */
export function earlierPeriod(rule: Indicator['rule'], period: string): string | null {
  if (!isPeriod(period)) return null;
  if (rule?.op === 'rank') return periodBefore(period);
  if (rule?.op !== 'relative') return null;
  if (rule.base === 'last-year') return periodLastYear(period);
  return rule.base === 'last-period' ? periodBefore(period) : null;
}

/**
 * What a measure is compared with: the target, the input that is named; the measure of the period looked back to, rounded as measures are; or
 * the plain mean of all measures in the group, its own among them, not rounded. `null`: there is none.
 */
function baseOf(measures: Measures, assessed: Assessed, indicator: Indicator, rule: RuleOf<'relative'>, period: string): Fraction | null {
  switch (rule.base) {
    case 'target': return exactOf(measures.target(indicator, assessed.group) ?? rule.target ?? 0);
    case 'input': return measures.of(assessed, indicator, period).values.get(rule.input ?? '') ?? null;
    case 'peer-mean': return meanOfGroup(measures, assessed.group, indicator, period);
    default: return measureBefore(measures, assessed, indicator, period);
  }
}

function meanOfGroup(measures: Measures, group: string, indicator: Indicator, period: string): Fraction | null {
  const { sorted, sum } = measures.peers(group, indicator, period);
  return sorted.length > 0 ? sum.div(sorted.length) : null;
}

function measureBefore(measures: Measures, assessed: Assessed, indicator: Indicator, period: string): Fraction | null {
  const earlier = earlierPeriod(indicator.rule, period);
  return earlier === null ? null : measures.of(assessed, indicator, earlier).measure;
}

/** Its place in the last period, among those that are in its group now. `null`: it had no measure then. */
export function placeBefore(measures: Measures, assessed: Assessed, indicator: Indicator, period: string): number | null {
  const earlier = earlierPeriod(indicator.rule, period);
  const measure = measureBefore(measures, assessed, indicator, period);
  return earlier === null || !measure ? null : placeAmong(measures.peers(assessed.group, indicator, earlier), measure);
}
