/** So many at once, and so many a minute from then on. */
export interface Rate {
  burst: number;
  perMinute: number;
}

/** The port to what counts requests: in the memory of one process, or shared by several. */
export interface RateLimiter {
  /** Counts one under a key. Resolves to 0 where it is allowed, else to the seconds after which it will be. */
  take(key: string, rate: Rate): Promise<number>;
}

interface Bucket {
  left: number;
  at: number;
}

/** More keys than that, and those that were not heard of for longest are forgotten: memory stays bounded whoever knocks. */
const mostKeys = 50_000;

/** Token buckets in memory. @param clock milliseconds, which only go forward */
export function memoryRateLimiter(clock: () => number = () => performance.now()): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    async take(key, { burst, perMinute }) {
      const now = clock();
      const known = buckets.get(key);
      const left = known ? Math.min(burst, known.left + ((now - known.at) / 60_000) * perMinute) : burst;
      const isAllowed = left >= 1;
      buckets.delete(key);
      buckets.set(key, { left: isAllowed ? left - 1 : left, at: now });
      if (buckets.size > mostKeys) buckets.delete(buckets.keys().next().value as string);
      return isAllowed ? 0 : Math.max(1, Math.ceil(((1 - left) / perMinute) * 60));
    },
  };
}
