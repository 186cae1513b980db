/** What may happen to a command on its way. */
export const faults = [
  'request lost', 'answer lost', '401, then fine', '503 with Retry-After', '503 that says 400', 'captive portal', 'delivered twice', 'killed while it waits', 'killed after it was done',
];

/** How much rarer than the others: a browser is not killed every minute. */
const rare = { 'killed while it waits': 0.15, 'killed after it was done': 0.15 };

/** Pseudo-random numbers (mulberry32): the same seed gives the same schedule. */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Of each command what its first attempts meet. The same for all who send. */
export function scheduleOf(seed, count, share = 0.3) {
  const random = generator(seed);
  const draw = () => {
    const fault = faults[Math.floor(random() * faults.length)];
    return random() < (rare[fault] ?? 1) ? fault : undefined;
  };
  return Array.from({ length: count }, () => (random() < share ? [draw(), ...(random() < 0.2 ? [draw()] : [])].filter(Boolean) : []));
}
