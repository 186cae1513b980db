import * as z from 'zod/mini';
import { ConditionSchema } from '../form/condition.js';
import { TextSchema } from '../text/text-schema.js';
import { DecimalSchema, RoundingSchema } from './decimal.js';
import { RuleSchema } from './rule.js';

/** What of a case or grid counts: all of `of` for which `where` holds. Its name is shown wherever the figure is. */
export const CountQuerySchema = z.object({
  title: TextSchema,
  of: z.enum(['cases', 'grids']),
  /** Ids of case types. All when absent. */
  types: z.optional(z.array(z.string())),
  /** JsonLogic over `caseFigures` or `gridFigures`. All when absent. */
  where: z.optional(ConditionSchema),
  /**
   * What puts a case in a period: that it was filed then (`created`, the default), that its limit ran out then (`due`), or that what the limit is
   * for was done then (`stopped`). Of grids: those in force on its last day.
   */
  by: z.optional(z.enum(['created', 'due', 'stopped'])),
  /** Id of the clock whose limit is meant. Default `reply`. */
  clock: z.optional(z.string()),
  /** Whose a case is: of who leads it (`lead`, the default; those below count too), received it, or serves its place (`area`). Grids go by their area. */
  whose: z.optional(z.enum(['lead', 'receiver', 'area'])),
});
export type CountQuery = z.infer<typeof CountQuerySchema>;

/** Where a figure comes from: `counted` from cases and grids, `entered` by hand, `imported` from a file, `surveyed`, or `judged` by a panel. */
export const SourceSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('counted'), query: CountQuerySchema }),
  z.object({ from: z.enum(['entered', 'imported', 'surveyed', 'judged']), note: z.optional(TextSchema) }),
]);
export type Source = z.infer<typeof SourceSchema>;

/** One figure that an indicator needs. `list`: the scores of judges, one each. `sumOf`: the stated total of these inputs; they must add up to it. */
export const InputSchema = z.object({
  id: z.string(),
  title: TextSchema,
  source: SourceSchema,
  list: z.optional(z.boolean()),
  unit: z.optional(TextSchema),
  sumOf: z.optional(z.array(z.string())),
});
export type Input = z.infer<typeof InputSchema>;

/**
 * What is done where an observation is missing, or where a rate has no base. `leave-out`: its points are shared out over what remains
 * (within its parent, else higher up); `hold`: there is no total until it is there; `apart`: the organisation is listed apart, without total and rank.
 * The others give points: none, all, or those that the mean measure of the group gets.
 */
export const absencePolicies = ['zero', 'full', 'leave-out', 'peer-mean', 'hold', 'apart'] as const;
export type AbsencePolicy = (typeof absencePolicies)[number];

export const AbsenceSchema = z.object({ missing: z.enum(absencePolicies), noBase: z.enum(absencePolicies) });

/**
 * numerator ÷ denominator × `per`. `less`: inputs that are taken off the denominator first (应结案 − 缓办). `atMostOne: false`: the
 * numerator may be the larger (a rate of change, cases per thousand).
 */
export const RateSchema = z.object({ numerator: z.string(), denominator: z.string(), less: z.optional(z.array(z.string())), per: z.optional(DecimalSchema), atMostOne: z.optional(z.boolean()) });

/**
 * A node of the tree. What has indicators below it (those that name it as `parent`) is a block, and has no `rule`: its points are the sum of theirs.
 * `full` is the most that it gives; of a block it equals the sum of what is below.
 */
export const IndicatorSchema = z.object({
  id: z.string(),
  parent: z.optional(z.string()),
  title: TextSchema,
  full: DecimalSchema,
  /** The least that a block comes to, such as −5 for a block that only takes away. */
  floor: z.optional(DecimalSchema),
  /** The most that a block comes to, where what is below it could give more: 加分累计不超过 3 分. */
  cap: z.optional(DecimalSchema),
  /**
   * What is scored by its rule out of so many points (每项按百分制打分, 100), then brought to `full`: Σ weight × score. Every number of the rule is on that
   * scale, and so is the rounding of the item; what comes of it is not rounded again.
   */
  outOf: z.optional(DecimalSchema),
  inputs: z.optional(z.array(InputSchema)),
  /** How the measure comes from the inputs. Without it the first input is the measure. */
  rate: z.optional(RateSchema),
  rule: z.optional(RuleSchema),
  absence: z.optional(z.partial(AbsenceSchema)),
  /** Rounds this one otherwise than the scheme does. `null`: not at all. */
  rounding: z.optional(z.object({ rate: z.optional(z.nullable(RoundingSchema)), item: z.optional(z.nullable(RoundingSchema)) })),
  /** Bases below this number are flagged 样本不足. Default: the scheme's. */
  smallBase: z.optional(z.number()),
  basis: z.optional(TextSchema),
});
export type Indicator = z.infer<typeof IndicatorSchema>;

