import * as z from 'zod/mini';
import { CaseRefSchema } from '../identity/case-ref.js';
import { staffRoles } from '../identity/actor.js';
import { DecimalSchema } from './decimal.js';

/** Who did something in an assessment: a post and its organisation, never a person. */
export const DoneBySchema = z.object({ role: z.enum(staffRoles), organisation: z.string() });
export type DoneBy = z.infer<typeof DoneBySchema>;

/** A figure, the list of judges' scores, or `null`: known to be missing. */
export const ObservedValueSchema = z.nullable(z.union([DecimalSchema, z.array(DecimalSchema)]));
export type ObservedValue = z.infer<typeof ObservedValueSchema>;

/** What was counted: cases by reference, grids by code. */
export const CountedRowsSchema = z.object({ cases: z.optional(z.array(CaseRefSchema)), grids: z.optional(z.array(z.string())) });
export type CountedRows = z.infer<typeof CountedRowsSchema>;

/** The figures of one organisation for one indicator (or veto) in one period. A later one of the same three replaces it. */
export const ObservationSchema = z.object({
  organisation: z.string(),
  /** `2026`, `2026-H1`, `2026-Q3` or `2026-07`. */
  period: z.string(),
  /** Id of an indicator or of a veto. */
  indicator: z.string(),
  /** By id of the input. */
  values: z.record(z.string(), ObservedValueSchema),
  /** Where counted: exactly the rows behind each figure. */
  rows: z.optional(z.record(z.string(), CountedRowsSchema)),
  at: z.string(),
  by: DoneBySchema,
  /** Must be there for what is given by hand. */
  reason: z.optional(z.string()),
});
export type Observation = z.infer<typeof ObservationSchema>;
