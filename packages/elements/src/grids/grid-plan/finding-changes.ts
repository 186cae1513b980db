import type { PlanFinding } from '@linli/model';

/** How the findings of a plan change. */
export interface FindingChanges {
  solved: PlanFinding[];
  fresh: PlanFinding[];
  kept: number;
}

/** Findings are the same where they are of one kind, about the same grids and community, and as much. */
export function findingChanges(before: readonly PlanFinding[], after: readonly PlanFinding[]): FindingChanges {
  const were = new Set(before.map(findingKey));
  const are = new Set(after.map(findingKey));
  return { solved: before.filter((finding) => !are.has(findingKey(finding))), fresh: after.filter((finding) => !were.has(findingKey(finding))), kept: after.filter((finding) => were.has(findingKey(finding))).length };
}

/** Tells findings apart. A place takes part, so that two gaps of one community are two. */
export function findingKey({ code, grids, community = '', at, measure }: PlanFinding): string {
  return [code, grids.join('+'), community, at ? `${at.lon.toFixed(6)},${at.lat.toFixed(6)}` : '', measure ? measure.value.toPrecision(6) : ''].join(' ');
}
