import { compareExact, exactOf, type Numeric } from '../exact/exact.js';
import type { RankingRule } from '../scheme.js';

/** `highest`: the greatest number comes first; `lowest`: the smallest does. */
export type RankOrder = 'highest' | 'lowest';

export interface RankOptions {
  /** Of equals: 1-2-2-4 (`min`, the default), 1-3-3-4 (`max`), 1-2-2-3 (`dense`). */
  ties?: RankingRule['ties'];
  /** Default `highest`. */
  order?: RankOrder;
}

/**
 * The place of each value among all, from 1. Numbers are compared exactly: `600/7` and `1200/14` are equal, `0.1` is one tenth. What is
 * `null` has no place and takes none from others. @throws RangeError on what is no number
 */
export function rank(values: readonly (Numeric | null)[], { ties = 'min', order = 'highest' }: RankOptions = {}): (number | null)[] {
  const placed = values.flatMap((value, index) => (value === null ? [] : [{ value: exactOf(value), index }]));
  placed.sort((one, other) => (order === 'highest' ? compareExact(other.value, one.value) : compareExact(one.value, other.value)));
  const places = placesOf(placed, (one, other) => one.value.equals(other.value), ties);
  const ranks: (number | null)[] = values.map(() => null);
  placed.forEach(({ index }, at) => (ranks[index] = places[at] ?? null));
  return ranks;
}

/** The places of what stands in its order already. `isLevel`: whether two neighbours share a place. */
export function placesOf<T>(sorted: readonly T[], isLevel: (one: T, other: T) => boolean, ties: RankingRule['ties']): number[] {
  const runs: T[][] = [];
  for (const item of sorted) {
    const last = runs[runs.length - 1];
    if (last && isLevel(last[0] as T, item)) last.push(item);
    else runs.push([item]);
  }
  let before = 0;
  return runs.flatMap((run, index) => {
    const place = ties === 'dense' ? index + 1 : ties === 'max' ? before + run.length : before + 1;
    before += run.length;
    return run.map(() => place);
  });
}
