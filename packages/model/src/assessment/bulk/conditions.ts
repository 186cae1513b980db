import type { Decimal } from '../decimal.js';
import { meanOf } from '../formulas/panel.js';
import type { Rule } from '../rule.js';
import type { Indicator } from '../scheme.js';
import type { Expression } from '../score.js';
import { usesRate } from '../scoring/figures.js';
import { Unfit } from './term.js';

/** The first is at least the second. Of what is not there it never holds. */
export type AtLeast = readonly [Expression, Expression];

/** What figures have to be so that nobody needs to look at them one by one. Where they are not, the exact way says what they are. */
export interface Conditions {
  /** Else something is missing or impossible. */
  plain: readonly AtLeast[];
  /** Where the others hold, else there is no base: above zero. */
  above: readonly Expression[];
  /** The least that inputs are then, in units of their columns: 0, or 1 where they are above zero. */
  least: ReadonlyMap<string, number>;
}

/** What is known of an indicator's figures. */
export interface Asked {
  /** The most that points given by hand may be, where the rule does not say. */
  most: Decimal;
  needed: readonly string[];
  /** Other inputs that may make them impossible. */
  others: readonly string[];
  isWhole(input: string): boolean;
}

/**
 * Conditions under which `readFigures` finds all that an indicator needs, and nothing impossible. They are enough, and seldom more than enough.
 * @throws Unfit on a rule of which that is not known here: its rows go the exact way
 */
export function conditionsOf(indicator: Indicator, { most, needed, others, isWhole }: Asked): Conditions {
  const { inputs = [], rate, rule } = indicator;
  const asked = new Set([...needed, ...others]);
  const ruled = conditionsOfRule(rule, { most, needed, isWhole }, rate !== undefined);
  const rated = rate ? conditionsOfRate(rate, asked) : { plain: [], fromZero: [], base: null };
  const counted = inputs.filter(({ source }) => source.from === 'counted').map(({ id }) => id);
  const fromZero = new Set([...counted, ...ruled.fromZero, ...rated.fromZero]);
  const sums = inputs.flatMap(({ id, sumOf = [] }): AtLeast[] => {
    const total: Expression = ['+', 0, ...sumOf];
    return sumOf.length > 0 && [id, ...sumOf].every((input) => asked.has(input)) ? [[id, total], [total, id]] : [];
  });
  // What is at least the numerator is at least 0.
  const overNumerator = rate && rated.base === rate.denominator && rate.atMostOne !== false && asked.has(rate.numerator);
  const settled = new Set([...ruled.settled, ...(overNumerator ? [rate.denominator] : [])]);
  const each = [...asked].filter((id) => !settled.has(id)).map((id): AtLeast => (fromZero.has(id) ? [id, 0] : [id, id]));
  const above = usesRate(indicator) && rated.base !== null ? [rated.base] : [];
  const leastOf = (id: string): number => (above.length > 0 && id === rate?.denominator ? 1 : 0);
  return { plain: [...rated.plain, ...ruled.plain, ...sums, ...each], above, least: new Map([...fromZero].map((id) => [id, leastOf(id)])) };
}

interface Found {
  plain: readonly AtLeast[];
  fromZero: readonly string[];
}

/** `settled`: inputs of which this says enough. */
function conditionsOfRule(rule: Rule | undefined, { most, needed, isWhole }: Omit<Asked, 'others'>, hasRate: boolean): Found & { settled: readonly string[] } {
  const none = { plain: [], fromZero: [], settled: [] };
  switch (rule?.op) {
    case 'deduct':
      return { ...none, fromZero: needed, plain: rule.events.flatMap(({ input, repeated }) => (repeated ? [[input, repeated.input] as const] : [])) };
    case 'award':
      return { ...none, fromZero: needed };
    case 'checklist': {
      const either = (id: string): AtLeast[] => [[id, 0], [1, id], ...(isWhole(id) ? [] : [[['*', id, ['-', id, 1]], 0] as const])];
      return { ...none, settled: needed, plain: needed.flatMap(either) };
    }
    case 'panel':
      return { ...none, settled: needed, plain: needed.map((id) => [meanOf(id), 0]) };
    case 'manual':
      return { ...none, plain: needed.flatMap((id): AtLeast[] => [[id, rule.from ?? 0], [rule.to ?? most, id]]) };
    case 'ratio':
      return hasRate ? none : { ...none, settled: needed, plain: needed.flatMap((id): AtLeast[] => [[id, 0], [1, id]]) };
    case 'proportional':
    case 'target':
    case 'bands':
    case 'relative':
    case 'rank':
      return none;
    default:
      throw new Unfit();
  }
}

/** A rate is asked for its parts even where the rule does not use it. */
function conditionsOfRate({ numerator, denominator, less = [], atMostOne = true }: NonNullable<Indicator['rate']>, asked: ReadonlySet<string>): Found & { base: Expression | null } {
  const fromZero = [denominator, ...less, ...(atMostOne ? [numerator] : [])];
  if (![denominator, ...less].every((id) => asked.has(id))) return { plain: [], fromZero, base: null };
  const base: Expression = less.length === 0 ? denominator : ['-', denominator, ...less];
  return { plain: [...(less.length > 0 ? [[base, 0] as const] : []), ...(atMostOne && asked.has(numerator) ? [[base, numerator] as const] : [])], fromZero, base };
}