/** A class of organisations that are compared with each other (差异化考核). */
export const SchemeGroupSchema = z.object({
  id: z.string(),
  title: TextSchema,
  /** Points of indicators in this group, instead of their own. They must sum as the scheme's do. */
  full: z.optional(z.record(z.string(), DecimalSchema)),
  /** Targets of indicators in this group. */
  targets: z.optional(z.record(z.string(), DecimalSchema)),
  /** By what the points of indicators, or those of `total` (before bonus and veto), are multiplied. */
  coefficients: z.optional(z.record(z.string(), DecimalSchema)),
});
export type SchemeGroup = z.infer<typeof SchemeGroupSchema>;

/** 一票否决: held where its input is 1 or more. `deduct` takes its points once for each. */
export const VetoSchema = z.object({
  id: z.string(),
  title: TextSchema,
  input: InputSchema,
  effect: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('cap-grade'), grade: z.string() }),
    z.object({ kind: z.literal('deduct'), points: DecimalSchema }),
    z.object({ kind: z.literal('zero') }),
  ]),
  basis: z.optional(TextSchema),
});
export type Veto = z.infer<typeof VetoSchema>;

/** A grade from so many points on. The best stands first. */
export const GradeSchema = z.object({ id: z.string(), title: TextSchema, from: DecimalSchema });
export type Grade = z.infer<typeof GradeSchema>;

/** How equals are placed: 1-2-2-4 (`min`), 1-3-3-4 (`max`), 1-2-2-3 (`dense`), or in the order that these indicators decide, then `min`. */
export const RankingRuleSchema = z.object({
  ties: z.enum(['min', 'max', 'dense']),
  within: z.enum(['group', 'all']),
  /** Of equal totals, who has more points here goes first. */
  then: z.optional(z.array(z.string())),
});
export type RankingRule = z.infer<typeof RankingRuleSchema>;

export const periodKinds = ['month', 'quarter', 'half-year', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export const assessedLevels = ['province', 'prefecture', 'county', 'township', 'community'] as const;

/** A scheme of assessment (考评方案): what is measured of organisations and how it becomes a total. Data; a changed scheme is a new version. */
export const SchemeSchema = z.object({
  id: z.string(),
  version: z.number(),
  title: TextSchema,
  /** Set on schemes that only show how one is written. */
  sample: z.optional(z.boolean()),
  basis: z.optional(TextSchema),
  level: z.enum(assessedLevels),
  period: z.enum(periodKinds),
  full: DecimalSchema,
  indicators: z.array(IndicatorSchema),
  /** Comes on top, at most `cap` points in all, before any veto. `upTo`: and no more than what brings the total to that (加分后总分不超过 100 分). */
  bonus: z.optional(z.object({ title: TextSchema, cap: DecimalSchema, upTo: z.optional(DecimalSchema), indicators: z.array(IndicatorSchema) })),
  vetoes: z.optional(z.array(VetoSchema)),
  groups: z.array(SchemeGroupSchema),
  grades: z.optional(z.array(GradeSchema)),
  absence: AbsenceSchema,
  /** At each stage: the rate, an indicator's points, a block's, the total. `null`: not there. */
  rounding: z.object({ rate: z.nullable(RoundingSchema), item: z.nullable(RoundingSchema), block: z.nullable(RoundingSchema), total: RoundingSchema }),
  smallBase: z.optional(z.number()),
  ranking: RankingRuleSchema,
});
export type Scheme = z.infer<typeof SchemeSchema>;
