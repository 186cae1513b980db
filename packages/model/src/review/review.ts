import * as z from 'zod/mini';
import { DecimalSchema, RoundingSchema } from '../assessment/decimal.js';
import { TextSchema } from '../text/text-schema.js';

/** 筹备 评议中 评议结束 已公布. */
export const reviewStatuses = ['planned', 'open', 'closed', 'published'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** From so many points on (优、良、中、差), what a report is like that deserves them. Anchors stand from high to low; the last begins at 0. */
export const AnchorSchema = z.object({ title: TextSchema, from: DecimalSchema, words: TextSchema });
export type Anchor = z.infer<typeof AnchorSchema>;

/** What is judged, for at most `full` points. */
export const CriterionSchema = z.object({ id: z.string(), title: TextSchema, full: DecimalSchema, anchors: z.array(AnchorSchema) });
export type Criterion = z.infer<typeof CriterionSchema>;

/** Judges of one standing. The highest and lowest of their scores are left out, and the mean of the rest weighs so much; the weights of all groups sum to 1, or to 100. */
export const JudgeGroupSchema = z.object({ id: z.string(), title: TextSchema, weight: DecimalSchema, dropHigh: z.number(), dropLow: z.number() });
export type JudgeGroup = z.infer<typeof JudgeGroupSchema>;

/** A seat on the panel. It is an organisation's, whoever sits there: its id is the number on the table, and no name is kept. */
export const SeatSchema = z.object({ id: z.string(), group: z.string(), organisation: z.string() });
export type Seat = z.infer<typeof SeatSchema>;

/** What is reviewed: an organisation, or a post of it as the register of posts has it. Never a person. */
export const ReviewSubjectSchema = z.object({ id: z.string(), organisation: z.string(), post: z.optional(z.object({ id: z.string(), label: TextSchema })) });
export type ReviewSubject = z.infer<typeof ReviewSubjectSchema>;

/** The order in which the subjects report: as they are listed, or drawn by lot. A seed that is announced beforehand lets anyone repeat the draw. */
export const AgendaOrderSchema = z.discriminatedUnion('by', [z.object({ by: z.literal('fixed') }), z.object({ by: z.literal('lot'), seed: z.string() })]);
export type AgendaOrder = z.infer<typeof AgendaOrderSchema>;

const plan = {
  title: TextSchema,
  /** The organisation that convenes the session. */
  convener: z.string(),
  subjects: z.array(ReviewSubjectSchema),
  order: AgendaOrderSchema,
  groups: z.array(JudgeGroupSchema),
  seats: z.array(SeatSchema),
  criteria: z.array(CriterionSchema),
  /** The most that a judge can give: the criteria's points sum to it. */
  outOf: DecimalSchema,
  /** How many digits after the point a judge may give, 0 to 2. */
  decimals: z.number(),
  /** Of a subject's total, before it is ranked. */
  rounding: RoundingSchema,
};

/** What is settled before the session begins. */
export const ReviewPlanSchema = z.object(plan);
export type ReviewPlan = z.infer<typeof ReviewPlanSchema>;

/** `scored`: every seat that is there and not recused has scored. `ended`: the convener ended it before. Nothing changes after either. */
export const subjectStates = ['waiting', 'up', 'scored', 'ended'] as const;
export type SubjectState = (typeof subjectStates)[number];

/** How far a subject has come. */
export const StandingSchema = z.object({
  subject: z.string(),
  state: z.enum(subjectStates),
  /** Seats that were not there to score it. */
  absent: z.array(z.string()),
  /** How many have scored it, also for those who may not see who. */
  handedIn: z.number(),
  calledAt: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
  /** Why the convener ended it before all had scored. */
  words: z.string(),
});
export type Standing = z.infer<typeof StandingSchema>;

/**
 * Why a seat does not judge a subject. `own`: it is its own organisation. `below`: the subject stands above it. `above-some`: it stands above
 * this subject and not above the others, whom it would be judging as rivals of its own. `declared`: an interest that was told.
 */
export const recusalGrounds = ['own', 'below', 'above-some', 'declared'] as const;
export type RecusalGround = (typeof recusalGrounds)[number];

export const RecusalSchema = z.object({ seat: z.string(), subject: z.string(), ground: z.enum(recusalGrounds), words: z.string(), at: z.string() });
export type Recusal = z.infer<typeof RecusalSchema>;

/** What one seat gave one subject. `scores: null`: handed in, and not yet to be seen by whoever is looking. */
export const ScoreSheetSchema = z.object({
  seat: z.string(),
  subject: z.string(),
  /** Points by criterion. */
  scores: z.nullable(z.record(z.string(), DecimalSchema)),
  words: z.string(),
  at: z.string(),
});
export type ScoreSheet = z.infer<typeof ScoreSheetSchema>;

/** What a subject came to. */
export const SubjectTotalSchema = z.object({
  subject: z.string(),
  /** `no-base`: of some group no judge was left, so that there is nothing to take a mean of. */
  state: z.enum(['scored', 'no-base']),
  /** Out of `outOf`, rounded. */
  total: z.nullable(z.string()),
  /** Equal totals share the better place: 1-2-2-4. */
  rank: z.nullable(z.number()),
  /** Of each group, how many judged, how many of these scores were left out, and the exact mean of the others. */
  groups: z.array(z.object({ group: z.string(), judges: z.number(), dropped: z.number(), mean: z.nullable(z.string()) })),
  /** What the judges said, in no order that tells who. */
  comments: z.array(z.string()),
});
export type SubjectTotal = z.infer<typeof SubjectTotalSchema>;

/** A session of 述职评议: organisations report one after the other, and a panel of seats scores each, blind until all have scored. The sum of its steps. */
export const ReviewSchema = z.object({
  ...plan,
  id: z.string(),
  /** The division, 2 to 12 digits, that it is kept in. */
  area: z.string(),
  version: z.number(),
  status: z.enum(reviewStatuses),
  /** Ids of the subjects in the order in which they are called. */
  agenda: z.array(z.string()),
  /** The subject that is up, or was up last. */
  up: z.nullable(z.string()),
  /** In the order of the agenda. */
  standings: z.array(StandingSchema),
  /** Seats that are not there now. */
  away: z.array(z.string()),
  recusals: z.array(RecusalSchema),
  sheets: z.array(ScoreSheetSchema),
  /** Set when it is published, and never changed. */
  results: z.nullable(z.array(SubjectTotalSchema)),
});
export type Review = z.infer<typeof ReviewSchema>;
