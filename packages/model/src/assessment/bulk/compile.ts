import { exactOf } from '../exact/exact.js';
import type { FormulaLine } from '../formula.js';
import { isNumber } from '../formulas/evaluate.js';
import type { Expression, ExpressionPart } from '../score.js';
import * as exact from './exact-terms.js';
import * as near from './near-terms.js';
import type { Program } from './program.js';
import { rounded, whole } from './rounding.js';
import { sumOfMany } from './sum-of-many.js';
import { Beyond, constantTerm, Unfit, type ExactTerm, type NearTerm, type Term } from './term.js';

/**
 * Puts the passes down that work lines out for all rows, one line after the other; `scope` takes their terms in. As long as numbers stay
 * whole and below 2^53 they are exact; from where they might not, they are doubles until the next rounding, which tells of rows that
 * doubles cannot decide.
 * @throws Unfit where no pass can do it
 */
export function compileLines(program: Program, lines: readonly FormulaLine[], scope: Map<string, Term>): void {
  for (const { id, expression, rounding } of lines) {
    const term = compile(program, expression, scope);
    scope.set(id, rounding === null ? term : either(program, [term], ([one]) => rounded(program, one, rounding), ([one]) => near.nearRounded(program, one, rounding)));
  }
}

/** @throws RangeError on a name that the scope has not got, Unfit where no pass can do it */
export function compile(program: Program, expression: Expression, scope: ReadonlyMap<string, Term>): Term {
  if (isNumber(expression)) return constantTerm(exactOf(expression));
  if (typeof expression === 'string') {
    const known = scope.get(expression);
    if (!known) throw new RangeError(`Nothing is known as ${expression}`);
    return known;
  }
  const [operation, ...rest] = expression as readonly [string, ...ExpressionPart[]];
  if (operation === 'bands') return compileBands(program, rest, scope);
  const parts = rest.map((part) => compile(program, part as Expression, scope));
  const fold = (act: (one: Term, other: Term) => Term): Term => parts.reduce((one, other) => act(one, other));
  switch (operation) {
    case '+': return sumOfMany(program, parts, (one, other) => plus(program, one, other));
    case '-': return fold((one, other) => plus(program, one, minus(program, other)));
    case '*': return fold((one, other) => either(program, [one, other], ([a, b]) => exact.product(program, a, b), ([a, b]) => near.nearProduct(program, a, b)));
    case '/': return fold((one, other) => either(program, [one, other], ([a, b]) => exact.ratio(program, a, b), ([a, b]) => near.nearRatio(program, a, b)));
    case 'min': return fold((one, other) => either(program, [one, other], ([a, b]) => exact.lesser(program, a, b), ([a, b]) => near.nearLesser(program, a, b)));
    case 'max': return fold((one, other) => either(program, [one, other], ([a, b]) => exact.greater(program, a, b), ([a, b]) => near.nearGreater(program, a, b)));
    case 'floor': return either(program, parts.slice(0, 1), ([one]) => whole(program, one, 'floor'), ([one]) => near.nearWhole(program, one, 0));
    case 'ceil': return either(program, parts.slice(0, 1), ([one]) => whole(program, one, 'ceil'), ([one]) => near.nearWhole(program, one, 1));
    default: throw new Unfit();
  }
}

/** From the last band to the first, since the first that is reached counts. */
function compileBands(program: Program, [value, bands, otherwise]: readonly ExpressionPart[], scope: ReadonlyMap<string, Term>): Term {
  const measure = compile(program, value as Expression, scope);
  return (bands as readonly (readonly [Expression, Expression])[]).reduceRight<Term>(
    (below, [from, result]) => {
      const terms = [measure, compile(program, from, scope), compile(program, result, scope), below];
      return either(program, terms, ([a, b, c, d]) => exact.chosen(program, a, b, c, d), ([a, b, c, d]) => near.nearChosen(program, a, b, c, d));
    },
    compile(program, otherwise as Expression, scope),
  );
}

function plus(program: Program, one: Term, other: Term): Term {
  return either(program, [one, other], ([a, b]) => exact.sum(program, a, b), ([a, b]) => near.nearSum(program, a, b));
}

function minus(program: Program, term: Term): Term {
  return either(program, [term], ([one]) => exact.negative(one), ([one]) => near.nearNegative(program, one));
}

type Four<T> = readonly [T, T, T, T];

/** Exactly while that can be, else with doubles. */
function either(program: Program, terms: readonly Term[], exactly: (terms: Four<ExactTerm>) => Term, nearly: (terms: Four<NearTerm>) => Term): Term {
  const mark = program.steps.length;
  if (terms.every(({ kind }) => kind === 'exact')) {
    try {
      return exactly(terms as unknown as Four<ExactTerm>);
    } catch (error) {
      if (!(error instanceof Beyond)) throw error;
      program.steps.length = mark;
    }
  }
  return nearly(terms.map((term) => near.nearly(program, term)) as unknown as Four<NearTerm>);
}
