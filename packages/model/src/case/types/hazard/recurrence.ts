import type { CaseRef } from '../../../identity/case-ref.js';
import type { Case } from '../../case.js';

/** That hazards of one kind came back at one place: always a place, never a person. */
export interface HazardRecurrence {
  division: string;
  /** The name of the place, as the latest report has it. */
  site: string;
  siteKind: string;
  category: string;
  /** Those found again, oldest first, each with the one that had been struck off there last. The figure is how many they are. */
  again: { ref: CaseRef; after: CaseRef }[];
}

/**
 * Where hazards came back after they had been struck off (复发): found again at the same place and of the same category. Places are
 * the same when their names in one community read alike, or when a clerk linked the new case to the old. Most often first.
 * What was not taken up, or is part of another case, does not count.
 */
export function hazardRecurrence(cases: readonly Case[]): HazardRecurrence[] {
  const hazards = cases.filter((item) => item.type.id === 'hazard' && item.status !== 'dismissed' && item.mergedInto === null).sort(byFiling);
  const keys = new Map<Case, string>();
  const groups = new Map<string, Case[]>();
  for (const item of hazards) {
    const earlier = earlierOf(item, hazards);
    const key = (earlier && keys.get(earlier)) ?? keyOf(item);
    keys.set(item, key);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()]
    .map(recurrenceIn)
    .filter(({ again }) => again.length > 0)
    .sort((one, other) => other.again.length - one.again.length);
}

function byFiling(one: Case, other: Case): number {
  return Date.parse(one.createdAt) - Date.parse(other.createdAt) || (one.ref.id < other.ref.id ? -1 : 1);
}

/** The case that it was put under, if that is the same hazard struck off before. */
function earlierOf(item: Case, hazards: readonly Case[]): Case | undefined {
  const earlier = item.parent && hazards.find(({ ref }) => ref.id === item.parent?.ref.id && ref.region === item.parent.ref.region);
  return earlier && earlier.category === item.category && closedBefore(earlier, item) !== undefined ? earlier : undefined;
}

function keyOf({ area, category, content }: Case): string {
  const name = String(content['site'] ?? '').normalize('NFKC').toLowerCase().replace(/[\s\p{P}]/gu, '');
  return [area, category, name].join('|');
}

function recurrenceIn(group: readonly Case[]): HazardRecurrence {
  const latest = group[group.length - 1] as Case;
  const again = group.flatMap((item) => {
    const [last] = group
      .flatMap((other) => {
        const at = other === item ? undefined : closedBefore(other, item);
        return at === undefined ? [] : [{ ref: other.ref, at }];
      })
      .sort((one, other) => other.at - one.at);
    return last ? [{ ref: item.ref, after: last.ref }] : [];
  });
  return { division: latest.area, site: String(latest.content['site'] ?? ''), siteKind: String(latest.content['siteKind'] ?? ''), category: latest.category, again };
}

/** When `earlier` was struck off for the last time before `later` was found: each closing begins a time of watching. */
function closedBefore(earlier: Case, later: Case): number | undefined {
  const closings = earlier.clocks.filter(({ id }) => id === 'watch').map(({ startedAt }) => Date.parse(startedAt));
  const before = closings.filter((at) => at <= Date.parse(later.createdAt));
  return before.length === 0 ? undefined : Math.max(...before);
}
