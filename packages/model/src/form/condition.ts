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
  return [...new Set(jsonLogic.uses_data(condition as never).map((path) => String(path).split('.')[0] ?? ''))];
}
