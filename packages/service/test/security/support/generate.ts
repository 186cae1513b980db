import fc from 'fast-check';

/** JSON Schema as an OpenAPI document has it. */
export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
  items?: Schema | boolean;
  maxItems?: number;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** Values that make sense in this database, by the name of the member or parameter that they are of: they lead further in than anything made up. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Values of a schema. What it does not know is anything. */
export function valuesOf(schema: Schema, components: Readonly<Record<string, Schema>>, known: Known, depth = 6): fc.Arbitrary<unknown> {
  const of = (inner: Schema) => valuesOf(inner, components, known, depth - 1);
  if (schema.$ref !== undefined) return of(components[schema.$ref.split('/').pop() ?? ''] ?? {});
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return depth < 0 ? fc.constant(null) : fc.oneof(...choices.map(of));
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, (inner, name) => (known[name] ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known[name]) }, { weight: 1, arbitrary: of(inner) }) : of(inner)), depth);
    case 'array':
      return fc.array(depth < 0 || typeof schema.items !== 'object' ? fc.constant(null) : of(schema.items), { maxLength: 3 });
    case 'string':
      return textsOf(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 2 ** 31 - 1, 2 ** 31 - 1) });
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectsOf({ properties = {}, required = [], additionalProperties }: Schema, of: (schema: Schema, name: string) => fc.Arbitrary<unknown>, depth: number): fc.Arbitrary<unknown> {
  if (typeof additionalProperties === 'object' && Object.keys(properties).length === 0) return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
  const named = Object.entries(properties).filter(([name]) => depth > 0 || required.includes(name));
  return fc.record(Object.fromEntries(named.map(([name, schema]) => [name, of(schema, name)])), { requiredKeys: named.map(([name]) => name).filter((name) => required.includes(name)) });
}

function textsOf({ pattern, minLength, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { size: 'small' });
  return fc.string({ minLength: minLength ?? 0, maxLength: Math.min(maxLength, 40), unit: 'grapheme' });
}

/** Texts that have broken other services. */
export const nastyTexts: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00x', '\u202e\u2066', '\u0085\u2028', '\r\nX-Injected: 1', `' or '1'='1`, `'; drop table cases; --`, '$1', '%', '_', '\\', '../../etc/passwd', '..%2f', '{{7*7}}', '${7*7}',
  '<script>alert(1)</script>', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '-1', '1e309', 'NaN', '9'.repeat(40), 'a'.repeat(5000), '字'.repeat(3000), 'null', '[]', '{}', '2026-02-30', '-99999999999999~350102~x',
];

const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...nastyTexts),
  fc.constantFrom<unknown>(null, true, 0, -0, -1, 0.5, 2 ** 53, -(2 ** 53), 1e308, 5e-324, [], {}, [[]], [null], { $ref: '#' }, { toJSON: 1 }, { then: 1 }, { length: -1 }, { var: 'args' }, { '==': [1, 1] }),
  fc.integer({ min: 1, max: 60 }).map((depth) => nested(depth)),
  fc.constant(Array.from({ length: 1500 }, () => 0)),
  fc.constant(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`key${index}`, index]))),
);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const strangeNames = ['__proto__', 'constructor', 'prototype', 'toString', 'region', 'id', 'refs', 'query', '', ' ', '\u0000', 'a'.repeat(300)];

/** The value with one fault somewhere in it: another type, a member less, one more. */
export function spoiled(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(values, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), fc.constantFrom('replace', 'remove', 'add'), fc.constantFrom(...strangeNames), nasty).map(([value, path, how, name, bad]) => spoil(value, path, how, name, bad));
}

function spoil(value: unknown, [step, ...rest]: readonly number[], how: string, name: string, bad: unknown): unknown {
  if (typeof value !== 'object' || value === null || step === undefined) return bad;
  const names = Object.keys(value);
  const at = names[step % Math.max(names.length, 1)];
  if (how === 'add' && rest.length === 0) return Array.isArray(value) ? [...(value as unknown[]), bad] : withMember(value, name, bad);
  if (at === undefined) return bad;
  if (how === 'remove' && rest.length === 0) return Array.isArray(value) ? value.filter((_, index) => String(index) !== at) : Object.fromEntries(Object.entries(value).filter(([each]) => each !== at));
  const inner = spoil((value as Record<string, unknown>)[at], rest, how, name, bad);
  return Array.isArray(value) ? value.map((each: unknown, index) => (String(index) === at ? inner : each)) : withMember(value, at, inner);
}

/** Also one that is called `__proto__`. */
function withMember(value: object, name: string, member: unknown): object {
  const copy = { ...value };
  Object.defineProperty(copy, name, { value: member, enumerable: true, configurable: true, writable: true });
  return copy;
}
