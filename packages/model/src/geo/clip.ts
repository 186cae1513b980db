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
 */
export function* clippings(operation: () => Polygon[]): Generator<Polygon[], void> {
  for (const precision of precisions) {
    const made = tryAt(precision, operation);
    if (made) yield made;
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
