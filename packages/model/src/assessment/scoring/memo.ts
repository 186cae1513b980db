import { keyOf } from './observed.js';

/** Asks `work` once for each key, and not before it is asked. */
export function remembered<Args extends readonly unknown[], Result>(key: (...args: Args) => readonly string[], work: (...args: Args) => Result): (...args: Args) => Result {
  const known = new Map<string, { result: Result }>();
  return (...args) => {
    const name = keyOf(...key(...args));
    const found = known.get(name) ?? { result: work(...args) };
    known.set(name, found);
    return found.result;
  };
}
