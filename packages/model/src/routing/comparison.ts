import type { Condition } from '../form/condition.js';
import { operationOf } from './operations.js';

/** A variable held against constants, the only way in which text is understood exactly: `==`, `<` and their kin, and `in`. */
export interface Comparison {
  variable: string;
  operation: string;
  constants: readonly (string | number | boolean | null)[];
  /** The variable is the list in which a constant is looked for. */
  searched: boolean;
}

const equalities = ['==', '===', '!=', '!=='];
const orders = ['<', '<=', '>', '>='];

/** The comparison that a condition is; `undefined` where it is anything else. */
export function comparisonOf(condition: Condition): Comparison | undefined {
  const { name: operation = '', operands = [] } = operationOf(condition) ?? {};
  if (operation === 'in') return searchOf(operands);
  if (![...equalities, ...orders].includes(operation)) return undefined;
  const variables = operands.flatMap((operand) => variableOf(operand) ?? []);
  const constants = operands.filter(isConstant);
  const [variable] = variables;
  if (variable === undefined || variables.length > 1 || constants.length === 0 || variables.length + constants.length !== operands.length) return undefined;
  return { variable, operation, constants, searched: false };
}

function searchOf([sought = null, list = null]: readonly Condition[]): Comparison | undefined {
  const inList = variableOf(sought);
  if (inList !== undefined && Array.isArray(list) && list.every(isConstant)) return { variable: inList, operation: 'in', constants: list, searched: false };
  const searched = variableOf(list);
  return searched !== undefined && isConstant(sought) ? { variable: searched, operation: 'in', constants: [sought], searched: true } : undefined;
}

function variableOf(operand: Condition): string | undefined {
  const { name, operands: [path, ...others] = [] } = operationOf(operand) ?? {};
  return name === 'var' && typeof path === 'string' && path !== '' && others.length === 0 ? path : undefined;
}

function isConstant(operand: Condition): operand is string | number | boolean | null {
  return operand === null || typeof operand !== 'object';
}
