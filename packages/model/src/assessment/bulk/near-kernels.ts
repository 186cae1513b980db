import type { RoundingMode } from '../decimal.js';

/*
 * Decisions on doubles that are `error` away from what is meant at most. Where that could decide otherwise, the row is told of: it is
 * worked out exactly afterwards.
 */

/** @param scale 10 to the digits; answers whole numbers in units of 1/scale */
export function roundNear(mode: RoundingMode, scale: number, error: number) {
  const half = mode === 'half-up' || mode === 'half-even';
  const up = mode === 'up' ? 1 : 0;
  return (out: Float64Array, from: number, length: number, cells: Float64Array, at: number, doubts: number[]): void => {
    for (let row = 0; row < length; row += 1) {
      const value = (cells[at + row] as number) * scale;
      const size = Math.abs(value);
      const whole = Math.floor(size);
      const rest = size - whole;
      if (half ? Math.abs(rest - 0.5) <= error : rest <= error || rest >= 1 - error) doubts.push(from + row);
      const rounded = whole + (half ? (rest >= 0.5 ? 1 : 0) : up);
      out[row] = value < 0 ? -rounded : rounded;
    }
  };
}

/** @param shift 0 for floor, 1 for ceil */
export function wholeNear(shift: 0 | 1, error: number) {
  return (out: Float64Array, from: number, length: number, cells: Float64Array, at: number, doubts: number[]): void => {
    for (let row = 0; row < length; row += 1) {
      const value = cells[at + row] as number;
      const whole = Math.floor(value);
      const rest = value - whole;
      if (rest <= error || rest >= 1 - error) doubts.push(from + row);
      out[row] = whole + shift;
    }
  };
}

/** Tells of the rows in which two are so near that the greater is not known. */
export function doubtNear(error: number) {
  return (from: number, length: number, one: Float64Array, at: number, other: Float64Array, otherAt: number, doubts: number[]): void => {
    for (let row = 0; row < length; row += 1) {
      if (Math.abs((one[at + row] as number) - (other[otherAt + row] as number)) <= error) doubts.push(from + row);
    }
  };
}
