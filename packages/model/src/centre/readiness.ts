import { text } from '../text/text.js';
import type { Text } from '../text/text-schema.js';
import type { Centre, Readiness, ReadinessItem } from './centre.js';

/** 五有, in their order. */
export const readinessLabels: Readonly<Record<ReadinessItem, Text>> = {
  sign: text('有牌子', '有牌子', 'A sign'),
  site: text('有场地', '有場地', 'A site'),
  force: text('有力量', '有力量', 'Staff'),
  mechanism: text('有机制', '有機制', 'Procedures'),
  effect: text('有效果', '有效果', 'Results'),
};

export type ReadinessState = 'met' | 'notMet' | 'notLookedAt';

/** One of the five at one centre. */
export interface ReadinessLine extends Omit<Readiness, 'met'> {
  label: Text;
  state: ReadinessState;
}

export interface CentreReadiness {
  lines: readonly ReadinessLine[];
  /** Whether all five are met; `null` where none is known to be unmet, but not all were looked at. */
  ready: boolean | null;
}

/** How many centres meet something. `share` is `met / base`, from 0 to 1; `null` where none was looked at: there is no base. */
export interface ReadinessCount {
  met: number;
  notMet: number;
  notLookedAt: number;
  /** How many were looked at: `met + notMet`. */
  base: number;
  share: number | null;
}

export interface ReadinessCoverage {
  /** How many centres. */
  n: number;
  items: readonly (ReadinessCount & { item: ReadinessItem; label: Text })[];
  /** Of those of which it is known whether all five are met. */
  ready: ReadinessCount;
}

const items = /* @__PURE__ */ Object.keys(readinessLabels) as readonly ReadinessItem[];

/** The five of a centre, each once. Where one was looked at more than once, the latest look counts. */
export function readinessOf({ readiness }: Pick<Centre, 'readiness'>): CentreReadiness {
  const lines = items.map((item): ReadinessLine => {
    const { met = null, ...rest } = latest(readiness.filter((look) => look.item === item)) ?? { item };
    return { ...rest, label: readinessLabels[item], state: stateOf(met) };
  });
  const all = (state: ReadinessState) => lines.every((line) => line.state === state);
  return { lines, ready: all('met') ? true : lines.some(({ state }) => state === 'notMet') ? false : null };
}

/** How many of these centres meet each of the five, and all of them. What was not looked at counts neither way. */
export function readinessCoverage(centres: readonly Pick<Centre, 'readiness'>[]): ReadinessCoverage {
  const each = centres.map(readinessOf);
  return {
    n: centres.length,
    items: items.map((item, index) => ({ item, label: readinessLabels[item], ...count(each.map(({ lines }) => lines[index]?.state ?? 'notLookedAt')) })),
    ready: count(each.map(({ ready }) => stateOf(ready))),
  };
}

function count(states: readonly ReadinessState[]): ReadinessCount {
  const of = (state: ReadinessState) => states.filter((other) => other === state).length;
  const [met, notMet] = [of('met'), of('notMet')];
  const base = met + notMet;
  return { met, notMet, notLookedAt: of('notLookedAt'), base, share: base === 0 ? null : met / base };
}

function stateOf(met: boolean | null): ReadinessState {
  return met === null ? 'notLookedAt' : met ? 'met' : 'notMet';
}

/** Of two on one day, or without a day, the later in the list. */
function latest(looks: readonly Readiness[]): Readiness | undefined {
  return looks.reduce<Readiness | undefined>((last, look) => (last === undefined || (look.on ?? '') >= (last.on ?? '') ? look : last), undefined);
}
