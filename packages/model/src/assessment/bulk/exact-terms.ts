import { add, larger, multiply, signed, smaller } from './kernels.js';
import { boundsOf, constantOperand, greatestOf, isConstant, isHeld, operandOf, wholeLimit, type Operand, type Slot } from './operand.js';
import type { Program } from './program.js';
import { Beyond, exactTerm, isFixed, leastCommon, scaled, Unfit, type ExactTerm } from './term.js';

/*
 * Arithmetic on exact terms. What is the same in all rows is worked out here and now; a pass is put down where rows differ.
 * All throw Beyond where a number could be 2^53 or more.
 */

export function sum(program: Program, one: ExactTerm, other: ExactTerm): ExactTerm {
  const { left, right, parts, below } = together(program, one, other);
  return exactTerm(sumOf(program, left, right), parts, below);
}

export function negative({ top, parts, below }: ExactTerm): ExactTerm {
  return { kind: 'exact', top: scaled(top, -1), parts, below };
}

export function product(program: Program, one: ExactTerm, other: ExactTerm): ExactTerm {
  const below = one.below && other.below ? productOf(program, operandOf(one.below), operandOf(other.below)).slot : (one.below ?? other.below);
  if (isConstant(one.top) || isConstant(other.top)) {
    const [fixed, varied] = isConstant(one.top) ? [one, other] : [other, one];
    // Shortened crosswise first, so that 12 × n/100 × 98/12 does not grow on its way.
    const upper = exactTerm(constantOperand(fixed.top.plus), varied.parts);
    return exactTerm(scaled(varied.top, upper.top.plus), checked(upper.parts * fixed.parts), below);
  }
  return exactTerm(productOf(program, one.top, other.top), checked(one.parts * other.parts), below);
}

/** Tells of rows in which the divisor is 0, unless it is known to be above. */
export function ratio(program: Program, one: ExactTerm, other: ExactTerm): ExactTerm {
  if (isFixed(other)) return product(program, one, reciprocal(other));
  const [low, high] = boundsOf(other.top);
  if (low <= 0 && high >= 0) program.forbidZero(other.top);
  const divisor = low < 0 ? held(program.pass(signed, [0, greatestOf(low, high)], other.top, other.top)) : other.top;
  const top = low < 0 ? held(program.pass(signed, spread(one.top), one.top, other.top)) : one.top;
  const raised = other.below ? productOf(program, top, operandOf(other.below)) : top;
  const lowered = one.below ? productOf(program, divisor, operandOf(one.below)) : divisor;
  // A column that is multiplied by the same number everywhere is divided by as it is.
  const plain = lowered.plus === 0 && lowered.times > 0;
  const below = plain ? lowered.slot : program.pass(add, boundsOf(lowered), lowered, constantOperand(0));
  const parts = plain ? checked(one.parts * lowered.times) : one.parts;
  const by = exactTerm(constantOperand(other.parts), parts);
  return exactTerm(scaled(raised, by.top.plus), by.parts, below);
}

export function lesser(program: Program, one: ExactTerm, other: ExactTerm): ExactTerm {
  return extreme(program, smaller, Math.min, one, other);
}

export function greater(program: Program, one: ExactTerm, other: ExactTerm): ExactTerm {
  return extreme(program, larger, Math.max, one, other);
}

/** `then` where `value` is at least `threshold`, else `otherwise`. */
export function chosen(program: Program, value: ExactTerm, threshold: ExactTerm, then: ExactTerm, otherwise: ExactTerm): ExactTerm {
  const asked = together(program, value, threshold);
  const given = together(program, then, otherwise);
  const bounds = joined(Math.min, Math.max, given.left, given.right);
  return exactTerm(operandOf(program.choice(bounds, asked.left, asked.right, given.left, given.right)), given.parts, given.below);
}

type Extreme = typeof smaller;

function extreme(program: Program, pass: Extreme, pick: (a: number, b: number) => number, one: ExactTerm, other: ExactTerm): ExactTerm {
  const { left, right, parts, below } = together(program, one, other);
  if (isConstant(left) && isConstant(right)) return exactTerm(constantOperand(pick(left.plus, right.plus)), parts, below);
  return exactTerm(operandOf(program.pass(pass, joined(pick, pick, left, right), left, right)), parts, below);
}

/** Two terms over what is below both. */
export function together(program: Program, one: ExactTerm, other: ExactTerm) {
  const parts = leastCommon(one.parts, other.parts);
  const left = scaled(one.top, parts / one.parts);
  const right = scaled(other.top, parts / other.parts);
  if (one.below === other.below) return { left, right, parts, below: one.below };
  return {
    left: other.below ? productOf(program, left, operandOf(other.below)) : left,
    right: one.below ? productOf(program, right, operandOf(one.below)) : right,
    parts,
    below: one.below && other.below ? productOf(program, operandOf(one.below), operandOf(other.below)).slot : (one.below ?? other.below),
  };
}

function sumOf(program: Program, one: Operand, other: Operand): Operand {
  if (isConstant(other)) return { ...one, plus: one.plus + other.plus };
  if (isConstant(one)) return { ...other, plus: one.plus + other.plus };
  if (one.slot === other.slot) return { slot: one.slot, times: one.times + other.times, plus: one.plus + other.plus };
  const [low, high] = boundsOf(one);
  const [least, most] = boundsOf(other);
  return held(program.pass(add, [low + least, high + most], one, other));
}

function productOf(program: Program, one: Operand, other: Operand): Operand {
  if (isConstant(other)) return scaled(one, other.plus);
  if (isConstant(one)) return scaled(other, one.plus);
  const corners = boundsOf(one).flatMap((a) => boundsOf(other).map((b) => a * b));
  return held(program.pass(multiply, [Math.min(...corners), Math.max(...corners)], one, other));
}

function held(slot: Slot): Operand {
  const operand = operandOf(slot);
  if (!isHeld(operand)) throw new Beyond();
  return operand;
}

function reciprocal({ top, parts }: ExactTerm): ExactTerm {
  // Nobody is scored by it, or the exact way says that it cannot be.
  if (top.plus === 0) throw new Unfit();
  return exactTerm(constantOperand(Math.sign(top.plus) * parts), Math.abs(top.plus));
}

function checked(parts: number): number {
  if (parts >= wholeLimit) throw new Beyond();
  return parts;
}

function spread(operand: Operand): [number, number] {
  const size = greatestOf(...boundsOf(operand));
  return [-size, size];
}

function joined(least: (a: number, b: number) => number, most: (a: number, b: number) => number, one: Operand, other: Operand): [number, number] {
  const [low, high] = boundsOf(one);
  const [from, to] = boundsOf(other);
  return [least(low, from), most(high, to)];
}
