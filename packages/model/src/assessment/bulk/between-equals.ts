import { compareExact, exactOf } from '../exact/exact.js';
import type { Exact } from '../score.js';
import type { BetweenEquals } from './ranks.js';
import { keptIn, type Stored } from './stored.js';

/**
 * Who goes first by the points of some indicators: who has more; without points behind.
 * @param keptFor how the points of a row are kept, `undefined` where they are not @param exactly the same, the exact way
 */
export function betweenEquals(ids: readonly string[], keptFor: (row: number, id: string) => Stored | undefined, exactly: (row: number, id: string) => Exact | null): BetweenEquals {
  return (one, other) => {
    for (const id of ids) {
      const decided = compare(one, other, id);
      if (decided !== 0) return decided;
    }
    return 0;
  };

  function compare(one: number, other: number, id: string): number {
    const [mine, theirs] = [keptFor(one, id), keptFor(other, id)];
    if (mine && theirs) {
      const [a, b] = [mine.cells[one] as number, theirs.cells[other] as number];
      if (mine.unit !== null && mine.unit === theirs.unit && !Number.isNaN(a + b)) return b - a;
      if (mine.unit === null && theirs.unit === null && Math.abs(b - a) > mine.error + theirs.error) return b - a;
    }
    const [a, b] = [pointsIn(mine, one, id), pointsIn(theirs, other, id)];
    return a === null || b === null ? Number(a === null) - Number(b === null) : compareExact(b, a);
  }

  function pointsIn(stored: Stored | undefined, row: number, id: string) {
    return (stored && keptIn(stored, row)) ?? mapped(exactly(row, id));
  }
}

function mapped(points: Exact | null) {
  return points === null ? null : exactOf(points);
}
