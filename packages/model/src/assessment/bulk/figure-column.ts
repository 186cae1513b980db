import { exactText } from '../exact/exact.js';
import { isNumber } from '../formulas/evaluate.js';
import type { Decimal } from '../decimal.js';
import { wholeLimit, type Slot } from './operand.js';

/** More digits are left to the exact way. */
const mostDigits = 9;

/** The figures of one input: whole numbers in units of 10^-`digits`, NaN where there is none. */
export class FigureColumn {
  readonly cells: Float64Array;
  digits = 0;
  /** Whether there ever was a figure. */
  filled = false;
  /** Counts up with each change of what is known of all figures together. */
  changes = 0;
  /** The figures are between them. They grow in powers of two, so that passes made for them last. */
  low = 0;
  high = 0;

  constructor(rows: number) {
    this.cells = new Float64Array(rows).fill(NaN);
  }

  /** Answers whether it could be kept; what is no number, or has too many digits, is not. */
  set(row: number, value: unknown): boolean {
    this.cells[row] = NaN;
    if (value == null) return true;
    if (typeof value === 'number' && Number.isInteger(value) && this.digits === 0) return this.keep(row, value);
    const readable = typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && isNumber(value);
    if (!readable) return false;
    const written = exactText(value as Decimal);
    const places = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
    if (places > this.digits && !this.refine(places)) return false;
    return this.keep(row, Number(written.replace('.', '')) * 10 ** (this.digits - places));
  }

  /** Takes many figures over. @throws RangeError where one is neither a whole number below 2^53 nor NaN */
  fill(values: Float64Array, digits: number): void {
    if (values.length !== this.cells.length) throw new RangeError(`${values.length} figures for ${this.cells.length} rows`);
    if (!(Number.isInteger(digits) && digits >= 0 && digits <= mostDigits)) throw new RangeError(`Not so many digits: ${digits}`);
    const [low, high] = rangeOf(values);
    if (Math.max(-low, high) >= wholeLimit) throw new RangeError('A figure is 2^53 or more');
    this.cells.set(values);
    this.filled = true;
    this.digits = digits;
    [this.low, this.high] = [-powerAbove(-low), powerAbove(high)];
    this.changes += 1;
  }

  /** As digits. `undefined`: there is none. */
  text(row: number): string | undefined {
    const value = this.cells[row] as number;
    if (Number.isNaN(value)) return undefined;
    if (this.digits === 0) return String(value);
    const written = String(Math.abs(value)).padStart(this.digits + 1, '0');
    return `${value < 0 ? '-' : ''}${written.slice(0, -this.digits)}.${written.slice(-this.digits)}`;
  }

  /** @param least what is known of the rows that count */
  slot(least: number): Slot {
    return { cells: this.cells, whole: true, low: Math.max(this.low, least), high: Math.max(this.high, least) };
  }

  private keep(row: number, value: number): boolean {
    if (!(Math.abs(value) < wholeLimit)) return false;
    this.cells[row] = value + 0;
    if (this.filled && value <= this.high && value >= this.low) return true;
    this.filled = true;
    if (value > this.high) this.high = powerAbove(value);
    if (value < this.low) this.low = -powerAbove(-value);
    this.changes += 1;
    return true;
  }

  private refine(digits: number): boolean {
    const by = 10 ** (digits - this.digits);
    if (digits > mostDigits || Math.max(this.high, -this.low) * by >= wholeLimit) return false;
    for (let row = 0; row < this.cells.length; row += 1) this.cells[row] = (this.cells[row] as number) * by;
    this.digits = digits;
    [this.low, this.high] = [this.low * by, this.high * by];
    this.changes += 1;
    return true;
  }
}

/** Of a number that is not below zero. */
const powerAbove = (value: number): number => (value === 0 ? 0 : Math.min(wholeLimit - 1, 2 ** Math.ceil(Math.log2(value))));

/** The least and the greatest, 0 among them. @throws RangeError where one is not whole */
function rangeOf(values: Float64Array): [low: number, high: number] {
  let [low, high] = [0, 0];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (value < low) low = value;
    else if (value > high) high = value;
    if (value !== Math.floor(value) && value === value) throw new RangeError(`Not a whole number: ${value} in row ${row}`);
  }
  return [low, high];
}
