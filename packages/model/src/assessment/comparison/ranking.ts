import * as z from 'zod/mini';

/**
 * Where someone stood the last time. `regrouped`: in another group, so that places say nothing; `unplaced`: held or listed apart then;
 * `new`: not assessed then.
 */
export const movementKinds = ['up', 'down', 'same', 'new', 'regrouped', 'unplaced'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** The last place is `null` where there was none that can be compared; `by` is then 0, otherwise the places won (above zero) or lost. */
export const MovementSchema = z.object({ kind: z.enum(movementKinds), last: z.nullable(z.number()), by: z.number() });
export type Movement = z.infer<typeof MovementSchema>;

export const RankedSchema = z.object({
  organisation: z.string(),
  group: z.string(),
  total: z.string(),
  grade: z.nullable(z.string()),
  place: z.number(),
  /** Whether others share the place (并列). */
  tied: z.boolean(),
  /** Of equal totals: the indicator that put it behind the one before it. */
  decidedBy: z.nullable(z.string()),
  /** `null` where nothing is compared with. */
  movement: z.nullable(MovementSchema),
});
/** One organisation in its place. */
export type Ranked = z.infer<typeof RankedSchema>;

/** The organisations that are compared with each other, in their order. */
export const RankingSchema = z.object({
  /** `null`: all together. */
  group: z.nullable(z.string()),
  ties: z.enum(['min', 'max', 'dense']),
  /** The first place first; those that share one by id. */
  places: z.array(RankedSchema),
  /** Those without a total, and why: 待定, 单列, 数据有误. */
  apart: z.array(z.object({ organisation: z.string(), group: z.string(), why: z.enum(['hold', 'apart', 'invalid']) })),
  /** Those that had a place here the last time and are not assessed now. */
  gone: z.array(z.object({ organisation: z.string(), last: z.number() })),
});
export type Ranking = z.infer<typeof RankingSchema>;
