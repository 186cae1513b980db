/** How values are put into classes: as many grids in each, or steps of the same size. */
export const classings = ['quantile', 'equal'] as const;
export type Classing = (typeof classings)[number];

/** One class of values, both ends included, and how many grids are in it. */
export interface ValueClass {
  from: number;
  to: number;
  count: number;
}

export interface Classes {
  /** Of each value: 0 where there is none (`NaN`), else the number of its class from 1. */
  classOf: Uint8Array;
  /** From the lowest. */
  classes: readonly ValueClass[];
  /** How many have no value. */
  unknown: number;
}

/**
 * Puts values into at most `steps` classes. Nought is a class of its own where all values are whole and none is below it: none open is
 * not the same as few open. Equal values are always in one class, so there may be fewer.
 * @param values `NaN` where there is none
 */
export function classify(values: Float64Array, classing: Classing, steps: number): Classes {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const isWhole = known.every(Number.isInteger);
  const zeros = isWhole && known[0] === 0 ? firstAbove(known, 0) : 0;
  const rest = known.subarray(zeros);
  const left = steps - (zeros > 0 ? 1 : 0);
  const ends = rest.length === 0 ? [] : classing === 'equal' ? equalEnds(rest, left, isWhole) : quantileEnds(rest, left);
  if (zeros > 0) ends.unshift(0);
  const classes = countClasses(known, ends, classing === 'quantile' ? undefined : isWhole ? 1 : 0);
  const classOf = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : Math.min(1 + firstNotBelow(ends, value), ends.length)));
  return { classOf, classes, unknown: values.length - known.length };
}

/** The upper end of each class, so that as many values as can be are in each. */
function quantileEnds(sorted: Float64Array, steps: number): number[] {
  const ends: number[] = [];
  for (let begun = 0; begun < sorted.length; ) {
    const wanted = begun + (sorted.length - begun) / (steps - ends.length);
    const end = sorted[Math.ceil(wanted) - 1] ?? 0;
    const after = firstAbove(sorted, end);
    const before = firstNotBelow(sorted, end);
    // Many alike at the end of a class: they go where they are nearer to the number that is wanted.
    const without = before > begun && wanted - before < after - wanted && ends.length < steps - 1;
    ends.push(without ? (sorted[before - 1] ?? 0) : end);
    begun = without ? before : after;
  }
  return ends;
}

function equalEnds(sorted: Float64Array, steps: number, isWhole: boolean): number[] {
  const least = sorted[0] ?? 0;
  const most = sorted[sorted.length - 1] ?? 0;
  if (least === most) return [most];
  if (!isWhole) return Array.from({ length: steps }, (_, step) => (step === steps - 1 ? most : least + ((most - least) * (step + 1)) / steps));
  const size = Math.ceil((most - least + 1) / steps);
  return Array.from({ length: Math.ceil((most - least + 1) / size) }, (_, step) => least + size * (step + 1) - 1);
}

/**
 * Classes by their upper ends. They say the values that occur; equal steps say the whole step.
 * @param gap between the end of an equal step and the beginning of the next
 */
function countClasses(sorted: Float64Array, ends: readonly number[], gap: number | undefined): ValueClass[] {
  let first = 0;
  return ends.map((end, index) => {
    const after = firstAbove(sorted, end);
    const below = ends[index - 1];
    const from = gap !== undefined && below !== undefined ? below + gap : (sorted[first] ?? end);
    const to = gap === undefined ? (sorted[after - 1] ?? end) : end;
    const found = { from, to, count: after - first };
    first = after;
    return found;
  });
}

/** The place of the first that is above `value`, in sorted numbers. */
function firstAbove(sorted: ArrayLike<number>, value: number): number {
  return place(sorted, (other) => other > value);
}

function firstNotBelow(sorted: ArrayLike<number>, value: number): number {
  return place(sorted, (other) => other >= value);
}

function place(sorted: ArrayLike<number>, isBehind: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
