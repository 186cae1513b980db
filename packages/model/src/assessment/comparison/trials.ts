import { exactOf, type Fraction } from '../exact/exact.js';
import { randomFrom } from '../../samples/random.js';
import { nearTotalUnder, totalUnder, type Weighing } from './weighing.js';
import { placesOf } from './rank.js';
import type { RankingRule } from '../scheme.js';
import { compareEquals } from './rank-scorecards.js';

/** One way to weigh: a factor for each block. */
export interface Trial {
  factors: readonly Fraction[];
  near: Float64Array;
}

/** In so many steps a span is divided where weights are drawn. */
const steps = 1000;
const mostCorners = 1024;
/** Places that are worked out for corners, at most: among very many organisations fewer corners are tried. */
const mostPlaces = 200_000;

function trialOf(span: Fraction, parts: readonly number[]): Trial {
  const factors = parts.map((part) => exactOf(part).div(steps).mul(span).add(1));
  return { factors, near: Float64Array.from(factors, Number) };
}

/** Weights as they are. */
export function unchanged(span: Fraction, blocks: number): Trial {
  return trialOf(span, new Array<number>(blocks).fill(0));
}

/** Every combination of least and greatest factors where those are few, else some of them, the same for the same seed. */
export function corners(span: Fraction, blocks: number, organisations: number, seed: number): Trial[] {
  const most = Math.min(mostCorners, Math.ceil(mostPlaces / Math.max(organisations, 1)));
  const all = 2 ** Math.min(blocks, 30);
  if (all <= most) return Array.from({ length: all }, (_, bits) => trialOf(span, Array.from({ length: blocks }, (__, index) => ((bits >> index) & 1 ? steps : -steps))));
  const random = randomFrom(seed);
  return Array.from({ length: most }, () => trialOf(span, Array.from({ length: blocks }, () => (random() < 0.5 ? -steps : steps))));
}

/** Weights drawn evenly within the span, the same for the same seed. */
export function draws(span: Fraction, blocks: number, count: number, seed: number): Trial[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => trialOf(span, Array.from({ length: blocks }, () => Math.round((random() * 2 - 1) * steps))));
}

const climbSteps = 60;

/**
 * Weights that put one before (`side` 1) or behind (−1) as many of its rivals as a climb finds: each step goes the way that those still on the wrong
 * side of it ask for, within the box.
 */
export function climb(span: Fraction, weighing: Weighing, rivals: readonly Weighing[], side: 1 | -1): Trial[] {
  const blocks = weighing.near.weights.length;
  if (blocks === 0) return [];
  const wide = Number(span);
  // For factors 1 + span · x, one lead is Σ (1 + span · x) · e.
  const leads = rivals.map(({ near }) => Float64Array.from(weighing.near.scaled, (own, index) => side * (own - (near.scaled[index] ?? 0) + (weighing.near.weights[index] ?? 0) * (weighing.near.rest - near.rest))));
  const at = new Float64Array(blocks);
  let best = { wrong: rivals.length + 1, parts: [...at] };
  for (let step = 0; step < climbSteps; step += 1) {
    const wrong = leads.filter((lead) => lead.reduce((sum, each, index) => sum + (1 + wide * (at[index] ?? 0)) * each, 0) <= 0);
    if (wrong.length < best.wrong) best = { wrong: wrong.length, parts: [...at] };
    if (wrong.length === 0) break;
    for (const lead of wrong) {
      const length = Math.hypot(...lead) || 1;
      for (let index = 0; index < blocks; index += 1) at[index] = Math.max(-1, Math.min(1, (at[index] ?? 0) + ((lead[index] ?? 0) / length) * (2 / (wrong.length + step))));
    }
  }
  return [trialOf(span, best.parts.map((part) => Math.round(part * steps)))];
}

/** The places under some weights, in the order of `weighings`. Totals that floating point cannot tell apart are compared exactly. */
export function placesUnder(weighings: readonly Weighing[], { factors, near }: Trial, { ties, then = [] }: RankingRule): number[] {
  const totals = weighings.map((weighing, index) => ({ index, weighing, total: nearTotalUnder(weighing, near) }));
  const exact = new Map<Weighing, Fraction>();
  const exactly = (weighing: Weighing): Fraction => {
    const known = exact.get(weighing) ?? totalUnder(weighing, factors);
    exact.set(weighing, known);
    return known;
  };
  type Entry = (typeof totals)[number];
  const compare = (one: Entry, other: Entry): number => {
    const apart = other.total - one.total;
    if (Math.abs(apart) > 1e-9 * (1 + Math.abs(one.total))) return apart;
    return exactly(other.weighing).compare(exactly(one.weighing)) || compareEquals(one.weighing.card, other.weighing.card, then).sign;
  };
  const sorted = [...totals].sort(compare);
  const places = placesOf(sorted, (one, other) => compare(one, other) === 0, ties);
  const byIndex = new Array<number>(weighings.length).fill(0);
  sorted.forEach(({ index }, at) => (byIndex[index] = places[at] ?? 0));
  return byIndex;
}
