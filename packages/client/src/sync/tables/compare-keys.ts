/** As IndexedDB orders keys: numbers before texts before lists; a list after its own beginning. */
export function compareKeys(a: unknown, b: unknown): number {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
      const order = compareKeys(a[index], b[index]);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  return (a as number) < (b as number) ? -1 : Number((a as number) > (b as number));
}

function rankOf(key: unknown): number {
  return typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2;
}
