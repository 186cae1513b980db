import './elements.js';
import type { Locale } from '@linli/model';

export { appeal } from '@linli/model';
export { createClient, LinliError, localBackend } from '@linli/client';
export * from '../index.js';

const locales: { [L in Locale]?: () => Promise<unknown> } = {
  'zh-Hant': () => import('../locales/zh-Hant.js'),
  en: () => import('../locales/en.js'),
};

/** Fetches a language from beside this script. Await it before the first element is shown; Simplified Chinese is built in. */
export async function loadLocale(locale: Locale): Promise<void> {
  await locales[locale]?.();
}
