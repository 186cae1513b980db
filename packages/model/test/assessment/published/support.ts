import { scoreOne, type Decimal, type Observation, type ObservedValue, type Scheme, type Scorecard } from '@linli/model';

export type Values = Readonly<Record<string, ObservedValue>>;

export function observed(indicator: string, values: Values, { organisation = 'unit', period = '2026' }: { organisation?: string; period?: string } = {}): Observation {
  return { organisation, period, indicator, values: { ...values }, at: '2026-12-31T09:00:00+08:00', by: { role: 'supervisor', organisation: 'office' }, reason: 'as published' };
}

/** One unit, alone in its group. */
export function cardOf(scheme: Scheme, period: string, figures: Readonly<Record<string, Values>>, group = scheme.groups[0]?.id ?? ''): Scorecard {
  const observations = Object.entries(figures).map(([indicator, values]) => observed(indicator, values, { period }));
  return scoreOne(scheme, { period, assessed: [{ organisation: 'unit', group }], observations }, 'unit');
}

export function scoreIn(card: Scorecard, indicator: string): Scorecard['scores'][number] {
  const score = card.scores.find((each) => each.indicator === indicator);
  if (!score) throw new RangeError(indicator);
  return score;
}

/** 6/7 as the two figures of a rate. */
export function share(numerator: string, denominator: string): (of: readonly [Decimal, Decimal]) => Values {
  return ([n, d]) => ({ [numerator]: n, [denominator]: d });
}
