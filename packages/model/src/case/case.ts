import * as z from 'zod/mini';
import { ClockSchema } from '../clock/clock.js';
import { PlaceSchema } from '../form/definition.js';
import { CaseRefSchema } from '../identity/case-ref.js';
import { CheckSchema, SupervisionSchema } from '../supervision/supervision.js';
import { JointCallSchema, PartSchema } from './part.js';

/** What came of the matter, as the handling organisation states it. */
export const outcomes = ['solved', 'partly', 'explained', 'unsolved'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the applicant says of that: confirmed, disputed, or could not be reached. Never inferred. */
export const confirmations = ['confirmed', 'disputed', 'unreached'] as const;
export type Confirmation = (typeof confirmations)[number];

export const channels = ['web', 'phone', 'desk', 'grid'] as const;
export type Channel = (typeof channels)[number];

/** The person in their own matter, as they gave it. Absent where the matter is anonymous. */
export const ApplicantSchema = z.object({
  name: z.optional(z.string()),
  phone: z.optional(z.string()),
  /** Asked not to be named to the handling organisation (GB/T 33358; 济南市12345条例 16). */
  confidential: z.boolean(),
});
export type Applicant = z.infer<typeof ApplicantSchema>;

export const RatingSchema = z.object({ stars: z.number(), resolved: z.boolean(), comment: z.optional(z.string()), at: z.string() });
export type Rating = z.infer<typeof RatingSchema>;

/** Asked by the lead, for the head of its organisation to grant or refuse: more time on one clock, in that clock's unit. */
export const ExtensionRequestSchema = z.object({ clock: z.string(), amount: z.number(), reason: z.string(), at: z.string() });
export type ExtensionRequest = z.infer<typeof ExtensionRequestSchema>;

/** The case that this one comes from: `split` off it, found in working on it (`origin`), or put under it later (`link`). */
export const ParentSchema = z.object({ ref: CaseRefSchema, kind: z.enum(['split', 'origin', 'link']) });
export type Parent = z.infer<typeof ParentSchema>;

/**
 * One matter, as the sum of its events. `status` is where it stands, `outcome` what the organisation says came of it,
 * `confirmation` what the applicant says: three fields, because closed is not solved and solved is not confirmed.
 */
export const CaseSchema = z.object({
  ref: CaseRefSchema,
  type: z.object({ id: z.string(), version: z.number() }),
  /** Counts events: the first event makes version 1. */
  version: z.number(),
  receipt: z.string(),
  channel: z.enum(channels),
  title: z.string(),
  category: z.string(),
  place: PlaceSchema,
  /** Division of the place: 6 to 12 digits. */
  area: z.string(),
  grid: z.nullable(z.string()),
  applicant: z.nullable(ApplicantSchema),
  /** The intake form's values. */
  content: z.record(z.string(), z.unknown()),
  status: z.string(),
  outcome: z.nullable(z.enum(outcomes)),
  confirmation: z.nullable(z.enum(confirmations)),
  /** The organisation that received it and answers for it until someone leads (首接负责, 北京市接诉即办条例 14). */
  receiver: z.string(),
  lead: z.nullable(z.string()),
  parts: z.array(PartSchema),
  calls: z.array(JointCallSchema),
  /** Set when a dispute about who handles it was decided: the order may not be returned again (潍坊市12345条例 22). */
  designated: z.boolean(),
  /** How often an organisation returned the order. */
  returns: z.number(),
  /** How often it was handed to another centre. */
  handOvers: z.number(),
  /** How often it went back to the handler after a reply. */
  reworks: z.number(),
  request: z.nullable(ExtensionRequestSchema),
  rating: z.nullable(RatingSchema),
  supervision: z.nullable(SupervisionSchema),
  /** Severity of the issue, 1 to 5 stars, lowered with evidence; 0: struck off (降星销号); `null`: never rated. */
  stars: z.nullable(z.number()),
  /** What was found when it was looked at again after closing. */
  checks: z.array(CheckSchema),
  /** Organisations that this matter accuses, and these with all below them: none may have it (信访工作条例 30). */
  accused: z.array(z.string()),
  barred: z.array(z.string()),
  /** Organisations that withdrew because they have an interest in it (信访工作条例 28). */
  recused: z.array(z.string()),
  parent: z.nullable(ParentSchema),
  /** Set while it is part of another case about the same matter. */
  mergedInto: z.nullable(CaseRefSchema),
  /** A project, campaign or batch that it belongs to. */
  project: z.nullable(z.string()),
  clocks: z.array(ClockSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Case = z.infer<typeof CaseSchema>;
