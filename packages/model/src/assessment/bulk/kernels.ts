import type { Reading } from './operand.js';

/*
 * Passes over the rows of a chunk: `length` of them, the first of which is row `from` of the table. Each reads its operands and leaves
 * whole numbers, exact as long as its caller has seen to the bounds. Rows without a figure (NaN) leave what nobody reads.
 */

/** One operand into a column of its own. `into`: the row of `out` to begin with. A zero has no sign. */
export function copy(out: Float64Array, into: number, from: number, length: number, one: Reading): void {
  const { cells, times, plus } = one;
  const at = one.whole ? from : 0;
  for (let row = 0; row < length; row += 1) out[into + row] = times * (cells[at + row] as number) + plus + 0;
}

export function add(out: Float64Array, from: number, length: number, one: Reading, other: Reading): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  for (let row = 0; row < length; row += 1) out[row] = ta * (a[ia + row] as number) + pa + (tb * (b[ib + row] as number) + pb);
}

export function multiply(out: Float64Array, from: number, length: number, one: Reading, other: Reading): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  for (let row = 0; row < length; row += 1) out[row] = (ta * (a[ia + row] as number) + pa) * (tb * (b[ib + row] as number) + pb);
}

export function larger(out: Float64Array, from: number, length: number, one: Reading, other: Reading): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  for (let row = 0; row < length; row += 1) {
    const left = ta * (a[ia + row] as number) + pa;
    const right = tb * (b[ib + row] as number) + pb;
    out[row] = left > right ? left : right;
  }
}

export function smaller(out: Float64Array, from: number, length: number, one: Reading, other: Reading): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  for (let row = 0; row < length; row += 1) {
    const left = ta * (a[ia + row] as number) + pa;
    const right = tb * (b[ib + row] as number) + pb;
    out[row] = left < right ? left : right;
  }
}

/** The nearest double to a quotient of whole numbers. */
export function quotient(out: Float64Array, into: number, from: number, length: number, one: Reading, other: Reading): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  for (let row = 0; row < length; row += 1) out[into + row] = (ta * (a[ia + row] as number) + pa) / (tb * (b[ib + row] as number) + pb);
}

/** The first with the sign of the second. */
export function signed(out: Float64Array, from: number, length: number, one: Reading, other: Reading): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  for (let row = 0; row < length; row += 1) {
    const value = ta * (a[ia + row] as number) + pa;
    out[row] = tb * (b[ib + row] as number) + pb < 0 ? -value : value;
  }
}

/** Where the first is at least the second: the third, else the fourth. */
export function choose(out: Float64Array, from: number, length: number, one: Reading, other: Reading, then: Reading, otherwise: Reading): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const { cells: c, times: tc, plus: pc } = then;
  const { cells: d, times: td, plus: pd } = otherwise;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  const ic = then.whole ? from : 0;
  const id = otherwise.whole ? from : 0;
  for (let row = 0; row < length; row += 1) {
    const reached = ta * (a[ia + row] as number) + pa >= tb * (b[ib + row] as number) + pb;
    out[row] = reached ? tc * (c[ic + row] as number) + pc : td * (d[id + row] as number) + pd;
  }
}

/** Tells of the rows in which it is 0. */
export function doubtZero(from: number, length: number, one: Reading, doubts: number[]): void {
  const { cells, times, plus } = one;
  const at = one.whole ? from : 0;
  for (let row = 0; row < length; row += 1) if (times * (cells[at + row] as number) + plus === 0) doubts.push(from + row);
}

/** Tells of the rows in which the first is not at least the second, or one of them is not there. */
export function missed(from: number, length: number, one: Reading, other: Reading, doubts: number[]): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  for (let row = 0; row < length; row += 1) {
    if (!(ta * (a[ia + row] as number) + pa >= tb * (b[ib + row] as number) + pb)) doubts.push(from + row);
  }
}

/** The same of two conditions at once. */
export function missedEither(from: number, length: number, one: Reading, other: Reading, third: Reading, fourth: Reading, doubts: number[]): void {
  const { cells: a, times: ta, plus: pa } = one;
  const { cells: b, times: tb, plus: pb } = other;
  const { cells: c, times: tc, plus: pc } = third;
  const { cells: d, times: td, plus: pd } = fourth;
  const ia = one.whole ? from : 0;
  const ib = other.whole ? from : 0;
  const ic = third.whole ? from : 0;
  const id = fourth.whole ? from : 0;
  for (let row = 0; row < length; row += 1) {
    const first = ta * (a[ia + row] as number) + pa >= tb * (b[ib + row] as number) + pb;
    if (!(first && tc * (c[ic + row] as number) + pc >= td * (d[id + row] as number) + pd)) doubts.push(from + row);
  }
}
