import { channels } from '../case/case.js';
import type { Division } from '../division/division.js';
import type { TreeNode } from '../form/definition.js';
import { areaFact, categoryFact, type RoutingVariable } from './facts.js';
import type { Comparison } from './comparison.js';

/** What a city has, for a table to name. */
export interface RoutingNames {
  /** The category trees of the case types that are routed. */
  categories?: readonly TreeNode[] | undefined;
  divisions?: readonly Division[] | undefined;
}

/** A part of the facts that varies by itself. The variables not named here are not understood: each question about them may go either way. */
export const dimensionOf: Readonly<Partial<Record<RoutingVariable, string>>> = {
  type: 'type',
  channel: 'channel',
  'category.path': 'category',
  'category.within': 'category',
  'area.code': 'area',
  'area.within': 'area',
  'time.weekday': 'weekday',
  'time.hour': 'hour',
  'time.monthDay': 'monthDay',
  'time.workday': 'workday',
  'order.returns': 'returns',
};

/** Dimensions with few enough values to try each, whatever a condition does with them. */
export const finiteDimensions: readonly string[] = ['channel', 'weekday', 'hour', 'monthDay', 'workday'];

export const workdayValues: readonly (boolean | null)[] = [true, false, null];

const mostReturns = 100;

/** Whether trying {@link valuesOf} says all about this comparison. */
export function isExact({ variable, operation, constants, searched }: Comparison): boolean {
  if (variable === 'order.returns') return operation !== 'in' && constants.every((constant) => typeof constant === 'number' && Math.abs(constant) <= mostReturns);
  const equality = operation === 'in' ? searched === variable.endsWith('.within') : /^[!=]==?$/.test(operation) && !variable.endsWith('.within');
  return equality && constants.every((constant) => typeof constant === 'string');
}

/** Parts of the facts that stand for all values of a dimension, as far as comparisons with `constants` can tell them apart. */
export function valuesOf(dimension: string, constants: readonly (string | number)[], { categories, divisions }: RoutingNames): object[] {
  switch (dimension) {
    case 'type':
      return [...texts(constants), other(constants)].map((type) => ({ type }));
    case 'category':
      return (categories ? [...nodes(categories), other(constants)] : kin(texts(constants), (path) => `${path}.${other(constants)}`)).map((path) => ({ category: categoryFact(path) }));
    case 'area': {
      const known = texts(constants).filter((code) => !divisions || divisions.some((division) => division.code.startsWith(code)));
      return kin(known, childDivision).map((code) => ({ area: areaFact(code) }));
    }
    case 'channel':
      return channels.map((channel) => ({ channel }));
    case 'weekday':
      return range(1, 7).map((weekday) => ({ time: { weekday } }));
    case 'hour':
      return range(0, 23).map((hour) => ({ time: { hour } }));
    case 'monthDay':
      return range(1, 12).flatMap((month) => range(1, 31).map((day) => ({ time: { monthDay: month * 100 + day } })));
    case 'workday':
      return workdayValues.map((workday) => ({ time: { workday } }));
    default:
      return range(0, Math.max(0, ...constants.map(Number)) + 1).map((returns) => ({ order: { returns } }));
  }
}

/** What is named, something right below each of it, and something else: all that names of branches can tell apart. */
function kin(named: readonly string[], below: (name: string) => string): string[] {
  return [...named.flatMap((name) => [name, below(name)]), other(named)];
}

/** Nothing that is named: longer than all of it. */
function other(named: readonly (string | number)[]): string {
  return '~'.repeat(1 + Math.max(0, ...named.map((name) => String(name).length)));
}

function childDivision(code: string): string {
  return code.padEnd([2, 4, 6, 9, 12].find((length) => length > code.length) ?? code.length, '~');
}

function nodes(tree: readonly TreeNode[]): string[] {
  return tree.flatMap(({ value, children = [] }) => [value, ...nodes(children)]);
}

function texts(constants: readonly (string | number)[]): string[] {
  return [...new Set(constants.map(String))];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.floor(to) - from + 1 }, (_, index) => from + index);
}
