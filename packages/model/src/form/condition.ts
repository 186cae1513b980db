import * as z from 'zod/mini';
import jsonLogic from 'json-logic-js';

/**
 * A JsonLogic rule, kept as data so that a back end in another language can run it. Interpreted, never compiled.
 * See jsonlogic.com for the operations.
 */
export type Condition = boolean | number | string | null | readonly Condition[] | { readonly [operation: string]: Condition };
export const ConditionSchema = z.custom<Condition>((value) => value === null || ['boolean', 'number', 'string', 'object'].includes(typeof value));

/** The value of a rule over `data`. */
export function evaluate(condition: Condition, data: unknown): unknown {
  return jsonLogic.apply(condition as never, data);
}

/** Whether a rule holds over `data`, by JsonLogic's own idea of truth (an empty list is false). */
export function holds(condition: Condition, data: unknown): boolean {
  return jsonLogic.truthy(evaluate(condition, data));
}

/** The names of the variables that a rule reads, first segment only: `{"var":"place.division"}` → `place`. */
export function variablesOf(condition: Condition): string[] {
  return [...new Set(pathsRead(condition).map((path) => path.split('.')[0] ?? ''))];
}

/** Operations that run a rule over the items of a list: within it, `var` reads the item. */
const itemwise = ['map', 'filter', 'all', 'none', 'some', 'reduce'];

/**
 * The dotted paths that a rule reads, as far as they are written out: `{"var":"case.rating.at"}` → `case.rating.at`. The library's
 * own `uses_data` overlooks `missing` and lists of rules, and takes an item's variables for the form's.
 */
export function pathsRead(condition: Condition): string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  if (isList(condition)) return condition.flatMap(pathsRead);
  return Object.entries(condition).flatMap(([operation, value]) => pathsOf(operation, isList(value) ? value : [value]));
}

function pathsOf(operation: string, values: readonly Condition[]): string[] {
  const [first = null, second = null, third = null] = values;
  if (operation === 'var') return [...namesIn([first]), ...pathsRead(values)];
  if (operation === 'missing') return [...namesIn(isList(first) ? first : values), ...pathsRead(values)];
  if (operation === 'missing_some') return [...namesIn(isList(second) ? second : []), ...pathsRead(second)];
  return pathsRead(itemwise.includes(operation) ? [first, third] : values);
}

function namesIn(values: readonly Condition[]): string[] {
  return values.filter((value): value is string => typeof value === 'string');
}

function isList(condition: Condition): condition is readonly Condition[] {
  return Array.isArray(condition);
}
