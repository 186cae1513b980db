import type { Locale } from '@linli/model';
import type { Catalogue } from './catalogue.js';

export type Group = keyof Catalogue;

/** Words by the script that has their elements: what citizens see, what staff see, grids and centres, the plan of grids, assessments, what is kept on the device. */
export type AssessmentsGroup = 'chart' | 'ranking' | 'scorecard' | 'scoreExplain' | 'scoreSheet' | 'survey' | 'taskPlan';
export type PlanGroup = 'gridPlan';
export type GroundGroup = 'gridMap' | 'gridFinder' | 'gridTree' | 'dutyMatrix' | 'centre' | 'roster';
export type StaffGroup = 'caseList' | 'caseExport' | 'caseBulk' | 'caseView' | 'jointCall' | 'duplicates' | 'supervisionBoard';
export type SyncGroup = 'outbox' | 'syncStatus';
export type CitizenGroup = Exclude<Group, AssessmentsGroup | GroundGroup | PlanGroup | StaffGroup | SyncGroup>;

type Groups = { [G in Group]?: Catalogue[G] };

const registered = new Map<Locale, Groups>();

/** Adds a language, or more of one that is there. */
export function registerLocale(locale: Locale, catalogue: Partial<Catalogue>): void {
  registered.set(locale, { ...registered.get(locale), ...catalogue });
}

/** The messages of one group in `locale`, or the Simplified Chinese ones that the element carries itself. */
export function messagesIn<G extends Group>(locale: Locale, group: G, builtIn: Catalogue[G]): Catalogue[G] {
  return (registered.get(locale)?.[group] as Catalogue[G] | undefined) ?? builtIn;
}
