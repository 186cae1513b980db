import { exactOf, exactText, type Fraction } from '../exact/exact.js';
import type { Indicator, Scheme } from '../scheme.js';
import { hasTotal, type PlacedCard } from './rank-scorecards.js';
import type { Scorecard } from '../score.js';

/**
 * A total as a function of weights. Each top-level block b with weight w and points p is weighed by a factor f: its weight becomes f·w, all are
 * brought back to the sum S that they had, and what the block reached of its weight stays. So
 * total(f) = k · S · Σ f·p ÷ Σ f·w + c, with k the group's coefficient of the total, and c all that does not hang on weights (bonus, vetoes,
 * what rounding did): at f = 1 it is the card's own total, to the last digit.
 */
export interface Weighing {
  card: PlacedCard;
  weights: readonly Fraction[];
  points: readonly Fraction[];
  /** k · S · p of each block, so that total(f) = Σ f·scaled ÷ Σ f·w + c. */
  scaled: readonly Fraction[];
  rest: Fraction;
  /** The same in floating point, for what is clear without exact numbers. */
  near: { weights: Float64Array; scaled: Float64Array; rest: number };
  /** Those with the same weights are of one number. */
  kind: number;
}

/** Those cards that have a total. */
export function weighingsOf(scheme: Scheme, cards: readonly Scorecard[]): Weighing[] {
  const { blocks, above } = variedBlocks(scheme);
  const kinds = new Map<string, number>();
  return cards.filter(hasTotal).map((card) => weighingOf(scheme, card, blocks, above, kinds));
}

function weighingOf(scheme: Scheme, card: PlacedCard, blocks: readonly string[], above: readonly string[], kinds: Map<string, number>): Weighing {
  const zero = exactOf(0);
  const coefficients = scheme.groups.find(({ id }) => id === card.group)?.coefficients ?? {};
  const isZeroed = card.vetoes.some(({ veto }) => scheme.vetoes?.find(({ id }) => id === veto)?.effect.kind === 'zero');
  const scores = new Map(card.scores.map((score) => [score.indicator, score]));
  const weights = blocks.map((id) => weightOf(scores.get(id)));
  const points = blocks.map((id, index) => (weights[index]?.n === 0n ? zero : exactOf(scores.get(id)?.points ?? 0)));
  const factor = isZeroed ? zero : ['total', ...above].reduce((product, id) => product.mul(exactOf(coefficients[id] ?? 1)), exactOf(1));
  const whole = sum(weights);
  const scaled = points.map((each) => each.mul(whole).mul(factor));
  const rest = exactOf(card.total).sub(sum(points).mul(factor));
  const key = weights.map(exactText).join();
  const kind = kinds.get(key) ?? kinds.size;
  kinds.set(key, kind);
  return {
    card, weights, points, scaled, rest,
    near: { weights: Float64Array.from(weights, Number), scaled: Float64Array.from(scaled, Number), rest: Number(rest) },
    kind,
  };
}

/** What was left out has none, and a block that only takes away has none to vary. */
function weightOf(score: Scorecard['scores'][number] | undefined): Fraction {
  const full = exactOf(score && score.points !== null ? score.full : 0);
  return full.s > 0n ? full : exactOf(0);
}

/** The blocks at the top; where everything stands in one, those in it. `above`: the ones passed over. */
function variedBlocks({ indicators }: Scheme): { blocks: string[]; above: string[] } {
  const ids = new Set(indicators.map(({ id }) => id));
  let level: readonly Indicator[] = indicators.filter(({ parent }) => parent === undefined || !ids.has(parent));
  const above: string[] = [];
  for (let [only] = level; only && level.length === 1 && above.length < indicators.length; [only] = level) {
    const { id } = only;
    const below = indicators.filter(({ parent }) => parent === id);
    if (below.length === 0) break;
    above.push(id);
    level = below;
  }
  return { blocks: level.map(({ id }) => id), above };
}

/** The total under these factors, one for each block. */
export function totalUnder({ weights, scaled, rest, near }: Weighing, factors: readonly Fraction[]): Fraction {
  if (near.weights.every((weight) => weight === 0)) return rest;
  return sum(scaled.map((each, index) => each.mul(factors[index] ?? 1))).div(sum(weights.map((each, index) => each.mul(factors[index] ?? 1)))).add(rest);
}

/** The same, nearly. */
export function nearTotalUnder({ near: { weights, scaled, rest } }: Weighing, factors: Float64Array): number {
  let above = 0;
  let below = 0;
  for (let index = 0; index < scaled.length; index += 1) {
    above += (factors[index] ?? 1) * (scaled[index] ?? 0);
    below += (factors[index] ?? 1) * (weights[index] ?? 0);
  }
  return below === 0 ? rest : above / below + rest;
}

/**
 * The least and the greatest total when each factor lies within 1 ± span. A quotient of two sums is greatest where those that reached the most
 * weigh the most: it is enough to go through the blocks in that order.
 */
export function totalBounds(weighing: Weighing, span: Fraction): { least: Fraction; most: Fraction } {
  const { weights, points } = weighing;
  const high = exactOf(1).add(span);
  const low = exactOf(1).sub(span);
  const reached = weights.map((weight, index) => (weight.n === 0n ? exactOf(0) : (points[index] ?? exactOf(0)).div(weight)));
  const order = reached.map((_, index) => index).sort((one, other) => (reached[other] ?? exactOf(0)).compare(reached[one] ?? exactOf(0)));
  const at = (first: Fraction, then: Fraction, count: number): Fraction => {
    const factors = [...weights];
    order.forEach((index, place) => (factors[index] = place < count ? first : then));
    return totalUnder(weighing, factors);
  };
  const counts = [...order.keys()];
  return {
    least: counts.map((count) => at(low, high, count)).reduce((least, each) => (each.compare(least) < 0 ? each : least), at(low, high, 0)),
    most: counts.map((count) => at(high, low, count)).reduce((most, each) => (each.compare(most) > 0 ? each : most), at(high, low, 0)),
  };
}

export function sum(values: readonly Fraction[]): Fraction {
  return values.reduce((total, value) => total.add(value), exactOf(0));
}
