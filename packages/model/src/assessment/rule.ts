import * as z from 'zod/mini';
import { DecimalSchema } from './decimal.js';

/*
 * How a measure becomes points: the operators. Each is plain data; `full` is the indicator's points. A measure is what the indicator's
 * `rate` or its one input says: rates are in per cent where `per` is 100.
 */

/** full × measure ÷ `per` of the rate; never more than full, and never below 0. */
export const RatioRuleSchema = z.object({ op: z.literal('ratio') });

/**
 * full × min(`cap`, measure ÷ `target`), never below 0. `from`: the measure that gives nothing, full × (measure − from) ÷ (target − from); above the
 * target where lower is better. `side: 'at-most'`: full × min(`cap`, target ÷ measure). `least`: a measure that is worse gives nothing at all.
 */
export const ProportionalRuleSchema = z.object({
  op: z.literal('proportional'),
  target: z.optional(DecimalSchema),
  cap: z.optional(DecimalSchema),
  from: z.optional(DecimalSchema),
  side: z.optional(z.enum(['at-least', 'at-most'])),
  least: z.optional(DecimalSchema),
});

/**
 * full less `slope` points for each unit that the measure misses the target by, never below `floor` (default 0; `null`: without end, 倒扣不封底).
 * `unit`: how much of the measure a unit is (default 1). `steps`: whether a part of a unit counts as that part (`exact`, the default), as a whole
 * one (`started`), or not at all (`whole`). `further` slopes come on top from where they begin (beyond `from`); with `fromTarget` such a slope takes
 * the place of all others and counts from the target on. `side: 'at-most'`: the measure should not be above the target. `least`: a measure that is
 * worse gives nothing at all, whatever the floor.
 */
export const TargetRuleSchema = z.object({
  op: z.literal('target'),
  target: DecimalSchema,
  slope: DecimalSchema,
  unit: z.optional(DecimalSchema),
  floor: z.optional(z.nullable(DecimalSchema)),
  least: z.optional(DecimalSchema),
  side: z.optional(z.enum(['at-least', 'at-most'])),
  steps: z.optional(z.enum(['exact', 'started', 'whole'])),
  further: z.optional(z.array(z.object({ from: DecimalSchema, slope: DecimalSchema, fromTarget: z.optional(z.boolean()) }))),
});

/**
 * full less `per` points for each event of each kind, never below `floor` (default 0; below zero for a block that only takes away; `null`: without
 * end, 倒扣不封底). `tiers`: from the nth event of the kind on, each costs `per` of that tier (`per` 0 before it: the first ones are free). `repeated`: an input that says how many of the events count
 * again, `times` − 1 times more (a repetition, a guarded period).
 */
export const DeductRuleSchema = z.object({
  op: z.literal('deduct'),
  events: z.array(z.object({
    input: z.string(),
    per: DecimalSchema,
    tiers: z.optional(z.array(z.object({ from: z.number(), per: DecimalSchema }))),
    repeated: z.optional(z.object({ input: z.string(), times: DecimalSchema })),
    /** At most so many points for this kind. */
    cap: z.optional(DecimalSchema),
  })),
  floor: z.optional(z.nullable(DecimalSchema)),
});

/** `per` points for each event of each kind, in all never more than full. `tiers` and `cap` as of {@link DeductRuleSchema}. */
export const AwardRuleSchema = z.object({
  op: z.literal('award'),
  events: z.array(z.object({
    input: z.string(),
    per: DecimalSchema,
    tiers: z.optional(z.array(z.object({ from: z.number(), per: DecimalSchema }))),
    cap: z.optional(DecimalSchema),
  })),
});

/**
 * The points of the highest band that the measure reaches, `below` where it reaches none. Bands stand from high to low. `side: 'at-most'`: of the
 * lowest band that the measure is not above, `below` where it is above all; bands stand from low to high.
 */
export const BandsRuleSchema = z.object({
  op: z.literal('bands'),
  bands: z.array(z.object({ from: DecimalSchema, points: DecimalSchema })),
  below: DecimalSchema,
  side: z.optional(z.enum(['at-least', 'at-most'])),
});

