import type { Fraction } from '../exact/exact.js';
import type { RankingRule } from '../scheme.js';
import { gapsWithin, type GapMeasure } from './gap.js';
import { compareEquals } from './rank-scorecards.js';
import type { Weighing } from './weighing.js';

export interface Bounds {
  /** No weights within the span put it before or behind these. */
  best: number;
  worst: number;
  steadyTo: number;
  /** Indexes of those that it can pass or be passed by. */
  rivals: number[];
}

/** What is counted of the others, for one. */
interface Tally {
  /** Strictly before it whatever the weights, or under some. */
  alwaysAhead: number;
  canBeAhead: number;
  /** The same, of those that are always level with each other only one. */
  canBeAheadApart: number;
  /** The same of those before it or level with it. */
  alwaysLevel: number;
  canBeLevel: number;
  /** The longest row of others each of which is always before the next, and the last before it. */
  chain: number;
}

/**
 * The first and last place that each can have, from what every pair can be to each other. Who is always ahead takes a place before it and who never
 * can takes none: so the range cannot be too narrow. It is too wide where not all can be passed at once. Pauses after each, when it is held against
 * those before it, and says of how many that is done.
 * @param weighings in the order of their places
 */
export function* boundSteps(weighings: readonly Weighing[], span: Fraction, { ties, then = [] }: RankingRule): Generator<number, Bounds[]> {
  const gapOf = gapsWithin(span);
  const bounds = weighings.map((): Bounds => ({ best: 1, worst: 1, steadyTo: 1, rivals: [] }));
  const isTwin = weighings.map((_, at) => hasTwinBefore(weighings, at, gapOf, then));
  const tallies = weighings.map((): Tally => ({ alwaysAhead: 0, canBeAhead: 0, canBeAheadApart: 0, alwaysLevel: 0, canBeLevel: 0, chain: 0 }));
  for (const [at, lower] of weighings.entries()) {
    for (let before = 0; before < at; before += 1) {
      const upper = weighings[before] as Weighing;
      const gap = gapOf(upper, lower);
      const level = gap.least > 0 ? 0 : compareEquals(upper.card, lower.card, then).sign;
      const steady = Number.isNaN(gap.levelAt) ? (gap.least > 0 ? Number(span) : 0) : gap.levelAt;
      for (const [mine, theirs] of [[at, before], [before, at]] as const) {
        const bound = bounds[mine] as Bounds;
        bound.steadyTo = Math.min(bound.steadyTo, steady);
        if (gap.least <= 0) bound.rivals.push(theirs);
      }
      count(tallies[at] as Tally, gap.least, gap.most, level, isTwin[before] === true);
      count(tallies[before] as Tally, -gap.most, -gap.least, -level, isTwin[at] === true);
      if (gap.least > 0 || (gap.least === 0 && level < 0)) lengthen(tallies[at] as Tally, tallies[before] as Tally);
    }
    yield at + 1;
  }
  return bounds.map((bound, index) => ({ ...bound, ...placesFrom(tallies[index] as Tally, ties) }));
}

/** Counts one other, by the least and greatest of its lead and who goes first when level (below zero: the other). */
function count(tally: Tally, least: number, most: number, level: number, isTwin: boolean): void {
  const isAhead = (lead: number): boolean => lead > 0 || (lead === 0 && level < 0);
  const isLevel = (lead: number): boolean => lead > 0 || (lead === 0 && level <= 0);
  if (isAhead(least)) tally.alwaysAhead += 1;
  if (isAhead(most)) tally.canBeAhead += 1;
  if (isAhead(most) && !isTwin) tally.canBeAheadApart += 1;
  if (isLevel(least)) tally.alwaysLevel += 1;
  if (isLevel(most)) tally.canBeLevel += 1;
}

function lengthen(tally: Tally, { chain }: Tally): void {
  tally.chain = Math.max(tally.chain, chain + 1);
}

/** Whether one that stands earlier is level with it whatever the weights: those stand side by side. */
function hasTwinBefore(weighings: readonly Weighing[], at: number, gapOf: GapMeasure, then: readonly string[]): boolean {
  const own = weighings[at] as Weighing;
  for (let index = at - 1; index >= 0; index -= 1) {
    const other = weighings[index] as Weighing;
    if (other.card.total !== own.card.total) return false;
    const { least, most } = gapOf(other, own);
    if (least === 0 && most === 0 && compareEquals(other.card, own.card, then).sign === 0) return true;
  }
  return false;
}

function placesFrom(tally: Tally, ties: RankingRule['ties']): Pick<Bounds, 'best' | 'worst'> {
  if (ties === 'max') return { best: 1 + tally.alwaysLevel, worst: 1 + tally.canBeLevel };
  if (ties === 'dense') return { best: 1 + tally.chain, worst: 1 + tally.canBeAheadApart };
  return { best: 1 + tally.alwaysAhead, worst: 1 + tally.canBeAhead };
}
