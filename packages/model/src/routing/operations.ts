import { holds, type Condition } from '../form/condition.js';
import type { RoutingFacts } from './facts.js';

/** One operation of a condition with its operands. */
export interface Operation {
  name: string;
  operands: readonly Condition[];
  /** Within a rule that runs over the items of a list, where `var` reads the item. */
  itemwise: boolean;
}

const itemwiseOperations = ['map', 'filter', 'all', 'none', 'some', 'reduce'];

/** The operation that a condition is; `undefined` for a constant, a list, and an object that is no operation. */
export function operationOf(condition: Condition, itemwise = false): Operation | undefined {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return undefined;
  const [[name, value] = [], ...others] = Object.entries(condition) as [string, Condition][];
  if (name === undefined || value === undefined || others.length > 0) return undefined;
  return { name, operands: Array.isArray(value) ? (value as readonly Condition[]) : [value], itemwise };
}

/** Every operation in a condition, the outer before the inner. */
export function operationsIn(condition: Condition, itemwise = false): Operation[] {
  if (Array.isArray(condition)) return (condition as readonly Condition[]).flatMap((part) => operationsIn(part, itemwise));
  const operation = operationOf(condition, itemwise);
  if (!operation) return [];
  const overItems = itemwiseOperations.includes(operation.name);
  return [operation, ...operation.operands.flatMap((operand, index) => operationsIn(operand, itemwise || (overItems && index === 1)))];
}

/** The variables that a condition reads, as dotted paths; an empty one where it reads everything, or what it works out itself. */
export function variablePaths(condition: Condition): string[] {
  const paths = operationsIn(condition).flatMap(({ name, operands, itemwise }) => {
    if (itemwise) return [];
    if (name === 'var') return [nameOf(operands[0])];
    if (name === 'missing') return operands.flat().map(nameOf);
    return name === 'missing_some' ? [operands[1] ?? []].flat().map(nameOf) : [];
  });
  return [...new Set(paths)];
}

/** Of the variables that a condition reads, those through which it holds, or does not: in an “and” that fails, those of the parts that fail. */
export function decidingPaths(condition: Condition, facts: RoutingFacts): string[] {
  const { name = '', operands = [] } = operationOf(condition) ?? {};
  if (name === '!' || name === '!!') return decidingPaths(operands[0] ?? null, facts);
  if (name !== 'and' && name !== 'or') return variablePaths(condition);
  const held = holds(condition, facts);
  const due = operands.filter((part) => holds(part, facts) === held);
  return [...new Set(due.flatMap((part) => decidingPaths(part, facts)))];
}

function nameOf(operand: Condition | undefined): string {
  return typeof operand === 'string' ? operand : '';
}
