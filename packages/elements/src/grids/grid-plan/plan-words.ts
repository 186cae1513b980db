import { areaOf, formatPlanMeasure, pickText, planFindingText, type Grid, type Locale, type PlanFinding } from '@linli/model';
import type { CoreMessages } from '../../core/core.messages.js';
import type { Ids } from '../../core/ids.js';
import type { GridPlanMessages } from './grid-plan.messages.js';

/** What the parts of the element speak with. */
export interface PlanWords {
  say: GridPlanMessages;
  core: CoreMessages;
  locale: Locale;
  ids: Ids;
  /** Names by code; a code that has none stands for itself. */
  grid(code: string): string;
  community(code: string): string;
  /** Where grids can be chosen: of the plan as it is shown. */
  grids: readonly Grid[];
}

export function countText(count: number, { locale }: Pick<PlanWords, 'locale'>): string {
  return count.toLocaleString(locale);
}

export function areaText({ boundary }: Pick<Grid, 'boundary'>, { locale, say }: Pick<PlanWords, 'locale' | 'say'>): string {
  return boundary ? formatPlanMeasure(areaOf(boundary), 'm2', locale) : say.none;
}

export function findingText(finding: PlanFinding, words: PlanWords): string {
  return pickText(planFindingText(finding, { grid: words.grid, community: words.community }), words.locale);
}

export function percentText(share: number, { locale }: Pick<PlanWords, 'locale'>): string {
  return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
}
