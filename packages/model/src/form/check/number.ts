import { halfWidth } from '../clean.js';
import { wrongType, type CheckOf, type Cleaned, type Fault } from './kind.js';
import { readLine } from './read.js';

export const numberCheck: CheckOf<'number'> = {
  clean: readNumber,
  judge: numberFault,
};

export const ratingCheck: CheckOf<'rating'> = {
  clean: readNumber,
  judge: (value, field) => numberFault(value, { min: 1, max: field.max, decimals: 0 }),
};

const numeral = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A number, or the text of one: full-width digits and commas between thousands are forgiven. Other text stays as it is. */
function readNumber(value: unknown): Cleaned<number | string> {
  // Adding zero makes one of the two zeros of the other: JSON does not keep minus zero.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : wrongType;
  const line = readLine(value);
  if (typeof line !== 'string') return line;
  const plain = halfWidth(line).replace(/\u2212/g, '-').replace(/,(?=\d{3}(?!\d))/g, '');
  const number = numeral.test(plain) ? Number(plain) + 0 : Infinity;
  return Number.isFinite(number) ? number : line;
}

interface NumberLimits {
  min?: number | undefined;
  max?: number | undefined;
  decimals?: number | undefined;
}

/** Without limits of its own, a number may still not be so large that it loses digits. */
function numberFault(value: number | string, { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, decimals }: NumberLimits): Fault | undefined {
  if (typeof value === 'string') return { code: 'not-a-number' };
  if (value < min) return { code: 'too-small', params: { min } };
  if (value > max) return { code: 'too-large', params: { max } };
  const fits = decimals === undefined || Number(value.toFixed(decimals)) === value;
  return fits ? undefined : { code: 'too-many-decimals', params: { decimals } };
}
