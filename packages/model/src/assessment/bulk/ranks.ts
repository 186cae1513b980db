import { placesOf } from '../comparison/rank.js';
import type { Scheme } from '../scheme.js';
import type { Layout, Segment } from './layout.js';
import { firstAtLeast } from './placed.js';

/** Places of totals, kept for each set of rows that are ranked together. */
export interface Ranks {
  /** 0: none. */
  readonly places: Uint32Array;
  /** Ranks all that are ranked together with some rows. Answers the rows whose place changed. */
  rankWith(rows: readonly number[]): number[];
  rankAll(): Generator<void>;
}

/** Of two rows with the same total: below zero when the first goes first. */
export type BetweenEquals = (one: number, other: number) => number;

/** @param totals whole numbers; NaN: not ranked @param between `null`: equals share their place */
export function ranksOf(scheme: Scheme, layout: Layout, totals: Float64Array, between: BetweenEquals | null): Ranks {
  const places = new Uint32Array(layout.rows);
  const inPeriod = (period: string): Segment[] => layout.groups.flatMap(({ segments }) => segments.filter((segment) => segment.period === period));
  const together = scheme.ranking.within === 'all' ? layout.periods.map(inPeriod) : layout.groups.flatMap(({ segments }) => segments.map((segment) => [segment]));
  const withRow = new Map(together.flatMap((set) => set.map((segment) => [segment, set] as const)));
  const { ties } = scheme.ranking;
  const rankOne = (segments: readonly Segment[]): number[] => (between ? rankBetween(ties, segments, totals, places, between) : rank(ties, segments, totals, places));
  return {
    places,
    rankWith: (rows) => [...new Set(rows.map((row) => withRow.get(layout.whose(row).segment) ?? []))].flatMap(rankOne),
    *rankAll() {
      for (const segments of together) {
        rankOne(segments);
        yield;
      }
    },
  };
}

type Ties = Scheme['ranking']['ties'];

function rank(ties: Ties, segments: readonly Segment[], totals: Float64Array, places: Uint32Array): number[] {
  // The highest first, what is not ranked last.
  const sorted = new Float64Array(segments.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const { from, length } of segments) for (let row = from; row < from + length; row += 1) sorted[filled++] = -(totals[row] as number);
  sorted.sort();
  const steps = stepsOf(sorted, ties);
  const changed: number[] = [];
  for (const { from, length } of segments) {
    for (let row = from; row < from + length; row += 1) {
      const total = -(totals[row] as number);
      const place = Number.isNaN(total) ? 0 : (steps[firstAtLeast(sorted, total)] as number);
      if (places[row] === place) continue;
      places[row] = place;
      changed.push(row);
    }
  }
  return changed;
}

/** The place of a total by where it stands first among the sorted ones. */
function stepsOf(sorted: Float64Array, ties: Ties): Uint32Array {
  const steps = new Uint32Array(sorted.length);
  let different = 0;
  for (let first = 0; first < sorted.length; ) {
    let next = first + 1;
    while (next < sorted.length && sorted[next] === sorted[first]) next += 1;
    different += 1;
    steps[first] = ties === 'dense' ? different : ties === 'max' ? next : first + 1;
    first = next;
  }
  return steps;
}

/** Where something else decides between equal totals. */
function rankBetween(ties: Ties, segments: readonly Segment[], totals: Float64Array, places: Uint32Array, between: BetweenEquals): number[] {
  const rows = segments.flatMap(({ from, length }) => Array.from({ length }, (_, index) => from + index));
  const compare = (one: number, other: number): number => (totals[other] as number) - (totals[one] as number) || between(one, other);
  const ranked = rows.filter((row) => !Number.isNaN(totals[row])).sort(compare);
  const placed = new Map(placesOf(ranked, (one, other) => compare(one, other) === 0, ties).map((place, index) => [ranked[index] as number, place]));
  return rows.filter((row) => {
    const place = placed.get(row) ?? 0;
    const changed = places[row] !== place;
    places[row] = place;
    return changed;
  });
}
