import type { SortDirection } from './table.types.js';

/** Each row's place among the distinct values of one column, from 0 to `distinct` − 1: sorting is then a matter of integers. */
export interface Ranks {
  ranks: Uint32Array;
  distinct: number;
}

/**
 * The one order of Chinese text, by pinyin, in whatever language the page speaks: as `localeCompare(other, 'zh-Hans-CN')`.
 * Made when it is first needed: it loads the browser's collation data.
 */
let collator: Intl.Collator | undefined;

/** Ranks text in pinyin order. Each distinct text is collated once; texts that collate alike share a rank. */
export function rankTexts(texts: readonly string[]): Ranks {
  collator ??= new Intl.Collator('zh-Hans-CN');
  return rankBy(texts, [...new Set(texts)].sort(collator.compare), collator.compare);
}

/** Ranks codes, digit by digit: the official order of divisions and grids. */
export function rankCodes(codes: readonly string[]): Ranks {
  return rankBy(codes, [...new Set(codes)].sort());
}

/** Ranks numbers upwards. `NaN` is not a number to rank: use ±Infinity for what comes first or last. */
export function rankNumbers(numbers: readonly number[]): Ranks {
  return rankBy(numbers, [...new Float64Array(new Set(numbers)).sort()]);
}

/** @param compare only where two distinct values may rank alike */
function rankBy<V>(values: readonly V[], sorted: readonly V[], compare?: (a: V, b: V) => number): Ranks {
  const rankOf = new Map<V, number>();
  let rank = -1;
  let last: V | undefined;
  for (const value of sorted) {
    if (last === undefined || compare?.(last, value) !== 0) rank += 1;
    rankOf.set(value, rank);
    last = value;
  }
  return { ranks: Uint32Array.from(values, (value) => rankOf.get(value) ?? 0), distinct: rank + 1 };
}

/** Row indexes in the order of their ranks; rows of one rank stay in the order they were in. A counting sort: linear. */
export function orderBy({ ranks, distinct }: Ranks, direction: SortDirection): Uint32Array {
  const place = direction === 'ascending' ? (rank: number) => rank : (rank: number) => distinct - 1 - rank;
  const next = firstPlaces(ranks, distinct, place);
  const order = new Uint32Array(ranks.length);
  ranks.forEach((rank, row) => {
    const at = next[place(rank)] ?? 0;
    order[at] = row;
    next[place(rank)] = at + 1;
  });
  return order;
}

/** Where the rows of each place begin in the order. */
function firstPlaces(ranks: Uint32Array, distinct: number, place: (rank: number) => number): Uint32Array {
  const counts = new Uint32Array(distinct);
  ranks.forEach((rank) => {
    counts[place(rank)] = (counts[place(rank)] ?? 0) + 1;
  });
  let before = 0;
  return counts.map((count) => {
    before += count;
    return before - count;
  });
}
