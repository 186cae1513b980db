import { locales, pickText, text, type Locale } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';

/** A text that is put together anew in each language. */
export function inEach(build: (locale: Locale) => string): Text {
  const [zhHans, zhHant, en] = locales.map(build) as [string, string, string];
  return text(zhHans, zhHant, en);
}

/** A name in the quotation marks of the language. */
export function quoted(name: Text | string, locale: Locale): string {
  const written = typeof name === 'string' ? name : pickText(name, locale);
  if (locale === 'en') return `“${written}”`;
  return locale === 'zh-Hant' ? `「${written}」` : `“${written}”`;
}

/** The first three of these names, and that there are more. */
export function someOf(names: readonly string[], locale: Locale): string {
  const first = names.slice(0, 3).join(locale === 'en' ? ', ' : '、');
  if (names.length <= 3) return first;
  return locale === 'en' ? `${first} and ${names.length - 3} more` : `${first}等`;
}
