/** Adds to the list that a map has under a key. */
export function putOne<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const there = map.get(key);
  if (there) there.push(item);
  else map.set(key, [item]);
}
