import type { Rounding } from '../decimal.js';
import { boundsOf, constantOperand, greatestOf, isConstant, operandOf, wholeLimit } from './operand.js';
import type { Program } from './program.js';
import { ceilOf, floorOf, halfUp, roundTo, roundValue } from './round-kernels.js';
import { Beyond, exactTerm, greatestCommon, scaled, type ExactTerm } from './term.js';

/** Rounds an exact term; what has no more digits than that stays as it is. @throws Beyond where a number could be 2^53 or more */
export function rounded(program: Program, term: ExactTerm, { digits, mode }: Rounding): ExactTerm {
  const scale = 10 ** digits;
  if (!term.below && scale % term.parts === 0) return term;
  const shared = greatestCommon(scale, term.parts);
  const top = scaled(term.top, scale / shared);
  const parts = term.parts / shared;
  if (!term.below && isConstant(top)) return exactTerm(constantOperand(roundValue(mode, top.plus, parts)), scale);
  const below = term.below ? operandOf(term.below, parts) : constantOperand(parts);
  const [low, high] = boundsOf(top);
  if (2 * (greatestOf(low, high) + greatestOf(...boundsOf(below))) >= wholeLimit) throw new Beyond();
  const least = parts * Math.max(1, term.below?.low ?? 1);
  const bounds = [Math.floor(Math.min(0, low) / least), Math.ceil(Math.max(0, high) / least)] as const;
  return exactTerm(operandOf(program.pass(mode === 'half-up' && low >= 0 ? halfUp : roundTo(mode), bounds, top, below)), scale);
}

/** The next whole number below or above. @throws Beyond where a number could be 2^53 or more */
export function whole(program: Program, term: ExactTerm, which: 'floor' | 'ceil'): ExactTerm {
  if (!term.below && term.parts === 1) return term;
  if (!term.below && isConstant(term.top)) return exactTerm(constantOperand(Math[which](term.top.plus / term.parts)));
  const below = term.below ? operandOf(term.below, term.parts) : constantOperand(term.parts);
  const [low, high] = boundsOf(term.top);
  const least = term.parts * Math.max(1, term.below?.low ?? 1);
  const bounds = [Math.floor(Math.min(0, low) / least), Math.ceil(Math.max(0, high) / least)] as const;
  return exactTerm(operandOf(program.pass(which === 'floor' ? floorOf : ceilOf, bounds, term.top, below)));
}
