import type { Text } from '../../text/text-schema.js';
import { compareExact, exactOf, exactText, type Fraction } from '../exact/exact.js';
import type { ObservationIssue, ObservationIssueCode } from '../observation-issue.js';
import type { RuleOf } from '../rule.js';
import type { Indicator, Scheme } from '../scheme.js';
import { ownIn } from '../own.js';
import { inputsOfRule } from './lint-inputs.js';
import { checkCounts, isDecimal, titleOf, type Figures } from './figures.js';

/** What the rule and the rate ask of the figures. */
export function checkByRule(scheme: Scheme, indicator: Indicator, figures: Figures): ObservationIssue[] {
  const { rule } = indicator;
  return [...checkCounts(figures, countsOf(indicator)), ...checkRate(indicator, figures), ...(rule ? checkRule(scheme, indicator, figures) : [])];
}

/** Inputs that say how many there were. */
function countsOf({ inputs = [], rule }: Indicator): string[] {
  const counted = inputs.flatMap(({ id, source }) => (source.from === 'counted' ? [id] : []));
  const events = rule?.op === 'deduct' || rule?.op === 'award' ? inputsOfRule(rule).map(({ id }) => id) : [];
  return [...counted, ...events];
}

function checkRate({ rate, inputs = [] }: Indicator, { observation, numbers }: Figures): ObservationIssue[] {
  if (!rate) return [];
  const { numerator, denominator, less = [], atMostOne = true } = rate;
  const { indicator } = observation;
  const of = numbers.get(denominator);
  const taken = less.map((id) => numbers.get(id));
  const counted = new Set(countsOf({ inputs } as Indicator));
  // A rate of change may have a numerator below 0; what it is of may not be.
  const signed = [...(atMostOne ? [numerator] : []), denominator, ...less].filter((id) => !counted.has(id));
  const negative = [...new Set(signed)].flatMap((id): ObservationIssue[] => {
    const value = numbers.get(id);
    return value !== undefined && compareExact(value, 0) < 0 ? [{ code: 'negative', indicator, input: id, title: titleOf(inputs, id), params: { value: exactText(value) } }] : [];
  });
  if (of === undefined || taken.some((value) => value === undefined) || negative.length > 0) return negative;
  const base = taken.reduce<Fraction>((left, value) => left.sub(exactOf(value ?? 0)), exactOf(of));
  const about = { indicator, title: titleOf(inputs, denominator) };
  if (compareExact(base, 0) < 0) return [{ code: 'less-larger', ...about, input: denominator, params: { value: exactText(base) } }];
  const above = numbers.get(numerator);
  if (!atMostOne || above === undefined || compareExact(above, base) <= 0) return [];
  const params = { value: exactText(above), other: exactText(base) };
  return [{ code: 'numerator-larger', indicator, input: numerator, title: titleOf(inputs, numerator), params, ...otherTitle(about.title) }];
}

function checkRule(scheme: Scheme, indicator: Indicator, figures: Figures): ObservationIssue[] {
  const { rule, rate, inputs = [] } = indicator;
  const [first] = inputs;
  switch (rule?.op) {
    case 'checklist':
      return rule.items.flatMap(({ input }) => found('not-yes-or-no', figures, input, (value) => !value.equals(0) && !value.equals(1)));
    case 'deduct':
      return checkRepeated(rule, figures);
    case 'panel':
      return rule.groups.flatMap(({ input }) => checkScores(rule.outOf, figures, input));
    case 'manual': {
      const from = exactOf(rule.from ?? 0);
      const to = exactOf(rule.to ?? mostOf(scheme, indicator));
      const bounds = { from: exactText(from), to: exactText(to) };
      return first ? found('off-bounds', figures, first.id, (value) => value.compare(from) < 0 || value.compare(to) > 0, bounds) : [];
    }
    case 'ratio':
      return first && !rate ? found('above-all', figures, first.id, (value) => value.compare(0) < 0 || value.compare(1) > 0) : [];
    default:
      return [];
  }
}

/** Which group the organisation is in is not known here: what one of them allows is let pass. */
function mostOf({ groups }: Scheme, { id, full, outOf }: Indicator): Fraction {
  if (outOf !== undefined) return exactOf(outOf);
  return groups.map((group) => exactOf(ownIn(group.full, id) ?? full)).reduce((most, each) => (each.compare(most) > 0 ? each : most), exactOf(full));
}

function found(code: ObservationIssueCode, { observation, inputs, numbers }: Figures, input: string, isWrong: (value: Fraction) => boolean, params = {}): ObservationIssue[] {
  const value = numbers.get(input);
  if (value === undefined || !isWrong(exactOf(value))) return [];
  return [{ code, indicator: observation.indicator, input, title: titleOf(inputs, input), params: { value: exactText(value), ...params } }];
}

function checkRepeated({ events }: RuleOf<'deduct'>, figures: Figures): ObservationIssue[] {
  return events.flatMap(({ input, repeated }) => {
    const all = figures.numbers.get(input);
    if (!repeated || all === undefined) return [];
    const issues = found('repeated-larger', figures, repeated.input, (value) => value.compare(exactOf(all)) > 0, { other: exactText(all) });
    return issues.map((issue) => ({ ...issue, ...otherTitle(titleOf(figures.inputs, input)) }));
  });
}

function checkScores(outOf: number | string, { observation, inputs }: Figures, input: string): ObservationIssue[] {
  const scores: unknown = observation.values[input];
  if (!Array.isArray(scores)) return [];
  return scores.flatMap((score: unknown, index): ObservationIssue[] => {
    if (!isDecimal(score) || (compareExact(score, 0) >= 0 && compareExact(score, outOf) <= 0)) return [];
    return [{ code: 'score-off-scale', indicator: observation.indicator, input, index, title: titleOf(inputs, input), params: { value: exactText(score), to: exactText(outOf) } }];
  });
}

function otherTitle(title: Text | null): { otherTitle?: Text } {
  return title ? { otherTitle: title } : {};
}
