
/** Reads what came from outside without zod, which would be a sixth of the script of a page without a server. */
export type Check = (value: unknown) => boolean;
export type Members = Readonly<Record<string, Check>>;

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const orAbsent = (check: Check): Check => (value) => value === undefined || check(value);
export const orNull = (check: Check): Check => (value) => value === null || check(value);
export const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
export const oneOf = (values: readonly string[]): Check => (value) => values.includes(value as string);

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

/** The members that are not as they should be, each after `at`; `at` itself where it is no object. */
export function faultsOf(value: unknown, members: Members, at = ''): string[] {
  if (!isObject(value)) return [at];
  return Object.entries(members).flatMap(([name, isSound]) => (isSound(value[name]) ? [] : [at + name]));
}

/** These members of it, and no other. */
export function only<T extends object>(value: T, members: Members): T {
  const entries = Object.keys(members).map((name) => [name, (value as Record<string, unknown>)[name]] as const);
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined)) as T;
}
