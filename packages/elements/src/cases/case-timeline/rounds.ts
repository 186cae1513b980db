import type { CaseType, Status, Transition } from '@linli/model';
import type { TimelineStep } from './case-timeline.types.js';

/**
 * Which round of handling each step began, by the step's version: reopened or sent back for rework makes round 2, and so on.
 * Steps that began none are absent.
 */
export function roundsBegun(steps: readonly TimelineStep[], caseType: CaseType): ReadonlyMap<number, number> {
  const again = new Set(caseType.transitions.filter((transition) => beginsAgain(transition, caseType)).map(({ action }) => action));
  const begun = steps.filter(({ action }) => again.has(action));
  return new Map(begun.map(({ version }, index) => [version, index + 2]));
}

/** Whether a transition takes a case that was answered or over back into work. */
function beginsAgain(transition: Transition, caseType: CaseType): boolean {
  const phase = (id: string): Status['phase'] | undefined => caseType.statuses.find((status) => status.id === id)?.phase;
  const done = transition.from.length > 0 && transition.from.every((from) => ['answered', 'ended'].includes(phase(from) ?? ''));
  return done && transition.to !== undefined && phase(transition.to) === 'open';
}
