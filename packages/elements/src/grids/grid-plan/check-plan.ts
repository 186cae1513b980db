import { planChecks, planSteps, type GridPlan, type PlanFinding } from '@linli/model';
import { inSlices, type SliceOptions, type Work } from '../../controls/map/slices.js';

/** Checks a plan in slices of about 12 ms, so that the page stays alive; tells how far it is from 0 to 1. */
export function checkInSlices(plan: GridPlan, options?: SliceOptions): Promise<PlanFinding[]> {
  return inSlices(shares(plan), options);
}

function* shares(plan: GridPlan): Work<PlanFinding[]> {
  const checks = planChecks(plan);
  for (;;) {
    const { done, value } = checks.next();
    if (done) return value;
    yield (planSteps.indexOf(value.step) + (value.of > 0 ? Math.min(1, value.done / value.of) : 0)) / planSteps.length;
  }
}
