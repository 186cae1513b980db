/**
 * How long to wait before another attempt, in milliseconds: anything up to twice as long each time, so that those who were cut off together do not all come
 * back together (full jitter).
 * @param failures how many there were in a row, from 1
 * @param chance from 0 up to and without 1
 */
export function backoff(failures: number, chance: number, { first = 1000, most = 60_000 }: { first?: number; most?: number } = {}): number {
  return Math.round(chance * Math.min(most, first * 2 ** Math.min(failures - 1, 30)));
}