/** The points of the items that are met: `items` with points of their own, or k of n of full where they have none. Values: 1 met, 0 not met. */
export const ChecklistRuleSchema = z.object({ op: z.literal('checklist'), items: z.array(z.object({ input: z.string(), points: z.optional(DecimalSchema) })) });

/**
 * What a panel gave: each input is the list of scores of a group of judges, out of `outOf`; the highest and lowest are left out, the
 * means weighed and brought to full. A group of which nothing is left is no base.
 */
export const PanelRuleSchema = z.object({
  op: z.literal('panel'),
  outOf: DecimalSchema,
  groups: z.array(z.object({ input: z.string(), weight: DecimalSchema, dropHigh: z.number(), dropLow: z.number() })),
});

/**
 * full and `up` points for each unit above the base, or less `down` for each below it, between `floor` and `cap` (default 0 and full).
 * `by`: the difference in units of the measure, or in per cent of the base. Base `input`: what the input of that id says (last year's mean of
 * the province). `unit` and `steps`: how much a unit is and whether a part of it counts, as for {@link TargetRuleSchema}. `floor: null`: without end.
 */
export const RelativeRuleSchema = z.object({
  op: z.literal('relative'),
  base: z.enum(['last-year', 'last-period', 'peer-mean', 'target', 'input']),
  target: z.optional(DecimalSchema),
  input: z.optional(z.string()),
  by: z.enum(['difference', 'percent']),
  /** The points where measure and base are the same. Default: full. */
  even: z.optional(DecimalSchema),
  up: DecimalSchema,
  down: DecimalSchema,
  unit: z.optional(DecimalSchema),
  steps: z.optional(z.enum(['exact', 'started', 'whole'])),
  side: z.optional(z.enum(['at-least', 'at-most'])),
  floor: z.optional(z.nullable(DecimalSchema)),
  cap: z.optional(DecimalSchema),
});

/**
 * Points by the place of the measure in the group, the best first (`side: 'at-most'`: the lowest is best); equal measures share the better place.
 * `places`: up to that place so many points; `last`: among the last so many, that many points more (mostly below zero; who is first is never among
 * the last); `otherwise` for the rest (default 0).
 */
export const RankRuleSchema = z.object({
  op: z.literal('rank'),
  places: z.array(z.object({ to: z.number(), points: DecimalSchema })),
  last: z.optional(z.array(z.object({ count: z.number(), points: DecimalSchema }))),
  otherwise: z.optional(DecimalSchema),
  /**
   * Instead of `places`: full at the first place, and then `step`: `per` less for each place, not below `floor` (0); `even`: evenly down to `floor` (0) at
   * the last; `share`: full × (number of organisations − place + 1) ÷ number of organisations.
   */
  falling: z.optional(z.object({ how: z.enum(['step', 'even', 'share']), per: z.optional(DecimalSchema), floor: z.optional(DecimalSchema) })),
  /** Points for places won (`by` above zero) or lost (below zero) since the last period; the furthest that holds. */
  moved: z.optional(z.array(z.object({ by: z.number(), points: DecimalSchema }))),
  side: z.optional(z.enum(['at-least', 'at-most'])),
});

/** Given by a person who says why: between `from` (default 0) and `to` (default full). Without a reason it is not accepted. */
export const ManualRuleSchema = z.object({ op: z.literal('manual'), from: z.optional(DecimalSchema), to: z.optional(DecimalSchema) });

export const RuleSchema = z.discriminatedUnion('op', [
  RatioRuleSchema, ProportionalRuleSchema, TargetRuleSchema, DeductRuleSchema, AwardRuleSchema, BandsRuleSchema, ChecklistRuleSchema, PanelRuleSchema, RelativeRuleSchema,
  RankRuleSchema, ManualRuleSchema,
]);
export type Rule = z.infer<typeof RuleSchema>;
export type RuleOf<Op extends Rule['op']> = Extract<Rule, { op: Op }>;
