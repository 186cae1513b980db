import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalize } from 'json-canonicalize';
import { CanonicalJsonError, canonicalJson } from '@linli/model';

/** RFC 8785, appendix B. */
const numbers = [
  ['0000000000000000', '0'], ['8000000000000000', '0'], ['0000000000000001', '5e-324'], ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'], ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'], ['c340000000000000', '-9007199254740992'], ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'], ['44b52d02c7e14af6', '1e+23'], ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'], ['444b1ae4d6e2ef4f', '999999999999999900000'], ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'], ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'], ['41b3de4355555554', '333333333.33333325'], ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'], ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'], ['43143ff3c1cb0959', '1424953923781206.2'],
] as const;

function double(bits: string): number {
  return Buffer.from(bits, 'hex').readDoubleBE();
}

for (const [bits, written] of numbers) {
  test(`the number ${bits} is written ${written}`, () => assert.equal(canonicalJson(double(bits)), written));
}

test('the sample of RFC 8785 comes to the bytes of its section 3.2.4', () => {
  const sample = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`;
  const bytes = `7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c
    31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d`;
  assert.equal(Buffer.from(canonicalJson(JSON.parse(sample))).toString('hex'), bytes.replace(/\s/g, ''));
});

test('members stand in the order of their UTF-16 code units, as in RFC 8785, section 3.2.3', () => {
  const sample = String.raw`{"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}`;
  assert.deepEqual(canonicalJson(JSON.parse(sample)).match(/(?<=:")[^"]+/g), [
    'Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh',
  ]);
});

const shared = { x: 1 };
const written: [string, unknown, string][] = [
  ['names that are numbers', { 10: {}, 1: { f: 'hi', F: 5, '\n': 56 }, '': 'empty', 111: [{}] }, '{"":"empty","1":{"\\n":56,"F":5,"f":"hi"},"10":{},"111":[{}]}'],
  ['a character outside the basic plane', '😀\u2028', '"😀\u2028"'],
  ['an absent member', { a: undefined, b: null }, '{"b":null}'],
  ['an absent item', [1, undefined, 3], '[1,null,3]'],
  ['a hole', Object.assign([1], { 2: 3 }), '[1,null,3]'],
  ['one object in two places', { clock: shared, clocks: shared }, '{"clock":{"x":1},"clocks":{"x":1}}'],
  ['a member called toJSON', { b: 1, toJSON: 'x', a: 2 }, '{"a":2,"b":1,"toJSON":"x"}'],
  ['a member called __proto__', JSON.parse('{"b":1,"__proto__":{"a":2}}'), '{"__proto__":{"a":2},"b":1}'],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
];
for (const [what, value, text] of written) {
  test(`${what} is written`, () => assert.equal(canonicalJson(value), text));
}

const loop: unknown[] = [];
loop.push({ loop });
const refused: [string, unknown, CanonicalJsonError['code'], string][] = [
  ['a lone high half', { a: ['x\ud800'] }, 'lone-surrogate', '/a/0'],
  ['a lone low half', '\udc00x', 'lone-surrogate', ''],
  ['two halves in the wrong order', '\ude00\ud83d', 'lone-surrogate', ''],
  ['a lone half in a name', { a: { 'b\ud800': 1 } }, 'lone-surrogate', '/a'],
  ['no number', { 'a/b': NaN }, 'not-finite', '/a~1b'],
  ['infinity', [double('7ff0000000000000')], 'not-finite', '/0'],
  ['nothing', undefined, 'not-json', ''],
  ['a function', { a: () => 1 }, 'not-json', '/a'],
  ['a big integer', 1n, 'not-json', ''],
  ['a date', new Date(0), 'not-json', ''],
  ['a map', new Map(), 'not-json', ''],
  ['a circle', loop, 'too-deep', '/0/loop'.repeat(100)],
];
for (const [what, value, code, at] of refused) {
  test(`${what} is refused`, () => {
    assert.throws(() => canonicalJson(value), (error) => error instanceof CanonicalJsonError && error.code === code && error.at === at);
  });
}

test('whatever order it was read in, a value is written in one way, and means the same', () => {
  fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
    const once = canonicalJson(value);
    assert.deepEqual(JSON.parse(once), JSON.parse(JSON.stringify(value)));
    assert.equal(canonicalJson(reversed(JSON.parse(once))), once);
    assert.equal(canonicalize(value), once);
  }));
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, member]) => [name, reversed(member)]));
}
