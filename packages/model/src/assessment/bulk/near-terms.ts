import type { Rounding } from '../decimal.js';
import { add, larger, multiply, quotient, smaller } from './kernels.js';
import { doubtNear, roundNear, wholeNear } from './near-kernels.js';
import { boundsOf, constantOperand, operandOf, type Operand, type Reading } from './operand.js';
import type { Program } from './program.js';
import { exactTerm, nearlyOf, sizeOf, Unfit, type ExactTerm, type NearTerm, type Term } from './term.js';

/*
 * Arithmetic on doubles with a bound on how far they are from what is meant: the usual analysis, where each operation adds at most 2^-53
 * of its result. Bounds are doubled, for they are worked out in doubles as well.
 */

const unit = 2 ** -53;

/** A term as doubles. */
export function nearly(program: Program, term: Term): NearTerm {
  if (term.kind === 'near') return term;
  const size = sizeOf(term);
  return nearTerm(program, divided, size, unit * size, ...nearlyOf(term));
}

export function nearSum(program: Program, one: NearTerm, other: NearTerm): NearTerm {
  const size = sizeOf(one) + sizeOf(other);
  return nearTerm(program, add, size, one.error + other.error + unit * size, operandOf(one.slot), operandOf(other.slot));
}

export function nearNegative(program: Program, term: NearTerm): NearTerm {
  return nearTerm(program, multiply, sizeOf(term), term.error, operandOf(term.slot), constantOperand(-1));
}

export function nearProduct(program: Program, one: NearTerm, other: NearTerm): NearTerm {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  return nearTerm(program, multiply, a * b, one.error * b + other.error * a + one.error * other.error + unit * a * b, operandOf(one.slot), operandOf(other.slot));
}

/** @throws Unfit where the divisor may come near 0 */
export function nearRatio(program: Program, one: NearTerm, other: NearTerm): NearTerm {
  const { low, high } = other.slot;
  const least = low > 0 ? low - other.error : high < 0 ? -high - other.error : 0;
  if (least <= 0) throw new Unfit();
  const size = sizeOf(one) / least;
  return nearTerm(program, divided, size, (one.error + size * other.error) / least + unit * size, operandOf(one.slot), operandOf(other.slot));
}

export function nearLesser(program: Program, one: NearTerm, other: NearTerm): NearTerm {
  return nearExtreme(program, smaller, Math.min, one, other);
}

export function nearGreater(program: Program, one: NearTerm, other: NearTerm): NearTerm {
  return nearExtreme(program, larger, Math.max, one, other);
}

export function nearChosen(program: Program, value: NearTerm, threshold: NearTerm, then: NearTerm, otherwise: NearTerm): NearTerm {
  const tell = doubtNear(2 * (value.error + threshold.error + unit * (sizeOf(value) + sizeOf(threshold))));
  program.steps.push((from, length) => {
    tell(from, length, value.slot.cells, value.slot.whole ? from : 0, threshold.slot.cells, threshold.slot.whole ? from : 0, program.doubts);
  });
  const operands = [value, threshold, then, otherwise].map(({ slot }) => operandOf(slot)) as [Operand, Operand, Operand, Operand];
  const bounds = [Math.min(then.slot.low, otherwise.slot.low), Math.max(then.slot.high, otherwise.slot.high)] as const;
  return { kind: 'near', slot: program.choice(bounds, ...operands), error: Math.max(then.error, otherwise.error) };
}

/** From here on it is exact again: rows in which it might not be are told of. @throws Unfit where doubles cannot tell at all */
export function nearRounded(program: Program, term: NearTerm, { digits, mode }: Rounding): ExactTerm {
  const scale = 10 ** digits;
  return decided(program, term, scale, (error) => roundNear(mode, scale, error));
}

export function nearWhole(program: Program, term: NearTerm, shift: 0 | 1): ExactTerm {
  return decided(program, term, 1, (error) => wholeNear(shift, error));
}

type Decide = ReturnType<typeof wholeNear>;

function decided(program: Program, term: NearTerm, scale: number, decide: (error: number) => Decide): ExactTerm {
  const size = sizeOf(term) * scale;
  const error = 2 * (term.error * scale + unit * size);
  if (!(error < 1e-3)) throw new Unfit();
  const out = program.column(-size - 1, size + 1);
  const act = decide(error);
  const { cells, whole } = term.slot;
  program.steps.push((from, length) => act(out.cells, from, length, cells, whole ? from : 0, program.doubts));
  return exactTerm(operandOf(out), scale);
}

function nearExtreme(program: Program, pass: typeof smaller, pick: (a: number, b: number) => number, one: NearTerm, other: NearTerm): NearTerm {
  const bounds = [pick(one.slot.low, other.slot.low), pick(one.slot.high, other.slot.high)] as const;
  return { kind: 'near', slot: program.pass(pass, bounds, operandOf(one.slot), operandOf(other.slot)), error: Math.max(one.error, other.error) };
}

function nearTerm(program: Program, pass: typeof add, size: number, error: number, one: Operand, other: Operand): NearTerm {
  const bounds = boundsNear(one, other, pass) ?? [-size, size];
  return { kind: 'near', slot: program.pass(pass, bounds, one, other), error };
}

function divided(out: Float64Array, from: number, length: number, one: Reading, other: Reading): void {
  quotient(out, 0, from, length, one, other);
}

/** Sums keep their sign: a divisor such as n + 1 stays above zero. */
function boundsNear(one: Operand, other: Operand, pass: typeof add): [number, number] | null {
  if (pass !== add) return null;
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return [a[0] + b[0], a[1] + b[1]];
}
