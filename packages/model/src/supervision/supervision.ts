import * as z from 'zod/mini';

/** How much attention a case is under, from a reminder to being listed: 催办, 督办, 挂牌督办. */
export const supervisionLevels = ['urge', 'supervise', 'list'] as const;
export type SupervisionLevel = (typeof supervisionLevels)[number];

/** That a case is under supervision: by which organisation, why, and what must hold for it to end. The limit is a clock. */
export const SupervisionSchema = z.object({
  level: z.enum(supervisionLevels),
  /** The organisation that sponsors it. */
  sponsor: z.string(),
  reason: z.string(),
  /** What must be shown before the case is unlisted (摘牌). */
  criteria: z.optional(z.string()),
  since: z.string(),
});
export type Supervision = z.infer<typeof SupervisionSchema>;

export const checkKinds = ['lookBack', 'sample'] as const;
export type CheckKind = (typeof checkKinds)[number];

/**
 * That a closed case was looked at again: `lookBack` (回头看) asks whether the result lasts, `sample` (案件评查) whether it was
 * handled by the rules. Findings are about how the matter was handled, never about a person.
 */
export const CheckSchema = z.object({
  kind: z.enum(checkKinds),
  /** The batch that it was drawn in. */
  batch: z.string(),
  result: z.enum(['holds', 'fails']),
  findings: z.optional(z.string()),
  /** The organisation that looked. */
  by: z.string(),
  at: z.string(),
  /** How often the case had been redone: a finding counts for the handling that it looked at. */
  reworks: z.number(),
});
export type Check = z.infer<typeof CheckSchema>;
