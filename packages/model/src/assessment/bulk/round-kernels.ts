import type { RoundingMode } from '../decimal.js';
import type { Reading } from './operand.js';

/*
 * Whole numbers next to quotients of whole numbers. The double nearest to a quotient a ÷ b that is no whole number lies on the same side
 * of every whole number as the quotient does, as long as a and b are below 2^53: it is 1/b away from the nearest at least, and its double
 * half a unit of 2^-53 of it at most. So floor and ceil of the double are those of the quotient.
 */

export function floorOf(out: Float64Array, from: number, length: number, one: Reading, other: Reading): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  for (let row = 0; row < length; row += 1) out[row] = Math.floor((ta * (a[ia + row] as number) + pa) / (tb * (b[ib + row] as number) + pb));
}

export function ceilOf(out: Float64Array, from: number, length: number, one: Reading, other: Reading): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  for (let row = 0; row < length; row += 1) out[row] = Math.ceil((ta * (a[ia + row] as number) + pa) / (tb * (b[ib + row] as number) + pb));
}

/** Half-up of what is never below zero: floor((2a + b) ÷ 2b). The commonest, and so a pass of its own. */
export function halfUp(out: Float64Array, from: number, length: number, one: Reading, other: Reading): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  const doubled = 2 * ta;
  const shift = 2 * pa;
  for (let row = 0; row < length; row += 1) {
    const parts = tb * (b[ib + row] as number) + pb;
    out[row] = Math.floor((doubled * (a[ia + row] as number) + shift + parts) / (2 * parts));
  }
}

/** Any mode and any sign. */
export function roundTo(mode: RoundingMode) {
  return (out: Float64Array, from: number, length: number, one: Reading, other: Reading): void => {
    const { cells: a, times: ta, plus: pa } = one;
    const { cells: b, times: tb, plus: pb } = other;
    const ia = one.whole ? from : 0;
    const ib = other.whole ? from : 0;
    for (let row = 0; row < length; row += 1) {
      out[row] = roundValue(mode, ta * (a[ia + row] as number) + pa, tb * (b[ib + row] as number) + pb);
    }
  };
}

/** A quotient of whole numbers to a whole number. */
export function roundValue(mode: RoundingMode, value: number, parts: number): number {
  return value < 0 ? -sizeOf[mode](-value, parts) : sizeOf[mode](value, parts);
}

/** Of numbers that are not below zero. */
const sizeOf: Record<RoundingMode, (value: number, parts: number) => number> = {
  'half-up': (value, parts) => Math.floor((2 * value + parts) / (2 * parts)),
  'half-even': (value, parts) => {
    const up = Math.floor((2 * value + parts) / (2 * parts));
    return up % 2 === 1 && up * 2 * parts === 2 * value + parts ? up - 1 : up;
  },
  down: (value, parts) => Math.floor(value / parts),
  up: (value, parts) => Math.ceil(value / parts),
};
