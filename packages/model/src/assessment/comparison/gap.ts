import { exactOf, type Fraction } from '../exact/exact.js';
import { sum, totalBounds, type Weighing } from './weighing.js';

/** By how much floating point may be wrong, of the size of what was added up. */
const doubt = 1e-12;

/**
 * How far one total lies from another when every factor may lie within 1 ± span: the signs of the least and of the greatest difference.
 * `exact`: both are reached by some weights; otherwise the truth may lie within.
 */
export interface Gap {
  least: number;
  most: number;
  exact: boolean;
  /** The span at which the two first come level: 0 when they are now, infinite when they never do. Not known where it is not `exact`. */
  levelAt: number;
}

export type GapMeasure = (one: Weighing, other: Weighing) => Gap;

/** Measures gaps within one span. Bounds of totals are kept, as each is asked for again with every other organisation. */
export function gapsWithin(span: Fraction): GapMeasure {
  const kept = new Map<Weighing, ReturnType<typeof totalBounds>>();
  const boundsOf = (weighing: Weighing) => {
    const known = kept.get(weighing) ?? totalBounds(weighing, span);
    kept.set(weighing, known);
    return known;
  };
  const wide = Number(span);
  return (one, other) => {
    if (one.kind === other.kind) return nearGap(one, other, wide) ?? exactGap(one, other, span);
    const [mine, theirs] = [boundsOf(one), boundsOf(other)];
    return { least: mine.least.compare(theirs.most), most: mine.most.compare(theirs.least), exact: span.n === 0n, levelAt: Number.NaN };
  };
}

/**
 * With the same weights on both sides, total₁(f) − total₂(f) has the sign of Σ f·e, where e = scaled₁ − scaled₂ + w·(c₁ − c₂): linear in f, so
 * that over the box of factors it lies between Σ e − span·Σ |e| and Σ e + span·Σ |e|, and reaches both. `undefined`: too close to say.
 */
function nearGap({ near: one }: Weighing, { near: other }: Weighing, span: number): Gap | undefined {
  const apart = one.rest - other.rest;
  let total = 0;
  let spread = 0;
  let size = 0;
  for (let index = 0; index < one.scaled.length; index += 1) {
    const mine = one.scaled[index] ?? 0;
    const theirs = other.scaled[index] ?? 0;
    const weight = one.weights[index] ?? 0;
    const each = mine - theirs + weight * apart;
    total += each;
    spread += Math.abs(each);
    size += Math.abs(mine) + Math.abs(theirs) + weight * (Math.abs(one.rest) + Math.abs(other.rest));
  }
  const [least, most] = [total - span * spread, total + span * spread];
  const unsure = doubt * size;
  if (Math.min(Math.abs(least), Math.abs(most), Math.abs(total)) <= unsure) return undefined;
  return { least: Math.sign(least), most: Math.sign(most), exact: true, levelAt: Math.abs(total) / spread };
}

function exactGap(one: Weighing, other: Weighing, span: Fraction): Gap {
  const apart = one.rest.sub(other.rest);
  const each = one.scaled.map((mine, index) => mine.sub(other.scaled[index] ?? 0).add((one.weights[index] ?? exactOf(0)).mul(apart)));
  // Without any weights to vary, the totals are what they are.
  const total = one.near.weights.every((weight) => weight === 0) ? apart : sum(each);
  const spread = sum(each.map((value) => value.abs()));
  return {
    least: total.sub(span.mul(spread)).compare(0),
    most: total.add(span.mul(spread)).compare(0),
    exact: true,
    levelAt: spread.n === 0n ? Infinity : Number(total.abs().div(spread)),
  };
}
