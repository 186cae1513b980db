import { cleanText, countCharacters } from '../clean.js';
import { wrongType, type CheckOf, type Fault } from './kind.js';
import { readLine } from './read.js';

export const textCheck: CheckOf<'text'> = {
  clean: readLine,
  judge: (value, field) =>
    lengthFault(value, field) ?? (field.pattern && compilePattern(field.pattern)?.test(value) === false ? { code: 'pattern' } : undefined),
};

export const longTextCheck: CheckOf<'longText'> = {
  clean: (value) => (typeof value === 'string' ? cleanText(value) || undefined : wrongType),
  judge: lengthFault,
};

/** What is wrong with the length of a text, with the length that it has. */
export function lengthFault(value: string, { minLength = 0, maxLength }: { minLength?: number | undefined; maxLength: number }): Fault | undefined {
  const length = countCharacters(value);
  if (length > maxLength) return { code: 'too-long', params: { max: maxLength, length } };
  return length < minLength ? { code: 'too-short', params: { min: minLength, length } } : undefined;
}

/** A pattern as HTML reads one, matching the whole text; `undefined` when it does not compile. */
export function compilePattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}
