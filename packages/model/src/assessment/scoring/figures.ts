import { exactOf, type Fraction } from '../exact/exact.js';
import { meanOf } from '../formulas/panel.js';
import { checkObservation } from '../lint/check-observation.js';
import { isDecimal } from '../lint/figures.js';
import { trimmedMean } from './trimmed-mean.js';
import type { Decimal } from '../decimal.js';
import type { Observation, ObservedValue } from '../observation.js';
import type { RuleOf } from '../rule.js';
import type { Indicator, Scheme } from '../scheme.js';

/** What an observation says about an indicator. */
export interface Figures {
  state: 'known' | 'missing' | 'no-base' | 'invalid';
  /** Every figure that could be read, and the trimmed means of judges. */
  values: ReadonlyMap<string, Fraction>;
  /** The scores of judges by input. */
  lists: ReadonlyMap<string, readonly Fraction[]>;
  /** What a rate is of. */
  base: Fraction | null;
}

/** Issues that leave the figures themselves as good as they were. */
const elsewhere: readonly string[] = ['wrong-period', 'unknown-input'];

/** The inputs that an indicator's rule reads. Others that it lists are only shown. */
export function neededInputs({ inputs = [], rate, rule }: Indicator): readonly string[] {
  const measured = rate ? [rate.numerator, rate.denominator, ...(rate.less ?? [])] : inputs.slice(0, 1).map(({ id }) => id);
  switch (rule?.op) {
    case 'deduct': return rule.events.flatMap(({ input, repeated }) => (repeated ? [input, repeated.input] : [input]));
    case 'award': return rule.events.map(({ input }) => input);
    case 'checklist': return rule.items.map(({ input }) => input);
    case 'panel': return rule.groups.map(({ input }) => input);
    case 'relative': return rule.base === 'input' && rule.input !== undefined ? [...measured, rule.input] : measured;
    default: return measured;
  }
}

/** Whether an indicator's measure is its rate. */
export function usesRate({ rate, rule }: Indicator): boolean {
  return rate !== undefined && rule?.op !== 'deduct' && rule?.op !== 'award' && rule?.op !== 'checklist' && rule?.op !== 'panel';
}

/**
 * Reads the figures of an indicator. `invalid`: `checkObservation` finds a fault in them (no warning, and not the period or an input too
 * many), or points given by hand are more than full in this group. Else `missing`: one that is needed is not there. Else `no-base`: the
 * denominator is 0, or no score of a group of judges is left. @param full the indicator's points in the group
 */
export function readFigures(scheme: Scheme, indicator: Indicator, full: Decimal, observation: Observation | undefined): Figures {
  const empty: Figures = { state: 'missing', values: new Map(), lists: new Map(), base: null };
  if (!observation) return empty;
  const given = new Map(Object.entries(observation.values));
  const read = { ...empty, values: numbersIn(given), lists: listsIn(given) };
  if (checkObservation(scheme, observation).some(({ code, severity }) => severity === undefined && !elsewhere.includes(code))) return { ...read, state: 'invalid' };
  if (neededInputs(indicator).some((id) => given.get(id) == null)) return read;
  const { rule } = indicator;
  if (rule?.op === 'panel') return withMeans(rule, read);
  const most = indicator.outOf ?? full;
  if (rule?.op === 'manual' && rule.to === undefined && neededInputs(indicator).some((id) => (read.values.get(id)?.compare(exactOf(most)) ?? 0) > 0)) return { ...read, state: 'invalid' };
  const base = usesRate(indicator) ? baseIn(indicator, read.values) : null;
  return { ...read, base, state: base?.n === 0n ? 'no-base' : 'known' };
}

function baseIn({ rate }: Indicator, values: ReadonlyMap<string, Fraction>): Fraction | null {
  const denominator = values.get(rate?.denominator ?? '');
  return denominator ? (rate?.less ?? []).reduce((base, id) => base.sub(values.get(id) ?? exactOf(0)), denominator) : null;
}

function withMeans({ groups }: RuleOf<'panel'>, read: Figures): Figures {
  const means = groups.map(({ input, dropHigh, dropLow }) => [meanOf(input), trimmedMean(read.lists.get(input) ?? [], dropHigh, dropLow).mean] as const);
  const known = means.flatMap(([name, mean]) => (mean ? [[name, mean] as const] : []));
  return known.length < means.length ? { ...read, state: 'no-base' } : { ...read, values: new Map([...read.values, ...known]), state: 'known' };
}

function numbersIn(given: ReadonlyMap<string, ObservedValue>): Map<string, Fraction> {
  return new Map([...given].flatMap(([id, value]) => (isDecimal(value) ? [[id, exactOf(value)] as const] : [])));
}

function listsIn(given: ReadonlyMap<string, ObservedValue>): Map<string, readonly Fraction[]> {
  return new Map([...given].flatMap(([id, value]) => (Array.isArray(value) ? [[id, value.filter(isDecimal).map(exactOf)] as const] : [])));
}
