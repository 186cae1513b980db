import * as z from 'zod/mini';
import { TextSchema } from '../text/text-schema.js';
import { clockUnits, pauseCauses } from './names.js';

export * from './names.js';

/** A day of the calendar, `YYYY-MM-DD`, in the calendar's own zone. */
export type Day = string;
/** A moment, ISO 8601 with offset or `Z`. */
export type Instant = string;

/** Days are counted whole; hours and minutes run on from the moment of the start. */
/** Where a rule stands in law or practice, as it can be shown to a person. */
export const BasisSchema = z.object({ source: TextSchema, article: z.optional(z.string()) });
export type Basis = z.infer<typeof BasisSchema>;

/** How long. 0 of the unit `day` means by the end of that same day. */
export const LimitSchema = z.object({ amount: z.number(), unit: z.enum(clockUnits) });
export type Limit = z.infer<typeof LimitSchema>;

/** By how much a limit may be extended in all, in the clock's own unit; `times`: how often at most. */
export const ExtensionRuleSchema = z.object({ max: z.number(), times: z.optional(z.number()), basis: z.optional(BasisSchema) });
export type ExtensionRule = z.infer<typeof ExtensionRuleSchema>;

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
  /** Without one the limit may not be extended. */
  extension: z.optional(ExtensionRuleSchema),
  /** The id of the clock within whose limit this one lies: for linters. */
  within: z.optional(z.string()),
  basis: z.optional(BasisSchema),
};

/**
 * A limit as a case type defines it. `warnAfter` is the share of the limit, extensions included, after which its light turns
 * yellow (0.8 = when four fifths are used). A `window` is a time within which something may be done: it has no light.
 */
export const ClockDefinitionSchema = z.object(definition);
export type ClockDefinition = z.infer<typeof ClockDefinitionSchema>;

/** A clock that was started on a case: it carries its own definition, so that a later edit of the case type changes nothing. */
export const ClockSchema = z.object({
  ...definition,
  /** The organisation whose part it times; `null` for the case's own. */
  organisation: z.nullable(z.string()),
  /** The limit was printed on the order, in place of the definition's (北京市接诉即办工作条例 13). */
  order: z.optional(z.literal(true)),
  startedAt: z.string(),
  /** What was added to the limit, in its own unit, and when. */
  extensions: z.array(z.object({ amount: z.number(), at: z.string() })),
  /** Those of different causes may overlap: the clock stands while any is open. */
  pauses: z.array(z.object({ from: z.string(), to: z.nullable(z.string()), cause: z.enum(pauseCauses) })),
  stoppedAt: z.nullable(z.string()),
});
export type Clock = z.infer<typeof ClockSchema>;
