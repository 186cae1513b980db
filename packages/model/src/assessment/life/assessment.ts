import * as z from 'zod/mini';
import { TextSchema } from '../../text/text-schema.js';
import { BulletinSchema } from '../bulletin/bulletin.js';
import { PublicBulletinSchema } from '../bulletin/public-schema.js';
import { PublicationSchema } from '../bulletin/publication.js';
import { DoneBySchema, ObservationSchema } from '../observation.js';
import { SchemeSchema } from '../scheme.js';
import { AssessedSchema } from './assessed.js';
import { ResultUseSchema } from './result-use.js';

/** 草稿 确认 申诉（异议） 复核重算 锁定 发布. An open objection keeps it from being locked. */
export const assessmentStatuses = ['draft', 'confirmed', 'objection', 'recalculated', 'locked', 'published'] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

export const ObjectionSchema = z.object({
  id: z.string(),
  organisation: z.string(),
  indicator: z.string(),
  words: z.string(),
  at: z.string(),
  by: DoneBySchema,
  answer: z.nullable(z.object({ upheld: z.boolean(), words: z.string(), at: z.string(), by: DoneBySchema })),
});
export type Objection = z.infer<typeof ObjectionSchema>;

/** One scheme applied to the organisations of an area in one period, from first figures to publication. The sum of its steps. */
export const AssessmentSchema = z.object({
  id: z.string(),
  area: z.string(),
  version: z.number(),
  title: TextSchema,
  /** The scheme as it was when this began: a later version never touches it. */
  scheme: SchemeSchema,
  period: z.string(),
  /** The organisation that assesses. */
  assessor: z.string(),
  assessed: z.array(AssessedSchema),
  status: z.enum(assessmentStatuses),
  /** Those of the period, and of earlier periods that a rule compares with. The last of each organisation, period and indicator. */
  observations: z.array(ObservationSchema),
  objections: z.array(ObjectionSchema),
  /** Every change of a figure: what it was, what it became, who and why. `draft`: before it was confirmed. */
  changes: z.array(z.object({ before: z.nullable(ObservationSchema), after: ObservationSchema, objection: z.nullable(z.string()), reason: z.optional(z.string()), draft: z.optional(z.boolean()) })),
  /** Corrections of what was confirmed, until a recalculation takes them in. */
  corrections: z.optional(z.array(z.object({ observation: ObservationSchema, objection: z.nullable(z.string()), reason: z.optional(z.string()) }))),
  /** Until then objections are heard (公示期), and it cannot be locked; as long as it is not locked where absent. */
  objectionsUntil: z.optional(z.string()),
  /** What happened, in order. */
  log: z.array(z.object({ action: z.string(), at: z.string(), by: DoneBySchema, words: z.optional(z.string()) })),
  /** What was decided because of the result (结果运用). It changes no figure. */
  uses: z.optional(z.array(ResultUseSchema)),
  /** How it was published. */
  publication: z.optional(PublicationSchema),
  /** Set when it is published: the digest of its `Bulletin`. */
  bulletin: z.nullable(z.string()),
  /** The bulletin itself, as it was when it was published: nothing that is shown later is worked out anew. The assessor's. */
  frozen: z.optional(BulletinSchema),
  /** Only in what others than the assessor see of a published one: what its publication shows. */
  published: z.optional(PublicBulletinSchema),
});
export type Assessment = z.infer<typeof AssessmentSchema>;
