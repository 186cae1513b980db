import { add } from './kernels.js';
import { boundsOf, constantOperand, isConstant, isHeld, operandOf, type Operand } from './operand.js';
import type { Program } from './program.js';
import { Beyond, exactTerm, leastCommon, scaled, type ExactTerm, type Term } from './term.js';

/** A sum in one column that is added to, where the terms are exact and rows have no denominators of their own; else two by two. */
export function sumOfMany(program: Program, terms: readonly Term[], plus: (one: Term, other: Term) => Term): Term {
  const mark = program.steps.length;
  const plain = terms.filter((term): term is ExactTerm => term.kind === 'exact' && term.below === null);
  if (terms.length > 2 && plain.length === terms.length) {
    try {
      return added(program, plain);
    } catch (error) {
      if (!(error instanceof Beyond)) throw error;
      program.steps.length = mark;
    }
  }
  return terms.reduce((one, other) => plus(one, other));
}

function added(program: Program, terms: readonly ExactTerm[]): ExactTerm {
  const parts = terms.reduce((common, term) => leastCommon(common, term.parts), 1);
  const tops = terms.map((term) => scaled(term.top, parts / term.parts));
  const fixed = tops.filter(isConstant).reduce((sum, { plus }) => sum + plus, 0);
  const [first, ...others] = tops.filter((top) => !isConstant(top));
  if (!first) return exactTerm(constantOperand(fixed), parts);
  let total: Operand = { ...first, plus: first.plus + fixed };
  // From the second on it is the same column that grows.
  let cells: Float64Array | null = null;
  for (const other of others) {
    const [low, high] = boundsOf(total);
    const [least, most] = boundsOf(other);
    if (cells) {
      program.into(cells, add, total, other);
      total = operandOf({ cells, whole: false, low: low + least, high: high + most });
    } else {
      const slot = program.pass(add, [low + least, high + most], total, other);
      cells = slot.cells;
      total = operandOf(slot);
    }
    if (!isHeld(total)) throw new Beyond();
  }
  return exactTerm(total, parts);
}
