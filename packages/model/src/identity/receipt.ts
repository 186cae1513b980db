import { halfWidth } from '../form/clean.js';

/** Crockford's base 32: no I, L, O or U, so that a code survives being read over the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What proves that someone filed a case: the code may be shown around, the secret may not. */
export interface Receipt {
  code: string;
  secret: string;
}

/**
 * A receipt code such as `SQ-20261121-7K3M9Q8X`: prefix, day, seven random characters and one check character.
 * @param day `YYYY-MM-DD`
 * @param random at least 7 random bytes
 */
export function receiptCode(prefix: string, day: string, random: Uint8Array): string {
  const body = encode(random, 7);
  const head = `${prefix}-${day.replace(/-/g, '')}`;
  return `${head}-${body}${checkCharacter(head + body)}`;
}

/** A receipt secret: ten random characters (50 bits), written in two groups such as `7K3M9-QAXW2`. @param random at least 10 bytes */
export function receiptSecret(random: Uint8Array): string {
  const body = encode(random, 10);
  return `${body.slice(0, 5)}-${body.slice(5)}`;
}

/**
 * The code as it was issued, from what a person typed: case, width, spaces, dashes and the look-alikes O/0, I/1, L/1 are
 * forgiven. `undefined` when it is not a receipt code or its check character is wrong.
 */
export function readReceiptCode(typed: string): string | undefined {
  const match = /^([A-Z]{2})(.+)$/.exec(plain(typed));
  const parts = match && /^(\d{8})(.{7})(.)$/.exec(unconfuse(match[2] ?? ''));
  if (!match || !parts) return undefined;
  const [, day = '', body = '', check = ''] = parts;
  const prefix = match[1] ?? '';
  const head = `${prefix}-${day}`;
  return checkCharacter(head + body) === check ? `${head}-${body}${check}` : undefined;
}

/** The secret as it was issued, from what a person typed; `undefined` when it cannot be one. */
export function readReceiptSecret(typed: string): string | undefined {
  const body = unconfuse(plain(typed));
  return body.length === 10 && [...body].every((character) => alphabet.includes(character)) ? `${body.slice(0, 5)}-${body.slice(5)}` : undefined;
}

function encode(random: Uint8Array, length: number): string {
  if (random.length < length) throw new RangeError(`Needs ${length} random bytes, got ${random.length}`);
  return Array.from(random.subarray(0, length), (byte) => alphabet.charAt(byte % 32)).join('');
}

/** Letters and digits alone, whatever keyboard they were typed on. */
function plain(typed: string): string {
  return halfWidth(typed).toUpperCase().replace(/[^0-9A-Z]/g, '');
}

function unconfuse(typed: string): string {
  return typed.replace(/O/g, '0').replace(/[IL]/g, '1');
}

/**
 * Luhn's algorithm modulo 32: finds every single wrong character and nearly every swap of neighbours. The prefix may have
 * letters that the alphabet leaves out; its own 26 differ modulo 32 as well.
 */
function checkCharacter(input: string): string {
  const values = [...input.replace(/-/g, '')].map((character, index) => (index < 2 ? Number.parseInt(character, 36) % 32 : alphabet.indexOf(character)));
  const sum = values.reverse().reduce((total, value, index) => {
    const addend = index % 2 === 0 ? value * 2 : value;
    return total + Math.floor(addend / 32) + (addend % 32);
  }, 0);
  return alphabet.charAt(sum % 32);
}
