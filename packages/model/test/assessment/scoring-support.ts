import { scoreAll, text, type AssessmentData, type Indicator, type Input, type Observation, type ObservedValue, type Rounding, type Rule, type Score, type Scheme, type Scorecard } from '@linli/model';

/* A scheme and data with as little in them as a test is about. */

export const words = (name: string): ReturnType<typeof text> => text(name, name, name);
export const twoPlaces: Rounding = { digits: 2, mode: 'half-up' };

export function input(id: string, more: Partial<Input> = {}): Input {
  return { id, title: words(id), source: { from: 'entered' }, ...more };
}

/** An indicator with the inputs that its rule and rate name. */
export function indicator(id: string, full: number | string, rule?: Rule, more: Partial<Indicator> = {}): Indicator {
  const { rate } = more;
  const rated = rate ? [rate.numerator, rate.denominator, ...(rate.less ?? [])].map((name) => input(name)) : [];
  return { id, title: words(id), full, ...(rule && { rule, inputs: [...rated, ...inputsOf(rule, rate !== undefined)] }), ...more };
}

function inputsOf(rule: Rule, rated: boolean): Input[] {
  switch (rule.op) {
    case 'deduct': return rule.events.flatMap((kind) => [input(kind.input), ...(kind.repeated ? [input(kind.repeated.input)] : [])]);
    case 'award': return rule.events.map((kind) => input(kind.input));
    case 'checklist': return rule.items.map((item) => input(item.input));
    case 'panel': return rule.groups.map((group) => input(group.input, { list: true, source: { from: 'judged' } }));
    case 'relative': return [...(rated ? [] : [input('value')]), ...(rule.input === undefined ? [] : [input(rule.input)])];
    default: return rated ? [] : [input('value')];
  }
}

export function scheme(indicators: Indicator[], more: Partial<Scheme> = {}): Scheme {
  return {
    id: 'test', version: 1, title: words('test'), level: 'township', period: 'year', full: 100, indicators, groups: [{ id: 'A', title: words('A') }],
    absence: { missing: 'hold', noBase: 'apart' }, rounding: { rate: null, item: null, block: null, total: twoPlaces }, ranking: { ties: 'min', within: 'group' }, ...more,
  };
}

export function observed(organisation: string, about: string, values: Record<string, ObservedValue>, more: Partial<Observation> = {}): Observation {
  return { organisation, period: '2026', indicator: about, values, at: '2026-12-31T12:00:00+08:00', by: { role: 'supervisor', organisation: 'office' }, reason: '核定', ...more };
}

export function data(observations: Observation[], organisations: readonly string[] = [...new Set(observations.map(({ organisation }) => organisation))]): AssessmentData {
  return { period: '2026', assessed: organisations.map((organisation) => ({ organisation, group: 'A' })), observations };
}

/** The card of the first organisation. */
export function card(one: Scheme, observations: Observation[]): Scorecard {
  return scoreAll(one, data(observations))[0]!;
}

export function score(cards: Scorecard | undefined, id: string): Score {
  return cards!.scores.find((each) => each.indicator === id)!;
}

/** What a rule gives for one observation. */
export function pointsOf(rule: Rule, full: number | string, values: Record<string, ObservedValue>, more: Partial<Indicator> = {}): string | null {
  return score(card(scheme([indicator('x', full, rule, more)]), [observed('one', 'x', values)]), 'x').points;
}
