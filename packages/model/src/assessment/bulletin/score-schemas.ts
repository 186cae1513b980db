import * as z from 'zod/mini';
import { TextSchema } from '../../text/text-schema.js';
import { RoundingSchema } from '../decimal.js';
import { absencePolicies } from '../scheme.js';
import type { Expression, Scorecard } from '../score.js';

const ExactSchema = z.string().check(z.regex(/^-?\d+(\.\d+|\/[1-9]\d*)?$/));

const ScoreSchema = z.object({
  indicator: z.string(),
  full: ExactSchema,
  state: z.enum(['scored', 'missing', 'no-base', 'invalid']),
  points: z.nullable(ExactSchema),
  measure: z.nullable(ExactSchema),
  base: z.nullable(ExactSchema),
  small: z.boolean(),
  interval: z.nullable(z.tuple([z.number(), z.number()])),
  policy: z.nullable(z.enum(absencePolicies)),
});

/** A scorecard as it stands in a file. */
export const ScorecardSchema = z.object({
  scheme: z.object({ id: z.string(), version: z.number() }),
  organisation: z.string(),
  group: z.string(),
  period: z.string(),
  scores: z.array(ScoreSchema),
  core: z.nullable(ExactSchema),
  bonus: ExactSchema,
  vetoes: z.array(z.object({ veto: z.string(), count: ExactSchema, taken: ExactSchema })),
  total: z.nullable(ExactSchema),
  grade: z.nullable(z.string()),
  without: z.nullable(z.enum(['hold', 'apart', 'invalid'])),
}) satisfies z.ZodMiniType<Scorecard>;

/** A trace without the cases and grids behind it. */
export const BulletinTraceSchema = z.object({
  organisation: z.string(),
  /** Id of an indicator, or `total`. */
  subject: z.string(),
  title: TextSchema,
  lines: z.array(z.object({
    id: z.string(),
    title: TextSchema,
    expression: z.nullable(z.custom<Expression>((value) => value !== undefined)),
    exact: z.string(),
    rounding: z.nullable(RoundingSchema),
    value: z.string(),
    note: z.optional(TextSchema),
  })),
  result: z.nullable(z.string()),
});
export type BulletinTrace = z.infer<typeof BulletinTraceSchema>;
