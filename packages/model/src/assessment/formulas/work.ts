import { roundExact, type Fraction } from '../exact/exact.js';
import { evaluate } from './evaluate.js';
import type { FormulaLine } from '../formula.js';

/** A line with its number, before and after rounding. */
export interface WorkedLine extends FormulaLine {
  exact: Fraction;
  value: Fraction;
}

/** Works lines out one after the other; each may read those before it, rounded as they are. `scope` takes their values in. */
export function work(lines: readonly FormulaLine[], scope: Map<string, Fraction>): WorkedLine[] {
  return lines.map((line) => {
    const exact = evaluate(line.expression, scope);
    const value = roundExact(exact, line.rounding);
    scope.set(line.id, value);
    return { ...line, exact, value };
  });
}
