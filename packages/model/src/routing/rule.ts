import * as z from 'zod/mini';
import { BasisSchema, LimitSchema } from '../clock/clock.js';
import { ConditionSchema } from '../form/condition.js';
import { TextSchema } from '../text/text-schema.js';

/** Where a case goes: one organisation leads, others assist (潍坊市12345条例 22；济南市12345条例 29). */
export const RouteSchema = z.object({
  lead: z.string(),
  assists: z.optional(z.array(z.string())),
  /** Code of the grid that it is handed to. */
  grid: z.optional(z.string()),
  /** Printed on the order, in place of the case type's own limit. */
  limit: z.optional(LimitSchema),
  /** For the dispatcher and the organisation that leads. */
  note: z.optional(TextSchema),
});
export type Route = z.infer<typeof RouteSchema>;

const DaySchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** One rule. It is valid on the days from `validFrom` to `validTo`, both included. */
export const RoutingRuleSchema = z.object({
  id: z.string(),
  label: z.optional(TextSchema),
  /** JsonLogic over `RoutingFacts`. */
  when: ConditionSchema,
  then: RouteSchema,
  basis: z.optional(BasisSchema),
  validFrom: z.optional(DaySchema),
  validTo: z.optional(DaySchema),
});
export type RoutingRule = z.infer<typeof RoutingRuleSchema>;

/**
 * Who handles what, as data: the first rule that is valid and holds decides, `otherwise` where none does. Editing one makes a new
 * version; what was routed keeps the version that it was routed by.
 */
export const RoutingTableSchema = z.object({
  id: z.string(),
  version: z.number(),
  rules: z.array(RoutingRuleSchema),
  otherwise: z.optional(RouteSchema),
});
export type RoutingTable = z.infer<typeof RoutingTableSchema>;
