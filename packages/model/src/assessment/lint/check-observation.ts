import type { Decimal } from '../decimal.js';
import type { Observation } from '../observation.js';
import type { ObservationIssue, ObservationIssueCode } from '../observation-issue.js';
import { isPeriod } from '../period.js';
import type { Indicator, Input, Scheme } from '../scheme.js';
import { checkByRule } from './check-by-rule.js';
import { checkParts } from './check-parts.js';
import { checkCounts, isDecimal, type Figures } from './figures.js';
import { indicatorsOf } from '../indicators-of.js';

/**
 * What is wrong with the figures of one organisation for one indicator or veto, each at its place; with `severity: 'warning'` what may be. A figure
 * that is missing is no issue: the scheme says what is done then. Values may be anything, as they come out of a file.
 */
export function checkObservation(scheme: Scheme, observation: Observation): ObservationIssue[] {
  const all: readonly Indicator[] = indicatorsOf(scheme);
  const indicator = all.find(({ id }) => id === observation.indicator);
  const veto = indicator ? undefined : scheme.vetoes?.find(({ id }) => id === observation.indicator);
  const title = (indicator ?? veto)?.title ?? null;
  const whole = (code: ObservationIssueCode, params?: Record<string, string>): ObservationIssue =>
    ({ code, indicator: observation.indicator, input: null, title, ...(params && { params }) });
  if (!indicator && !veto) return [whole('unknown-indicator')];
  if (all.some(({ parent }) => parent === observation.indicator)) return [whole('block')];
  const inputs = veto ? [veto.input] : (indicator?.inputs ?? []);
  const issues = [...(isPeriod(observation.period, scheme.period) ? [] : [whole('wrong-period', { value: observation.period })]), ...checkValues(observation, inputs)];
  const bad = new Set(issues.map(({ input }) => input));
  const figures = { observation, inputs, numbers: numbersOf(observation, inputs, bad) };
  const reason = observation.reason?.trim() ?? '';
  return [
    ...issues,
    ...checkTotals(figures),
    ...(indicator ? checkByRule(scheme, indicator, figures) : checkCounts(figures, inputs.map(({ id }) => id))),
    ...(indicator?.rule?.op === 'manual' && reason === '' && hasFigures(observation) ? [whole('no-reason')] : []),
  ];
}

function hasFigures({ values }: Observation): boolean {
  return Object.values(values).some((value) => value !== null);
}

/** Whether each value is of the kind that its input is. */
function checkValues(observation: Observation, inputs: readonly Input[]): ObservationIssue[] {
  const { indicator, values } = observation;
  return Object.entries(values).flatMap(([id, value]: [string, unknown]): ObservationIssue[] => {
    const input = inputs.find((each) => each.id === id);
    if (!input) return [{ code: 'unknown-input', indicator, input: id, title: null }];
    const about = { indicator, input: id, title: input.title };
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) {
      if (input.list !== true) return [{ code: 'list', ...about }];
      return value.flatMap((each: unknown, index) => (isDecimal(each) ? [] : [{ code: 'not-a-number' as const, ...about, index, params: { value: shown(each) } }]));
    }
    if (!isDecimal(value)) return [{ code: 'not-a-number', ...about, params: { value: shown(value) } }];
    return input.list === true ? [{ code: 'not-a-list', ...about }] : [];
  });
}

function shown(value: unknown): string {
  const written = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return written.length > 40 ? `${written.slice(0, 39)}…` : written;
}

function numbersOf({ values }: Observation, inputs: readonly Input[], bad: ReadonlySet<string | null>): Map<string, Decimal> {
  const numbers = new Map<string, Decimal>();
  for (const { id } of inputs) {
    const value = values[id];
    if (!bad.has(id) && isDecimal(value)) numbers.set(id, value);
  }
  return numbers;
}

function checkTotals({ observation, inputs, numbers }: Figures): ObservationIssue[] {
  return inputs.flatMap(({ id, title, sumOf }): ObservationIssue[] => {
    const total = numbers.get(id);
    const parts = (sumOf ?? []).map((part) => numbers.get(part));
    if (total === undefined || parts.length === 0 || parts.some((part) => part === undefined)) return [];
    const differ = checkParts(parts as Decimal[], total);
    return differ ? [{ code: 'parts-differ', indicator: observation.indicator, input: id, title, params: { sum: differ.sum, total: differ.total } }] : [];
  });
}
