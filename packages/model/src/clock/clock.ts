import * as z from 'zod/mini';
import { TextSchema } from '../text/text-schema.js';

/** A day of the calendar, `YYYY-MM-DD`, in the calendar's own zone. */
export type Day = string;
/** A moment, ISO 8601 with offset or `Z`. */
export type Instant = string;

export const clockUnits = ['workday', 'day', 'hour'] as const;
export type ClockUnit = (typeof clockUnits)[number];

/** Where a rule stands in law or practice, as it can be shown to a person. */
export const BasisSchema = z.object({ source: TextSchema, article: z.optional(z.string()) });
export type Basis = z.infer<typeof BasisSchema>;

export const LimitSchema = z.object({ amount: z.number(), unit: z.enum(clockUnits) });
export type Limit = z.infer<typeof LimitSchema>;

/** Not spread from the schema's `shape`: reading that would keep every schema in a bundle that uses none. */
const definition = {
  id: z.string(),
  label: TextSchema,
  limit: LimitSchema,
  warnAfter: z.number(),
  window: z.optional(z.boolean()),
  /** Between organisations: the applicant is not shown it. */
  internal: z.optional(z.boolean()),
  /** Whether a last day that is no working day moves on to the next working day (民法典 203). Only for the unit `day`. */
  rollForward: z.optional(z.boolean()),
  basis: z.optional(BasisSchema),
};

/**
 * A limit as a case type defines it. `warnAfter` is the share of the limit after which its light turns yellow (0.8 = when
 * four fifths are used). A `window` is a time within which something may be done: it has no light.
 */
export const ClockDefinitionSchema = z.object(definition);
export type ClockDefinition = z.infer<typeof ClockDefinitionSchema>;

/** A clock that was started on a case: it carries its own definition, so that a later edit of the case type changes nothing. */
export const ClockSchema = z.object({
  ...definition,
  startedAt: z.string(),
  pauses: z.array(z.object({ from: z.string(), to: z.nullable(z.string()) })),
  stoppedAt: z.nullable(z.string()),
});
export type Clock = z.infer<typeof ClockSchema>;

/**
 * The colour of a limit: `green` in time, `yellow` due soon, `red` passed, `paused`, `unknown` where the calendar has not
 * been announced, `off` where nothing is running.
 */
export const lights = ['green', 'yellow', 'red', 'paused', 'unknown', 'off'] as const;
export type Light = (typeof lights)[number];
