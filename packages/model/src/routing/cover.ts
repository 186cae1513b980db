import { openDimension, truth, type Assignment, type Formula } from './formula.js';

/** How many values each dimension has. */
export type Sizes = ReadonlyMap<string, number>;

/** What is found about one formula and the ones before it. `by`: the places in `earlier` of those that hold where it does. */
export type Cover = { covered: true; by: number[] } | { covered: false } | { covered: 'too-complex' };

/**
 * Whether, wherever `formula` holds, one of `earlier` holds too. Values are settled one dimension at a time, and a branch is left
 * as soon as it is decided, so that few of all the combinations are looked at; more than `steps` of them are too many.
 */
export function coverOf(formula: Formula, earlier: readonly Formula[], sizes: Sizes, steps = 20_000): Cover {
  const by = new Set<number>();
  let left = steps;

  const visit = (at: Assignment, open: readonly number[]): boolean | 'too-complex' => {
    left -= 1;
    if (left < 0) return 'too-complex';
    const held = truth(formula, at);
    if (held === false) return true;
    if (held === undefined) return split(formula, at, open);
    const undecided: number[] = [];
    for (const index of open) {
      const known = truth(earlier[index] as Formula, at);
      if (known === true) {
        by.add(index);
        return true;
      }
      if (known === undefined) undecided.push(index);
    }
    const next = undecided[0];
    return next === undefined ? false : split(earlier[next] as Formula, at, undecided);
  };

  const split = (undecided: Formula, at: Assignment, open: readonly number[]): boolean | 'too-complex' => {
    const dimension = openDimension(undecided, at) as string;
    for (let value = 0; value < (sizes.get(dimension) ?? 0); value += 1) {
      const result = visit(new Map([...at, [dimension, value]]), open);
      if (result !== true) return result;
    }
    return true;
  };

  const covered = visit(new Map(), earlier.map((_, index) => index));
  return covered === true ? { covered, by: [...by].sort((one, other) => one - other) } : { covered };
}
