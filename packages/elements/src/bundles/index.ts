import './citizen-elements.js';
import './staff-elements.js';
import type { CaseType, Locale } from '@linli/model';
import type * as Assessments from './assessments.js';
import type * as Ground from './ground.js';
import type * as GroundPlan from './ground-plan.js';
import type * as OnDevice from './on-device.js';

export { appeal, replay } from '@linli/model';
export { createClient, LinliError, localBackend } from '@linli/client';
export * from '../citizen.js';
export * from '../staff.js';

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

/** Fetches grids and centres from beside this script: their elements are defined then. */
export function loadGrids(): Promise<typeof Ground> {
  return import('./ground.js');
}

/** Fetches the plan of grids, with the geometry that it takes. */
export function loadGridPlan(): Promise<typeof GroundPlan> {
  return import('./ground-plan.js');
}

/** Fetches assessments, panel reviews, surveys and plans of tasks, with their rules. */
export function loadAssessments(): Promise<typeof Assessments> {
  return import('./assessments.js');
}

/** Fetches the screens of work without a line: how this device stands, and what waits on it. */
export function loadSync(): Promise<typeof OnDevice> {
  return import('./on-device.js');
}
