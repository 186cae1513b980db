import type { Text } from './text-schema.js';

/** The languages that Linli speaks. Simplified Chinese is always there; the others may be missing in a host's own data. */
export const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The text in `locale`, or in Simplified Chinese where it has no such translation. */
export function pickText(text: Text, locale: Locale): string {
  return text[locale] ?? text['zh-Hans'];
}

/** Builds a text in the order zh-Hans, zh-Hant, en: how definitions in this package are written. */
export function text(zhHans: string, zhHant: string, en: string): Text {
  return { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
}

/** The nearest language of ours to a BCP 47 tag such as `zh-TW`, `zh-CN` or `en-GB`; Simplified Chinese when none is near. */
export function nearestLocale(tag: string): Locale {
  const lower = tag.toLowerCase();
  if (lower.startsWith('en')) return 'en';
  return /^zh-(hant|tw|hk|mo)/.test(lower) ? 'zh-Hant' : 'zh-Hans';
}
