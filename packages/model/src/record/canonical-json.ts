import { pointerStep } from './pointer.js';

/** Why a value has no canonical form: which rule it breaks, and where as a JSON Pointer (RFC 6901). */
export class CanonicalJsonError extends Error {
  override readonly name = 'CanonicalJsonError';

  constructor(
    readonly code: 'lone-surrogate' | 'not-finite' | 'not-json' | 'too-deep',
    readonly at: string,
  ) {
    super(`${sentences[code]}, at ${at === '' ? 'the root' : at}`);
  }
}

const sentences = {
  'lone-surrogate': 'Half a character, which UTF-8 cannot write',
  'not-finite': 'Not a finite number, so not a number of JSON',
  'not-json': 'Neither null, boolean, number, string, array nor plain object',
  'too-deep': 'Deeper than 200 levels, or within itself',
};

const maxDepth = 200;

/** With the flag `u` the two halves of a whole character are one, and do not match. */
const loneSurrogate = /[\ud800-\udfff]/u;

/**
 * The one way to write a JSON value (RFC 8785): no space, members in the order of their UTF-16 code units, numbers and strings
 * as ECMAScript writes them. As with `JSON.stringify`, a member that is `undefined` is left out and such an array item is
 * `null`, so that a value reads the same before and after it was stored; a method `toJSON` is not asked.
 * @throws CanonicalJsonError where the value cannot be written
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, path: string[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value, path);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : refuse('not-finite', path);
  if (typeof value !== 'object') return refuse('not-json', path);
  if (path.length >= maxDepth) return refuse('too-deep', path);
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown, index) => within(path, String(index), item === undefined ? null : item)).join()}]`;
  return isPlain(value) ? writeObject(value, path) : refuse('not-json', path);
}

function writeObject(value: Record<string, unknown>, path: string[]): string {
  const members = Object.keys(value)
    .sort()
    .filter((name) => value[name] !== undefined)
    .map((name) => `${writeString(name, path)}:${within(path, name, value[name])}`);
  return `{${members.join()}}`;
}

function within(path: string[], step: string, value: unknown): string {
  path.push(step);
  const written = write(value, path);
  path.pop();
  return written;
}

function writeString(value: string, path: string[]): string {
  return loneSurrogate.test(value) ? refuse('lone-surrogate', path) : JSON.stringify(value);
}

/** An object literal, whichever window it was made in; not a `Date`, a `Map` or an instance of a class. */
function isPlain(value: object): value is Record<string, unknown> {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuse(code: CanonicalJsonError['code'], path: readonly string[]): never {
  throw new CanonicalJsonError(code, path.map(pointerStep).join(''));
}
