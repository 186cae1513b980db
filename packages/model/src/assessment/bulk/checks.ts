import { exactOf } from '../exact/exact.js';
import { compile } from './compile.js';
import { together } from './exact-terms.js';
import type { LeafScope } from './leaf-scope.js';
import { constantOperand, operandOf, type Operand } from './operand.js';
import { Program } from './program.js';
import { constantTerm, Unfit, type Term } from './term.js';

/** They tell of rows that are not plainly scored, and of those among the others that have no base. */
export interface Checks {
  readonly plain: Program;
  readonly bases: Program;
}

/** @throws Unfit or Beyond where no pass can do it */
export function compileChecks(workspace: Float64Array[], { raw, plain, bases }: LeafScope): Checks {
  const checks = { plain: new Program(workspace), bases: new Program(workspace) };
  checks.plain.require(plain.map(([one, other]) => condition(checks.plain, compile(checks.plain, one, raw), compile(checks.plain, other, raw), 0)));
  checks.bases.require(
    bases.map(([base, how]) => {
      const term = compile(checks.bases, base, raw);
      return how === 'there' ? condition(checks.bases, term, term, 0) : condition(checks.bases, term, constantTerm(exactOf(0)), 1);
    }),
  );
  return checks;
}

/** @param more 1: above, for whole numbers above zero are one at least */
function condition(program: Program, one: Term, other: Term, more: 0 | 1): [Operand, Operand] {
  if (one.kind === 'near') {
    if (one !== other && more === 0) throw new Unfit();
    return [operandOf(one.slot), more === 0 ? operandOf(one.slot) : constantOperand(Number.MIN_VALUE)];
  }
  if (other.kind === 'near') throw new Unfit();
  const { left, right } = together(program, one, other);
  return [left, { ...right, plus: right.plus + more }];
}
