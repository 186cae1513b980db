import type { Finding } from './finding.js';
import { locales } from './text.js';

/** Finds every text, at any depth of a definition, that a language is missing. @param at JSON Pointer to `value` */
export function lintTexts(value: unknown, at = ''): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  const members = new Map(Object.entries(value));
  if (locales.some((locale) => members.has(locale))) {
    const missing = locales.filter((locale) => !members.get(locale));
    return missing.map((locale) => ({ code: 'missing-translation', at: `${at}/${locale}`, message: `Translate this text into ${locale}.` }));
  }
  return [...members].flatMap(([key, child]) => lintTexts(child, `${at}/${key}`));
}
