/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A smooth field over the plane, from -1 to 1: three waves in directions that the seed gives. Its features are about 1 wide. */
export function wavesFrom(random: () => number): (x: number, y: number) => number {
  const waves = [1, 1.7, 2.9].map((pitch) => {
    const direction = random() * 2 * Math.PI;
    return { x: Math.cos(direction) * pitch * 3, y: Math.sin(direction) * pitch * 3, phase: random() * 2 * Math.PI, height: 0.55 / pitch };
  });
  return (x, y) => waves.reduce((sum, wave) => sum + wave.height * Math.sin(wave.x * x + wave.y * y + wave.phase), 0);
}
