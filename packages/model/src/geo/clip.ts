import { setPrecision } from 'polyclip-ts';
import type { Polygon } from './boundary.js';

/**
 * In square degrees: what is within the root of it of a line counts as on the line. Exactly so, then within a tenth of a micrometre, and so on to a
 * centimetre.
 */
const precisions = [undefined, 1e-24, 1e-20, 1e-19, 1e-18, 1e-16, 1e-14];

/**
 * What an operation of polyclip-ts makes, as exactly as it goes, then less and less so. Crossings that all but coincide may leave the library with a
 * ring that it cannot close (luizbarboza/polyclip-ts#5): about one time in forty, where areas were drawn apart by less than a metre. What it throws
 * then is left out; there may be nothing else.
 *
 * Where several edges cross in one place, what the library rounds may also lead it round in a circle for ever: the order of edges in its sweep
 * contradicts itself. `budget`: so many comparisons of coordinates at most, over all attempts, half of them for one. Counting them makes a large
 * operation take twice its time.
 */
export function* clippings(operation: () => Polygon[], budget = Infinity): Generator<Polygon[], void> {
  let left = budget;
  for (const precision of precisions) {
    const meter = new Meter(precision ?? 0, Math.min(left, budget / 2));
    const made = tryAt(budget === Infinity ? precision : meter.precision, operation);
    left -= meter.used;
    if (made) yield made;
  }
}

/** The library reads the precision anew for each comparison, as a text: the one place where it can be stopped. Exact and 0 are the same to it. */
class Meter {
  used = 0;

  constructor(
    private readonly value: number,
    private readonly most: number,
  ) {}

  get precision(): number {
    const read = (): string => {
      if (++this.used > this.most) throw new RangeError('This takes too long.');
      return String(this.value);
    };
    // The library passes it on to bignumber.js, which takes whatever reads as a number.
    return { toString: read } as unknown as number;
  }
}

/** The precision is one for all who use the library: it must not stay. */
function tryAt(precision: number | undefined, operation: () => Polygon[]): Polygon[] | null {
  setPrecision(precision);
  try {
    return operation();
  } catch {
    return null;
  } finally {
    setPrecision();
  }
}
