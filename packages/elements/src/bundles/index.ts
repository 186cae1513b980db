import './elements.js';
import type { CaseType, Locale } from '@linli/model';

export { appeal, replay } from '@linli/model';
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

/** Fetches every kind of matter that comes with Linli from beside this script, the appeal among them. For a back end in the browser. */
export async function loadCaseTypes(): Promise<readonly CaseType[]> {
  return (await import('./case-types.js')).caseTypes;
}
