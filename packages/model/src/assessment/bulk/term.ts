import { exactOf, type Fraction } from '../exact/exact.js';
import { boundsOf, constantOperand, greatestOf, isConstant, isHeld, operandOf, wholeLimit, type Operand, type Slot } from './operand.js';

/**
 * What a line comes to in every row: `top` ÷ (`parts` × `below`), all of them whole numbers that doubles hold. `parts` is the same in all
 * rows and above zero; `below`, where rows have denominators of their own, is above zero in every row that has a score.
 */
export interface ExactTerm {
  readonly kind: 'exact';
  readonly top: Operand;
  readonly parts: number;
  readonly below: Slot | null;
}

/** A double that is at most `error` away from what is meant. */
export interface NearTerm {
  readonly kind: 'near';
  readonly slot: Slot;
  readonly error: number;
}

export type Term = ExactTerm | NearTerm;

/** Numbers grow beyond what doubles hold: whoever meets it goes on with doubles that are near. */
export class Beyond extends Error {
  override readonly name = 'Beyond';
}

/** No pass can do it: the exact evaluator does, row by row. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
}

/** What passes can do, else `null`. */
export function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof Unfit || error instanceof Beyond) return null;
    throw error;
  }
}

/** A term in lowest terms, as far as they are the same in all rows. @throws Beyond where a number could be 2^53 or more */
export function exactTerm(top: Operand, parts = 1, below: Slot | null = null): ExactTerm {
  const shared = greatestCommon(greatestCommon(top.times, top.plus), parts);
  const reduced = shared === 1 ? top : { slot: top.slot, times: top.times / shared, plus: top.plus / shared };
  const left = parts / shared;
  if (!isHeld(reduced) || left * (below ? greatestOf(below.low, below.high) : 1) >= wholeLimit) throw new Beyond();
  return { kind: 'exact', top: reduced, parts: left, below };
}

/** @throws Unfit where a number has more digits than doubles hold */
export function constantTerm(value: Fraction): ExactTerm {
  const top = Number(value.s * value.n);
  const parts = Number(value.d);
  if (Math.abs(top) >= wholeLimit || parts >= wholeLimit) throw new Unfit();
  return { kind: 'exact', top: constantOperand(top), parts, below: null };
}

/** A column of whole numbers, in units of 1/`parts`. */
export function columnTerm(slot: Slot, parts = 1, below: Slot | null = null): ExactTerm {
  return exactTerm(operandOf(slot), parts, below);
}

export function isFixed({ top, below }: ExactTerm): boolean {
  return below === null && isConstant(top);
}

/** What the greatest absolute value can be. */
export function sizeOf(term: Term): number {
  if (term.kind === 'near') return greatestOf(term.slot.low, term.slot.high);
  return greatestOf(...boundsOf(term.top)) / (term.parts * (term.below ? Math.max(1, term.below.low) : 1));
}

/** @throws Beyond where a number could be 2^53 or more */
export function scaled(operand: Operand, by: number): Operand {
  const { slot, times, plus } = operand;
  const product = { slot, times: times * by, plus: plus * by };
  if (!isHeld(product)) throw new Beyond();
  return product;
}

export function greatestCommon(a: number, b: number): number {
  let [one, other] = [Math.abs(a), Math.abs(b)];
  while (other > 0) [one, other] = [other, one % other];
  return one || 1;
}

/** @throws Beyond where it would be 2^53 or more */
export function leastCommon(a: number, b: number): number {
  const multiple = (a / greatestCommon(a, b)) * b;
  if (multiple >= wholeLimit) throw new Beyond();
  return multiple;
}

/** Above and below: their quotient is the double that is next to the term. */
export function nearlyOf({ top, parts, below }: ExactTerm): [top: Operand, below: Operand] {
  return [top, below ? operandOf(below, parts) : constantOperand(parts)];
}

/** The exact number of a row. `null`: it is only near. @param at its place in the chunk @param row in the table */
export function valueAt(term: Term, at: number, row: number): Fraction | null {
  if (term.kind === 'near') return null;
  const { top: { slot, times, plus }, parts, below } = term;
  const top = times * (slot.cells[slot.whole ? row : at] as number) + plus;
  return exactOf(top).div(parts * (below ? (below.cells[below.whole ? row : at] as number) : 1));
}
