import type { Locale } from '../text/text.js';

/** A number with its thousands grouped. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
}

/** A size in bytes as people say it, with at most one decimal: `10 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return `${Number((bytes / 1024 ** step).toFixed(1))} ${units[step]}`;
}

/** Several things in a row: with 、 in Chinese, with commas in English. */
export function formatList(items: readonly string[], locale: Locale): string {
  return items.join(locale === 'en' ? ', ' : '、');
}

/** The short name of a media type: `image/jpeg` → `JPEG`. */
export function formatType(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1).toUpperCase();
}
