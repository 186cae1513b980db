import { exactOf, type Fraction } from '../exact/exact.js';
import { copy, quotient } from './kernels.js';
import { operandOf, Reading, wholeLimit, type Slot } from './operand.js';
import type { Program } from './program.js';
import { columnTerm, leastCommon, nearlyOf, scaled, sizeOf, Unfit, type Term } from './term.js';

/** How numbers are kept in a column of all rows: exactly in units of 1/`unit`, or, where `unit` is `null`, as doubles at most `error` off. */
export interface Stored {
  readonly cells: Float64Array;
  readonly unit: number | null;
  readonly error: number;
  /** No number in it is larger. */
  readonly size: number;
  /** What was read of it before, for the same points occur again and again. */
  readonly known: Map<number, Fraction>;
}

const mostKnown = 1000;

/**
 * How a column keeps a term, and numbers that may stand in its place.
 * @param unit `null`: not exactly @param size what no number is larger than, as far as the caller knows
 */
export function storedFor(cells: Float64Array, term: Term | null, unit: number | null, size: number): Stored {
  const most = 2 ** Math.ceil(Math.log2(Math.max(size, term ? sizeOf(term) : 0, 1)));
  const error = 2 * (term?.kind === 'near' ? term.error : 0) + most * 2 ** -50;
  return unit !== null && most * unit < wholeLimit ? { cells, unit, error: 0, size: most, known: new Map() } : { cells, unit: null, error, size: most, known: new Map() };
}

/** The unit that holds a term and the numbers that may stand in its place. `null`: none does. */
export function unitFor(term: Term, others: readonly Fraction[]): number | null {
  if (term.kind === 'near' || term.below) return null;
  return others.reduce((common, { d }) => leastCommon(common, Number(d)), term.parts);
}

/** Puts the pass down that keeps a term. @throws Unfit where it does not come in that unit */
export function keep(program: Program, term: Term, { cells, unit }: Stored): void {
  if (term.kind === 'near') {
    const operand = new Reading(operandOf(term.slot));
    program.steps.push((from, length) => copy(cells, from, from, length, operand));
    return;
  }
  if (unit === null) {
    const [top, below] = nearlyOf(term).map((operand) => new Reading(operand)) as [Reading, Reading];
    program.steps.push((from, length) => quotient(cells, from, from, length, top, below));
    return;
  }
  if (term.below || unit % term.parts !== 0) throw new Unfit();
  const top = new Reading(scaled(term.top, unit / term.parts));
  program.steps.push((from, length) => copy(cells, from, from, length, top));
}

/** Keeps one number; answers whether the column can. */
export function keepOne({ cells, unit, size }: Stored, row: number, value: Fraction): boolean {
  const scaledValue = unit === null ? value : value.mul(exactOf(unit));
  const fits = Math.abs(value.valueOf()) <= size && (unit === null || scaledValue.d === 1n);
  cells[row] = fits ? scaledValue.valueOf() + 0 : NaN;
  return fits;
}

export function termOf({ cells, unit, error, size }: Stored): Term {
  if (unit === null) return { kind: 'near', slot: { cells, whole: true, low: -size, high: size }, error };
  const slot: Slot = { cells, whole: true, low: -size * unit, high: size * unit };
  return columnTerm(slot, unit);
}

/** What is kept in a row. `null`: none, or only nearly. */
export function keptIn({ cells, unit, known }: Stored, row: number): Fraction | null {
  const value = cells[row] as number;
  if (unit === null || Number.isNaN(value)) return null;
  const found = known.get(value) ?? exactOf(value).div(unit);
  if (known.size < mostKnown) known.set(value, found);
  return found;
}
