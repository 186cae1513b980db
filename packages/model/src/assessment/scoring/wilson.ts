/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/**
 * Where a share may lie, 95 %, by Wilson's score interval: it stays within 0 to 1 and holds for few answers too.
 * @param share 0 to 1 @param effective above 0; `Infinity`: everyone was asked
 */
export function wilsonInterval(share: number, effective: number): readonly [number, number] {
  if (effective === Infinity) return [share, share];
  const spread = (z * z) / effective;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Math.sqrt(spread * (share * (1 - share) + spread / 4))) / (1 + spread);
  return [share === 0 ? 0 : Math.max(0, middle - half), share === 1 ? 1 : Math.min(1, middle + half)];
}
