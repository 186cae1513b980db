import { explainBasis } from '../clock/explain.js';
import { formatDay } from '../clock/format.js';
import type { Division } from '../division/division.js';
import type { TreeNode } from '../form/definition.js';
import { treeLabel } from '../form/tree.js';
import { pickText, type Locale } from '../text/text.js';
import { routeWords } from './explain-words.js';
import { routingVariables } from './facts.js';
import type { ReadValue, RuleTrace } from './route.js';

/** Names for what a trace holds as codes. What is not named here is shown as its code. */
export interface RouteNames {
  categories?: readonly TreeNode[] | undefined;
  divisions?: readonly Division[] | undefined;
}

/**
 * The trace of a route in sentences, rule by rule in their order: which did not apply and through which values, which one did, and
 * its basis. A rule is given as its place in the table, from 1, and its label, or its id where it has none.
 */
export function explainRoute(trace: readonly RuleTrace[], locale: Locale, names: RouteNames = {}): string[] {
  const words = routeWords[locale];
  const looked = trace.filter(({ outcome }) => outcome !== 'after');
  const after = trace.length - looked.length;
  const fired = looked.some(({ outcome }) => outcome === 'fired');
  return [...looked.flatMap((rule, index) => explainRule(rule, index + 1, locale, names)), ...(fired ? [] : [words.none]), ...(after > 0 ? [words.after(after)] : [])];
}

function explainRule(trace: RuleTrace, number: number, locale: Locale, names: RouteNames): string[] {
  const words = routeWords[locale];
  const { outcome, validFrom = '', validTo = '', basis } = trace;
  const rule = words.rule(number, trace.label ? pickText(trace.label, locale) : trace.rule);
  if (outcome === 'not-valid-yet') return [words.notValidYet(rule, formatDay(validFrom, locale))];
  if (outcome === 'expired') return [words.expired(rule, formatDay(validTo, locale))];
  const values = explainValues(trace.values, locale, names);
  if (outcome === 'no-match') return [values === '' ? words.never(rule) : words.noMatch(rule, values)];
  return [values === '' ? words.unconditional(rule) : words.fired(rule, values), ...(basis ? [explainBasis(basis, locale)] : [])];
}

/** Only the values that decided. A category that was asked for in two ways is said once. */
function explainValues(values: readonly ReadValue[], locale: Locale, names: RouteNames): string {
  const words = routeWords[locale];
  const said = values.filter(({ deciding }) => deciding).map(({ name, value }) => {
    const variable = routingVariables.find((known) => known === name);
    return words.value(variable ? words.names[variable] : name, showValue(name, value, locale, names));
  });
  return [...new Set(said)].join(words.list);
}

function showValue(name: string, value: unknown, locale: Locale, { categories = [], divisions = [] }: RouteNames): string {
  const words = routeWords[locale];
  const last = String((Array.isArray(value) ? value[value.length - 1] : value) ?? '');
  if (last === '' && value !== null) return words.empty;
  switch (name) {
    case 'category.path':
    case 'category.within':
      return treeLabel(categories, last, locale);
    case 'area.code':
    case 'area.within':
    case 'place.division':
      return divisions.find(({ code }) => code === last)?.name ?? last;
    case 'channel':
      return words.channels[last] ?? last;
    case 'time.day':
      return formatDay(last, locale);
    case 'time.weekday':
      return words.weekdays[Number(value) - 1] ?? last;
    case 'time.hour':
      return words.hour(Number(value));
    case 'time.monthDay':
      return words.monthDay(Math.floor(Number(value) / 100), Number(value) % 100);
    case 'time.workday':
      return value === null ? words.unannounced : value === true ? words.yes : words.no;
    default:
      return last;
  }
}
