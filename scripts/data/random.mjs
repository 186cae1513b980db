/**
 * A small seeded generator (mulberry32): the same seed gives the same numbers on every machine, so the sample data can be
 * compared by its hash.
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** A whole number from `low` to `high`, both included. */
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    chance: (share) => next() < share,
    pick: (list) => list[between(0, list.length - 1)],
    bytes: (length) => Uint8Array.from({ length }, () => between(0, 255)),
    /** One key of `{key: weight}`. */
    weighted(weights) {
      const entries = Object.entries(weights);
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      return (entries.find(([, weight]) => (rest -= weight) < 0) ?? entries[0])[0];
    },
  };
}
