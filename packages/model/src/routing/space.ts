import { holds, type Condition } from '../form/condition.js';
import { comparisonOf } from './comparison.js';
import type { Sizes } from './cover.js';
import { dimensionOf, finiteDimensions, isExact, valuesOf, type RoutingNames } from './dimensions.js';
import type { RoutingVariable } from './facts.js';
import type { Formula, Question } from './formula.js';
import { operationOf, variablePaths } from './operations.js';

/** Conditions as formulas over the dimensions that they read. */
export interface Space {
  formulas: Formula[];
  sizes: Sizes;
}

/** A part of a condition that is no longer and, or, not: what it reads decides it. */
interface Atom {
  condition: Condition;
  /** `undefined` where trying values would not say all: it may go either way, by a dimension of its own. */
  dimensions: readonly string[] | undefined;
  constants: readonly (string | number)[];
}

/**
 * Lays out what a list of conditions can tell apart. Whatever facts there are, each formula comes out for some values as its
 * condition does for the facts; there may be values that no facts have. So what holds for all values holds for all facts.
 */
export function spaceOf(conditions: readonly Condition[], names: RoutingNames): Space {
  const atoms = new Map<string, Atom>();
  const parts = conditions.map((condition) => parse(condition, atoms));
  const exact = [...atoms.values()].filter(({ dimensions }) => dimensions !== undefined);
  const values = new Map<string, object[]>();
  for (const dimension of new Set(exact.flatMap(({ dimensions = [] }) => dimensions))) {
    const reading = exact.filter(({ dimensions = [] }) => dimensions.includes(dimension));
    values.set(dimension, distinct(dimension, valuesOf(dimension, reading.flatMap(({ constants }) => constants), names), reading));
  }
  const sizes = new Map([...values].map(([dimension, list]) => [dimension, list.length]));
  const questions = new Map([...atoms].map(([key, atom]) => [key, questionOf(key, atom, values)]));
  for (const { dimensions } of questions.values()) dimensions.filter((name) => !sizes.has(name)).forEach((name) => sizes.set(name, 2));
  return { formulas: parts.map((part) => part(questions)), sizes };
}

type Build = (questions: ReadonlyMap<string, Question>) => Formula;

function parse(condition: Condition, atoms: Map<string, Atom>): Build {
  const { name = '', operands = [] } = operationOf(condition) ?? {};
  const inner = (parts: readonly Condition[]): Build[] => parts.map((part) => parse(part, atoms));
  if (operands.length > 0) {
    if (name === 'and') return all(inner(operands));
    if (name === 'or') return any(inner(operands));
    if (name === '!') return not(parse(operands[0] ?? null, atoms));
    if (name === '!!') return parse(operands[0] ?? null, atoms);
    if (name === 'if') return choose(inner(operands));
  }
  const key = JSON.stringify(condition);
  if (!atoms.has(key)) atoms.set(key, atomOf(condition));
  return (questions) => ({ ask: questions.get(key) as Question });
}

function all(parts: readonly Build[]): Build {
  return (questions) => ({ and: parts.map((part) => part(questions)) });
}

function any(parts: readonly Build[]): Build {
  return (questions) => ({ or: parts.map((part) => part(questions)) });
}

function not(part: Build): Build {
  return (questions) => ({ not: part(questions) });
}

/** If, then, else if, then, …, else; without an else it comes to nothing. */
function choose([test, then, ...rest]: readonly Build[]): Build {
  if (!test) return any([]);
  return then ? any([all([test, then]), all([not(test), choose(rest)])]) : test;
}

function atomOf(condition: Condition): Atom {
  const dimensions = [...new Set(variablePaths(condition).map((path) => dimensionOf[path as RoutingVariable]))];
  const comparison = comparisonOf(condition);
  const constants = (comparison?.constants ?? []).filter((constant): constant is string | number => typeof constant === 'string' || typeof constant === 'number');
  const known = dimensions.filter((dimension) => dimension !== undefined);
  const exact = known.length === dimensions.length && (known.every((dimension) => finiteDimensions.includes(dimension)) || (comparison !== undefined && isExact(comparison)));
  return { condition, dimensions: exact ? known : undefined, constants };
}

function questionOf(key: string, { condition, dimensions }: Atom, values: ReadonlyMap<string, readonly object[]>): Question {
  if (!dimensions) return { dimensions: [`either ${key}`], answer: ([value]) => value === 1 };
  const lists = dimensions.map((dimension) => values.get(dimension) ?? []);
  const known = new Map<string, boolean>();
  return {
    dimensions,
    answer(indices) {
      const at = indices.join();
      const answer = known.get(at) ?? holds(condition, factsOf(lists.map((list, index) => list[indices[index] ?? 0] ?? {})));
      known.set(at, answer);
      return answer;
    },
  };
}

/** Of values that no condition tells apart one is enough; working days stay, because linters ask about each kind. */
function distinct(dimension: string, values: readonly object[], atoms: readonly Atom[]): object[] {
  if (dimension === 'workday' || atoms.some(({ dimensions = [] }) => dimensions.length > 1)) return [...values];
  const seen = new Set<string>();
  return values.filter((value) => {
    const answers = atoms.map(({ condition }) => Number(holds(condition, factsOf([value])))).join('');
    return !seen.has(answers) && seen.add(answers);
  });
}

function factsOf(parts: readonly object[]): object {
  const time = Object.assign({}, ...parts.map((part) => ('time' in part ? part.time : {}))) as object;
  return Object.assign({}, ...parts, { time }) as object;
}
