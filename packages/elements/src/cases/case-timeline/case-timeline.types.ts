import type { CaseEvent, Change, PublicStep } from '@linli/model';

/** One thing that happened, whichever kind of record it was read from. */
export interface TimelineStep {
  version: number;
  action: string;
  at: string;
  role: string;
  /** Id of the organisation that acted. */
  organisation: string | null;
  args: Readonly<Record<string, unknown>>;
  /** What it changed, as far as the reader may know. */
  changes: readonly Change[];
}

/** A step as staff see it, from the case's record. */
export function stepOfEvent(event: CaseEvent): TimelineStep {
  const { version, action, at, actor, args, changes } = event;
  return { version, action, at, role: actor.role, organisation: actor.organisation, args, changes };
}

/** A step as the holder of the receipt sees it. */
export function stepOfPublic(step: PublicStep): TimelineStep {
  const { version, action, at, role, organisation, args } = step;
  return { version, action, at, role, organisation, args, changes: [] };
}
