import { Fraction as Rational } from 'fraction.js';
import type { Locale } from '../../text/text.js';
import type { Decimal, Rounding } from '../decimal.js';
import type { Exact } from '../score.js';

/** A rational number of any size, exact. Never changed once it is made. */
export type Fraction = Rational;

/** What can be read as an exact number. */
export type Numeric = Decimal | Exact | Fraction;

const decimalForm = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;
const fractionForm = /^(-?\d+)\/(\d+)$/;

/**
 * The exact number that is meant: digits are read as they stand, and a JSON number is its shortest decimal form (`0.1` is one tenth).
 * `n/d` is read too. @throws RangeError on what is no number: other text, NaN, an infinity, a denominator of 0
 */
export function exactOf(value: Numeric): Fraction {
  if (value instanceof Rational) return value;
  const written = String(value);
  const decimal = typeof value === 'number' || !/e/i.test(written) ? decimalForm.exec(written) : null;
  if (decimal) return ofDigits(decimal[1] ?? '', decimal[2] ?? '', decimal[3] ?? '', Number(decimal[4] ?? 0));
  const fraction = fractionForm.exec(written);
  const below = BigInt(fraction?.[2] ?? 0);
  if (!fraction || below === 0n) throw new RangeError(`Not a number: ${written}`);
  return new Rational(BigInt(fraction[1] ?? 0), below);
}

function ofDigits(sign: string, whole: string, part: string, exponent: number): Fraction {
  const digits = BigInt(`${sign}${whole}${part}`);
  const places = part.length - exponent;
  return places > 0 ? new Rational(digits, 10n ** BigInt(places)) : new Rational(digits * 10n ** BigInt(-places), 1n);
}

/**
 * Rounds once, from the exact number. `half-up` 四舍五入: a half goes away from zero. `half-even` 四舍六入五成双: a half goes to the even digit
 * (GB/T 8170). `down` 截尾: what is behind is cut off, towards zero. `up` 进一: whatever is behind goes away from zero. `null` rounds nothing.
 * @throws RangeError where the digits are not a whole number from 0 to 10
 */
export function roundExact(value: Numeric, rounding: Rounding | null): Fraction {
  const exact = exactOf(value);
  if (rounding === null) return exact;
  const { digits, mode } = rounding;
  if (!Number.isInteger(digits) || digits < 0 || digits > 10) throw new RangeError(`Not so many digits: ${digits}`);
  const scale = 10n ** BigInt(digits);
  const scaled = exact.n * scale;
  const cut = scaled / exact.d;
  const rest = scaled % exact.d;
  const half = 2n * rest;
  const away =
    mode === 'up' ? rest > 0n : mode === 'half-up' ? half >= exact.d : mode === 'half-even' && (half > exact.d || (half === exact.d && cut % 2n === 1n));
  return new Rational(exact.s * (away ? cut + 1n : cut), scale);
}

/** A finite decimal without needless zeros (`17.665`), or `n/d` in lowest terms where no decimal ends (`600/7`). The same number is always the same text. */
export function exactText(value: Numeric): Exact {
  const exact = exactOf(value);
  const places = endsAfter(exact.d);
  return places === null ? `${exact.s < 0n ? '-' : ''}${exact.n}/${exact.d}` : fixed(exact, places);
}

/**
 * For people, the same in our three languages: `17.665`, or `≈ 85.7143` where that is not the whole of it; a minus is `−`.
 * Not to be read back: @see exactText
 */
export function formatExact(exact: Numeric, _locale?: Locale, digits = 4): string {
  const value = exactOf(exact);
  const shown = roundExact(value, { digits, mode: 'half-up' });
  return `${shown.equals(value) ? '' : '≈ '}${exactText(shown).replace('-', '−')}`;
}

/** Below zero, zero or above: as `Array.sort` takes it. */
export function compareExact(a: Numeric, b: Numeric): number {
  return exactOf(a).compare(exactOf(b));
}

/** How many places the decimal form has, `null` where it never ends. */
function endsAfter(denominator: bigint): number | null {
  let rest = denominator;
  const strip = (factor: bigint): number => {
    let times = 0;
    for (; rest % factor === 0n; rest /= factor) times++;
    return times;
  };
  const places = Math.max(strip(2n), strip(5n));
  return rest === 1n ? places : null;
}

function fixed({ s, n, d }: Fraction, places: number): string {
  const digits = String((n * 10n ** BigInt(places)) / d).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${s < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}
