import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareExact, exactOf, exactText, formatExact, roundExact, roundingModes, type RoundingMode } from '@linli/model';

for (const [given, expected] of [
  [0.1, '0.1'], [1e-7, '0.0000001'], [-1.5e21, '-1500000000000000000000'], ['-0.50', '-0.5'], ['007', '7'], ['600/7', '600/7'], ['6/8', '0.75'], ['-6/9', '-2/3'], [-0, '0'],
] as const) {
  test(`${given} is exactly ${expected}`, () => assert.equal(exactText(given), expected));
}

for (const given of ['', 'one', '1e5', '1,5', '１', '.5', '5.', '+5', '1/0', '1/-2', NaN, Infinity]) {
  test(`${String(given) || 'nothing'} is no number`, () => assert.throws(() => exactOf(given), RangeError));
}

const roundings: Record<RoundingMode, readonly string[]> = {
  'half-up': ['17.67', '-17.67', '17.68', '0.01', '17.66', '33.33'],
  'half-even': ['17.66', '-17.66', '17.68', '0', '17.66', '33.33'],
  down: ['17.66', '-17.66', '17.67', '0', '17.66', '33.33'],
  up: ['17.67', '-17.67', '17.68', '0.01', '17.66', '33.34'],
};
for (const mode of roundingModes) {
  test(`rounding to 2 places, ${mode}`, () => {
    const given = ['17.665', '-17.665', '17.675', '0.005', '17.66', '100/3'];
    assert.deepEqual(given.map((value) => exactText(roundExact(value, { digits: 2, mode }))), roundings[mode]);
  });
}

test('no rounding, and roundings that cannot be', () => {
  assert.equal(exactText(roundExact('17.665', null)), '17.665');
  for (const digits of [-1, 11, 1.5]) assert.throws(() => roundExact(1, { digits, mode: 'half-up' }), RangeError);
});

for (const [given, digits, expected] of [['17.665', 4, '17.665'], ['600/7', 4, '≈ 85.7143'], ['-5', 4, '−5'], ['17.665', 2, '≈ 17.67'], ['-2/3', 1, '≈ −0.7']] as const) {
  test(`${given} is shown as ${expected}`, () => assert.equal(formatExact(given, 'en', digits), expected));
}

const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(12)).map(([digits, places]) => {
  const written = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  return `${digits < 0n ? '-' : ''}${written.slice(0, written.length - places)}${places > 0 ? `.${written.slice(-places)}` : ''}`;
});

test('a text that was written is read as the same number; JSON numbers are their shortest form', () => {
  fc.assert(fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (above, below) => compareExact(exactText(`${above}/${below}`), `${above}/${below}`) === 0));
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => Number(exactText(value)) === value + 0));
});

test('rounding goes to a nearest neighbour, whatever the mode, and half-up and up mirror at zero', () => {
  fc.assert(fc.property(decimals, fc.constantFrom(...roundingModes), fc.nat(10), (value, mode, digits) => {
    const rounded = roundExact(value, { digits, mode });
    const off = rounded.sub(exactOf(value)).abs().mul(exactOf(10).pow(digits));
    assert.ok(off.compare(mode === 'half-up' || mode === 'half-even' ? '0.5' : 1) <= 0 && !off.equals(1));
    assert.equal(exactText(roundExact(exactOf(value).neg(), { digits, mode })), exactText(rounded.neg()));
  }));
});
