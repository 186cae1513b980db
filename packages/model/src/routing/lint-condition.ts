import { evaluate, type Condition } from '../form/condition.js';
import { findNode } from '../form/tree.js';
import { DivisionCodeSchema } from '../division/division.js';
import type { Finding } from '../text/finding.js';
import { comparisonOf } from './comparison.js';
import type { RoutingNames } from './dimensions.js';
import { areaFact, categoryFact, routingVariables, type RoutingFacts } from './facts.js';
import { operationsIn, variablePaths, type Operation } from './operations.js';

/** The operations of jsonlogic.com, without `log`, which prints. */
const standard = [
  'var', 'missing', 'missing_some', 'if', '==', '===', '!=', '!==', '!', '!!', 'or', 'and', '>', '>=', '<', '<=', 'max', 'min',
  '+', '-', '*', '/', '%', 'map', 'reduce', 'filter', 'all', 'none', 'some', 'merge', 'in', 'cat', 'substr',
];
const orders = ['<', '<=', '>', '>='];
const variables: readonly string[] = routingVariables;
const numbers: readonly string[] = ['time.weekday', 'time.hour', 'time.monthDay', 'order.returns'];

/** Facts of the right kinds, to see whether a condition can be evaluated at all. */
const sample: RoutingFacts = {
  type: 'appeal', channel: 'web', title: '-', category: categoryFact('other'), area: areaFact('000000'), place: { division: '000000', text: '-' },
  time: { at: '2026-01-01T00:00:00+08:00', day: '2026-01-01', weekday: 4, hour: 0, monthDay: 101, workday: null }, order: { returns: 0 },
};

/** What is wrong with one condition by itself. @param at JSON Pointer to it */
export function lintCondition(condition: Condition, at: string, names: RoutingNames): Finding[] {
  const operations = operationsIn(condition);
  const bad = malformed(condition) || operations.some(({ name, operands, itemwise }) => !standard.includes(name) || (!itemwise && fails({ [name]: operands })));
  return [
    ...(bad ? [{ code: 'bad-condition', at, message: 'This rule cannot be evaluated: use the operations of JsonLogic, one to an object.' }] : []),
    ...variablePaths(condition).filter((path) => !variables.includes(path)).map((path) => ({
      code: 'unknown-variable', at, message: `Nothing is called “${path}”: read one of ${routingVariables.join(', ')}.`,
    })),
    ...unportable(operations, at),
    ...operations.flatMap(({ name, operands }) => unknownNames({ [name]: operands }, at, names)),
  ];
}

/** An object with no operation or several is a constant here and an error elsewhere. */
function malformed(condition: Condition): boolean {
  if (typeof condition !== 'object' || condition === null) return false;
  if (Array.isArray(condition)) return condition.some(malformed);
  return Object.keys(condition).length !== 1 || Object.values(condition).some(malformed);
}

function fails(condition: Condition): boolean {
  try {
    evaluate(condition, sample);
    return false;
  } catch {
    return true;
  }
}

/** What json-logic-js and implementations in other languages answer differently. */
function unportable(operations: readonly Operation[], at: string): Finding[] {
  return operations.flatMap(({ name, operands }) => [
    ...(orders.includes(name) && operands.some(isText) ? [{ code: 'not-portable', at, message: `Compare numbers with “${name}”: not every implementation orders texts. Use time.monthDay, or validFrom and validTo.` }] : []),
    ...(name === 'in' && operands.flat().some((operand) => typeof operand === 'number' || numbers.includes(nameOf(operand)))
      ? [{ code: 'not-portable', at, message: 'Compare this number with “==”, “<” and their like: not every implementation finds numbers in lists.' }]
      : []),
  ]);
}

function isText(operand: Condition): boolean {
  const name = nameOf(operand);
  return typeof operand === 'string' || (variables.includes(name) && !numbers.includes(name));
}

function nameOf(operand: Condition): string {
  return operationsIn(operand)[0]?.name === 'var' ? (variablePaths(operand)[0] ?? '') : '';
}

/** Categories and divisions that a comparison names and nobody has. */
function unknownNames(condition: Condition, at: string, { categories, divisions }: RoutingNames): Finding[] {
  const { variable = '', constants = [] } = comparisonOf(condition) ?? {};
  const named = constants.filter((constant): constant is string => typeof constant === 'string');
  if (variable.startsWith('category.') && categories) {
    return named.filter((path) => !findNode(categories, path)).map((path) => ({ code: 'unknown-category', at, message: `No category is called “${path}”: name one of the trees.` }));
  }
  if (!variable.startsWith('area.') && variable !== 'place.division') return [];
  return named.filter((code) => !isDivision(code) || (divisions && !divisions.some((division) => division.code.startsWith(code)))).map((code) => ({
    code: 'unknown-division', at, message: isDivision(code) ? `No division has the code ${code}.` : `Write ${code} as a division code of 2, 4, 6, 9 or 12 digits without the zeros that pad it.`,
  }));
}

function isDivision(code: string): boolean {
  return DivisionCodeSchema.safeParse(code).success && !/^\d{6,}000$/.test(code);
}
