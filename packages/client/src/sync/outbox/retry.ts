/** The longest that anything waits before it is tried again by itself, in milliseconds. */
export const longestWait = 300_000;
/** The longest that a back end may ask to wait. */
const longestAsked = 3_600_000;

/** Full jitter: anything up to half a second, doubled for each attempt, at most five minutes. In milliseconds. */
export function delayOf(attempts: number, random: (bytes: number) => Uint8Array): number {
  return Math.round(chance(random) * Math.min(longestWait, 500 * 2 ** Math.min(attempts, 20)));
}

/** When to try again: as the back end asked, else by chance. Milliseconds since 1970. */
export function nextAttempt(now: number, attempts: number, retryAfter: number | undefined, random: (bytes: number) => Uint8Array): number {
  return now + (retryAfter === undefined ? delayOf(attempts, random) : Math.min(retryAfter * 1000, longestAsked));
}

/** How long until then. A time that is further off than anything ever waits was written by a clock that has been set back since. */
export function waitUntil(at: number | undefined, now: number): number {
  if (at === undefined || at <= now || at - now > longestAsked) return 0;
  return at - now;
}

/** From 0 up to and without 1. */
function chance(random: (bytes: number) => Uint8Array): number {
  return random(4).reduce((sum, byte) => (sum + byte) / 256, 0);
}
