import type { CaseRef } from '../../../identity/case-ref.js';
import type { Case } from '../../case.js';
import { assessed } from './statuses.js';

/** How far what must be assessed was assessed (应评尽评), with the cases behind each figure. */
export interface DecisionCoverage {
  /** Registered as such that must be assessed, and not given up. */
  required: CaseRef[];
  /** Those of them with a report on file that still holds. */
  assessed: CaseRef[];
  /** Those without. */
  missing: CaseRef[];
  /** Assessed in required, 0 to 1, not rounded; `null`: there is no base. */
  rate: number | null;
}

/**
 * The coverage of decisions among `cases`; other matters are passed over, and so is what is merged into another. Whether one must
 * be assessed is what was registered of it. A draft that was changed counts again when it was assessed again.
 */
export function decisionCoverage(cases: readonly Case[]): DecisionCoverage {
  const base = cases.filter(
    ({ type, content, status, mergedInto }) => type.id === 'decision-risk' && content['required'] === 'yes' && status !== 'dropped' && mergedInto === null,
  );
  const done = base.filter(({ status }) => assessed.includes(status));
  return {
    required: base.map(({ ref }) => ref),
    assessed: done.map(({ ref }) => ref),
    missing: base.filter((item) => !done.includes(item)).map(({ ref }) => ref),
    rate: base.length === 0 ? null : done.length / base.length,
  };
}
