import { canonicalJson } from '@linli/model';
import { LinliError, type ErrorCode } from '../errors.js';
import { ConformanceFailure } from './failure.js';

/** That two values are the same as JSON: members in whatever order, absent ones left out. @param rule a sentence */
export function same(rule: string, actual: unknown, expected: unknown): void {
  if (asJson(actual) !== asJson(expected)) throw new ConformanceFailure(rule, expected, actual);
}

/** That it holds. @param actual what was looked at */
export function holds(rule: string, condition: boolean, actual: unknown = condition): asserts condition {
  if (!condition) throw new ConformanceFailure(rule, 'that it holds', actual);
}

/** That a value has at least these members. */
export function includes(rule: string, actual: object | undefined, expected: object): void {
  const found = Object.fromEntries(Object.keys(expected).map((name) => [name, (actual as Record<string, unknown> | undefined)?.[name]]));
  if (asJson(found) !== asJson(expected)) throw new ConformanceFailure(rule, expected, actual);
}

/** That it rejects with a LinliError of one of these codes. Answers the error. */
export async function fails(rule: string, work: () => Promise<unknown>, ...codes: readonly ErrorCode[]): Promise<LinliError> {
  let result: unknown;
  try {
    result = await work();
  } catch (error) {
    if (error instanceof LinliError && codes.includes(error.code)) return error;
    throw new ConformanceFailure(rule, `a LinliError ${codes.join(' or ')}`, error);
  }
  throw new ConformanceFailure(rule, `a LinliError ${codes.join(' or ')}`, result);
}

/** Both lists sorted, for what has no order. */
export function sameMembers(rule: string, actual: readonly unknown[], expected: readonly unknown[]): void {
  same(rule, actual.map(asJson).sort(), expected.map(asJson).sort());
}

function asJson(value: unknown): string {
  return value === undefined ? 'undefined' : canonicalJson(JSON.parse(JSON.stringify(value)));
}
