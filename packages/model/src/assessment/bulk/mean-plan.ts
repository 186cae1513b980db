import { exactOf, type Fraction } from '../exact/exact.js';
import { formulaOf, isMeasured } from '../formulas/formula-of.js';
import { line, numberOf } from '../formulas/parts.js';
import type { FormulaLine } from '../formula.js';
import type { Scheme } from '../scheme.js';
import { compileChecks } from './checks.js';
import { compileLines } from './compile.js';
import { copy } from './kernels.js';
import type { Segment } from './layout.js';
import type { LeafScope } from './leaf-scope.js';
import type { BulkLeaf } from './leaves.js';
import { boundsOf, chunkRows, greatestOf, Reading, wholeLimit } from './operand.js';
import { Program } from './program.js';
import { attempt, Unfit, type Term } from './term.js';

/** The points that the mean of a segment gets (`peer-mean`), as lines that read nothing. `null`: columns cannot say, or nobody has a score there. */
export type MeanPlan = (segment: Segment) => readonly FormulaLine[] | null;

/** @param scope what the formula reads, if columns can say */
export function meanPlan(scheme: Scheme, { indicator, figures }: BulkLeaf, group: string, scope: LeafScope | null, workspace: Float64Array[]): MeanPlan {
  const { lines } = formulaOf(scheme, indicator.id, group);
  const [measure, ...others] = lines;
  const last = lines[lines.length - 1] as FormulaLine;
  // Of what does not follow from the measure alone, the points themselves are averaged.
  const follows = indicator.rule !== undefined && isMeasured(indicator.rule) && indicator.rule.op !== 'relative' && indicator.rule.op !== 'rank';
  const sums = scope?.isSharp && measure && attempt(() => summing(scope, follows ? [measure] : lines, workspace));
  return (segment) => {
    const isOdd = figures.oddRows.some((row) => row >= segment.from && row < segment.from + segment.length);
    const mean = !sums || isOdd || !measure ? null : sums(segment);
    if (!mean || !measure) return null;
    return follows ? [line(measure.id, measure.title, numberOf(mean), measure.rounding), ...others] : [line(last.id, last.title, numberOf(mean), last.rounding)];
  };
}

/** The mean of what lines come to in the rows that are scored. @throws Unfit or Beyond where it is not exact */
function summing(scope: LeafScope, lines: readonly FormulaLine[], workspace: Float64Array[]): (segment: Segment) => Fraction | null {
  const program = new Program(workspace);
  const checks = compileChecks(workspace, scope);
  const terms = new Map<string, Term>(scope.terms);
  compileLines(program, scope.isMeasured ? lines.filter(({ id }) => id !== 'measure') : lines, terms);
  const term = terms.get((lines[lines.length - 1] as FormulaLine).id);
  if (term?.kind !== 'exact' || term.below) throw new Unfit();
  const { parts } = term;
  const greatest = greatestOf(...boundsOf(term.top));
  const given = new Reading(term.top);
  const cells = new Float64Array(chunkRows);
  return ({ from, length }) => {
    if (greatest * length >= wholeLimit) return null;
    let [sum, count] = [0, 0];
    for (let start = from; start < from + length; start += chunkRows) {
      const rows = Math.min(chunkRows, from + length - start);
      program.run(start, rows);
      copy(cells, 0, start, rows, given);
      const absent = new Set<number>();
      for (const check of [checks.plain, checks.bases]) {
        check.run(start, rows);
        for (const row of check.doubts) absent.add(row - start);
      }
      if (program.doubts.some((row) => !absent.has(row - start))) return null;
      for (let row = 0; row < rows; row += 1) {
        if (absent.has(row)) continue;
        sum += cells[row] as number;
        count += 1;
      }
    }
    return count === 0 ? null : exactOf(sum).div(parts * count);
  };
}
