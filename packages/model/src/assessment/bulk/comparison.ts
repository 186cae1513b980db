import { formulaOf } from '../formulas/formula-of.js';
import type { Scheme } from '../scheme.js';
import { based } from './based.js';
import { compileChecks } from './checks.js';
import { compileLines } from './compile.js';
import { copy } from './kernels.js';
import type { GroupRows, Segment } from './layout.js';
import { figureScope, type LeafScope } from './leaf-scope.js';
import type { BulkLeaf } from './leaves.js';
import { boundsOf, operandOf, Reading } from './operand.js';
import { placed } from './placed.js';
import { Program } from './program.js';
import { columnTerm, exactTerm, Unfit, type ExactTerm, type Term } from './term.js';

/** What others of the group, and other periods, have to say to one indicator in one group. */
export interface Comparison {
  /** The figures, the measure and what it is compared with. */
  readonly scope: LeafScope;
  /** Works measures out, of a chunk. */
  measure(from: number, length: number): void;
  /** Within a segment in which all is measured. */
  compare(segment: Segment): void;
  /** With the period that it looks back to, once all that has been compared. */
  lookBack(segment: Segment): void;
}

/** A way of comparing, over measures in a column: NaN where there is none. */
export interface Compared extends Pick<Comparison, 'compare' | 'lookBack'> {
  readonly terms: readonly (readonly [string, Term])[];
  readonly bases: LeafScope['bases'];
}

/** @throws Unfit or Beyond where no pass can do it */
export function comparisonOf(scheme: Scheme, leaf: BulkLeaf, group: GroupRows, rows: number, workspace: Float64Array[]): Comparison {
  const { indicator } = leaf;
  const scope = figureScope(scheme, leaf, group.group);
  if (!scope.isSharp) throw new Unfit();
  const checks = compileChecks(workspace, scope);
  const program = new Program(workspace);
  const terms = new Map(scope.terms);
  compileLines(program, formulaOf(scheme, indicator.id, group.group).lines.slice(0, 1), terms);
  const measure = inColumns(program, terms.get('measure'), rows);
  const { cells } = measure.top.slot;
  const { terms: more, bases, compare, lookBack } = indicator.rule?.op === 'rank' ? placed(indicator, group, measure, rows) : based(indicator, group, measure, rows);
  const added = [['measure', measure] as const, ...more];
  return {
    scope: { ...scope, isMeasured: true, terms: new Map([...scope.terms, ...added]), raw: new Map([...scope.raw, ...added]), bases: [...scope.bases, ...bases] },
    measure: (from, length) => {
      program.run(from, length);
      for (const check of [checks.plain, checks.bases]) {
        check.run(from, length);
        for (const row of check.doubts) cells[row] = NaN;
      }
    },
    compare,
    lookBack,
  };
}

/** Keeps a term in columns of all rows. @throws Unfit where it is not exact */
function inColumns(program: Program, term: Term | undefined, rows: number): ExactTerm {
  if (term?.kind !== 'exact') throw new Unfit();
  const [low, high] = boundsOf(term.top);
  const top = new Float64Array(rows).fill(NaN);
  const given = new Reading(term.top);
  program.steps.push((from, length) => copy(top, from, from, length, given));
  if (!term.below) return exactTerm(operandOf({ cells: top, whole: true, low, high }), term.parts);
  const below = new Float64Array(rows);
  const parted = new Reading(operandOf(term.below));
  program.steps.push((from, length) => copy(below, from, from, length, parted));
  return columnTerm({ cells: top, whole: true, low, high }, term.parts, { ...term.below, cells: below, whole: true });
}
