import type { Observation } from '../observation.js';

/** The observation that counts, of an organisation, a period and an indicator or veto. */
export type Observed = (organisation: string, period: string, indicator: string) => Observation | undefined;

/** Of several for the same three the one with the later `at` counts; of those of one moment, the one that stands later. */
export function observedIn(observations: readonly Observation[]): Observed {
  const counted = new Map<string, Observation>();
  for (const observation of observations) {
    const key = keyOf(observation.organisation, observation.period, observation.indicator);
    const known = counted.get(key);
    if (!known || !(Date.parse(observation.at) < Date.parse(known.at))) counted.set(key, observation);
  }
  return (organisation, period, indicator) => counted.get(keyOf(organisation, period, indicator));
}

export function keyOf(...parts: readonly string[]): string {
  return parts.join('\u0000');
}
