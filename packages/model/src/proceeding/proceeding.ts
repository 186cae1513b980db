import * as z from 'zod/mini';
import { DoneBySchema } from '../assessment/observation.js';

/*
 * What organisations do about organisations in steps: an assessment of a period, a panel review, a survey, a plan of tasks. Like a case
 * it is the sum of what was done; unlike one it has no applicant, no intake form and no clocks, and concerns many organisations at once.
 */

export const proceedingKinds = ['assessment', 'review', 'survey', 'taskPlan'] as const;
export type ProceedingKindName = (typeof proceedingKinds)[number];

/** What someone wants done. `id` is made once, so that sending it again changes nothing. `base`: the version that the sender saw, 0 to begin. */
export const ProceedingCommandSchema = z.object({
  id: z.string(),
  kind: z.enum(proceedingKinds),
  /** The proceeding. */
  of: z.string(),
  /** The division, 2 to 12 digits, that it is kept in. */
  area: z.string(),
  action: z.string(),
  args: z.record(z.string(), z.unknown()),
  /** `null`: whatever stands there, for what never contradicts (an answer, a judge's scores). */
  base: z.nullable(z.number()),
});
export type ProceedingCommand = z.infer<typeof ProceedingCommandSchema>;

/** What was done. `command`: the id of the command that did it. `by: null`: nobody who may be known, as with an answer to a survey. */
export const StepTakenSchema = z.object({
  command: z.string(),
  /** The first step makes version 1. */
  version: z.number(),
  action: z.string(),
  args: z.record(z.string(), z.unknown()),
  at: z.string(),
  by: z.nullable(DoneBySchema),
});
export type StepTaken = z.infer<typeof StepTakenSchema>;
