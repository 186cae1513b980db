import type { Fraction } from '../exact/exact.js';
import { formulaOf } from '../formulas/formula-of.js';
import { endLines } from '../formulas/total.js';
import { numberOf } from '../formulas/parts.js';
import type { FormulaLine } from '../formula.js';
import type { Scheme } from '../scheme.js';
import { compileChecks, type Checks } from './checks.js';
import { compileLines } from './compile.js';
import { Gather } from './gather.js';
import type { LeafScope } from './leaf-scope.js';
import type { BulkLeaf } from './leaves.js';
import { meanPlan, type MeanPlan } from './mean-plan.js';
import { chunkRows, type Slot } from './operand.js';
import { Program } from './program.js';
import { keep, storedFor, unitFor, type Stored } from './stored.js';
import { attempt, columnTerm, sizeOf, Unfit, type Term } from './term.js';

/** How the points of an indicator come about in the rows of one group. */
export interface LeafPlan {
  readonly stored: Stored;
  /** `term`: what the points are before they are kept. `null`: every row the exact way. */
  readonly passes: { checks: Checks; points: Program; term: Term } | null;
  /** Points after those of what was left out were shared out. `null`: the exact way. @param largest as large a number as occurs in what they give */
  shared(largest: number): SharedPlan | null;
  /** What `peer-mean` gives in a segment. */
  readonly mean: MeanPlan;
}

/** A plan for rows that are brought together. */
export interface SharedPlan {
  readonly gather: Gather;
  readonly points: Program;
  readonly term: Term;
  /** One for each row of the chunk. `null`: they are nothing that the column of points can keep. */
  readonly stored: Stored | null;
  /** What the indicator gives there, as a quotient. */
  readonly to: { tops: Float64Array; belows: Float64Array };
}

interface Terms {
  /** What the indicator gives in the group. */
  full: Fraction;
  /** The most that may be shared out to it. */
  most: Fraction;
}

/** @param scope what the formula reads, if columns can say */
export function leafPlan(scheme: Scheme, leaf: BulkLeaf, group: string, scope: LeafScope | null, { full, most }: Terms, workspace: Float64Array[]): LeafPlan {
  const { lines } = formulaOf(scheme, leaf.indicator.id, group);
  const { rounding } = lines[lines.length - 1] as FormulaLine;
  const growth = leaf.bonus || full.n === 0n ? 1 : Math.max(1, most.div(full).abs().valueOf());
  const made = scope && attempt(() => pointsOf(lines, scope, scope.terms, workspace));
  const size = Math.max(full.abs().valueOf(), made ? sizeOf(made.term) : 0, 1);
  const unit = rounding ? 10 ** rounding.digits : made ? unitFor(made.term, [full]) : null;
  const stored = storedFor(leaf.points, made?.term ?? null, unit, size * growth);
  const passes = scope && made && attempt(() => {
    keep(made.program, made.term, stored);
    return { checks: compileChecks(workspace, scope), points: made.program, term: made.term };
  });
  const shared = (largest: number): SharedPlan | null => (scope && passes ? attempt(() => sharedPlan(lines, scope, full, stored, largest, workspace)) : null);
  return { stored, passes, shared, mean: meanPlan(scheme, leaf, group, scope, workspace) };
}

function sharedPlan(lines: readonly FormulaLine[], scope: LeafScope, full: Fraction, { unit, size }: Stored, largest: number, workspace: Float64Array[]): SharedPlan {
  const gather = new Gather();
  const to = { tops: new Float64Array(chunkRows), belows: new Float64Array(chunkRows) };
  const slot = (cells: Float64Array, low: number): Slot => ({ cells, whole: false, low, high: largest });
  const terms = new Map([...scope.terms].map(([name, term]) => [name, gather.term(term)] as const));
  terms.set('@to', columnTerm(slot(to.tops, -largest), 1, slot(to.belows, 1)));
  const { program, term } = pointsOf(endLines(lines, { from: numberOf(full), to: '@to' }, undefined), scope, terms, workspace);
  const stored = storedFor(new Float64Array(chunkRows), term, unit, size);
  const kept = stored.unit === unit && attempt(() => (keep(program, term, stored), true));
  return { gather, points: program, term, stored: kept ? stored : null, to };
}

function pointsOf(lines: readonly FormulaLine[], { isMeasured }: LeafScope, terms: ReadonlyMap<string, Term>, workspace: Float64Array[]): { program: Program; term: Term } {
  const program = new Program(workspace);
  const known = new Map(terms);
  const made = isMeasured ? lines.slice(1) : lines;
  compileLines(program, made, known);
  const term = known.get((made[made.length - 1] as FormulaLine).id);
  if (!term) throw new Unfit();
  return { program, term };
}
