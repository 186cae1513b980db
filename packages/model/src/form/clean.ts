/**
 * Never wanted in a text: control characters but tab and newline, lone surrogates, and what reverses or isolates the direction
 * of the text around it, so that a name cannot disguise itself (Unicode TR 36, 3.2).
 */
const harmful = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const newline = /\r\n?|[\u0085\u2028\u2029]/g;
/** More marks on one character than any language writes. Putting them in order takes quadratic time, so they stay as they are. */
const tangled = /\p{M}{31}/u;
/** Nothing that leaves a mark on paper: an answer of zero-width characters is no answer. */
const invisible = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** Most texts consist of ASCII and Han, which are clean as they are: no need to have the browser compile the classes above. */
const plain = /^[\t\n\x20-\x7e\u4e00-\u9fff]*$/;

/**
 * A text as it is kept: Unicode NFC, newlines as `\n`, without harmful characters and without space at the ends. Markup stays,
 * as the text that it is. Cleaning a clean text changes nothing.
 */
export function cleanText(typed: string): string {
  if (plain.test(typed)) return typed.trim();
  const cleaned = typed.replace(newline, '\n').replace(harmful, '').trim();
  if (invisible.test(cleaned)) return '';
  return tangled.test(cleaned) ? cleaned : cleaned.normalize('NFC');
}

/** {@link cleanText} for a single line: newlines and tabs become one space. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/[\n\t]+/g, ' ');
}

/** Full-width digits and signs as half-width ones, for texts as short as a number; longer texts are none and stay. */
export function halfWidth(text: string): string {
  return text.length <= 64 ? text.normalize('NFKC') : text;
}

/** The length of a text in code points, which is what a person counts in Chinese. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}
