import * as z from 'zod/mini';
import { ClockSchema } from '../clock/clock.js';
import { PlaceSchema } from '../form/definition.js';

/** Where a case is kept and which one it is: six-digit county code, and a UUID. */
export const CaseRefSchema = z.object({ region: z.string(), id: z.string() });
export type CaseRef = z.infer<typeof CaseRefSchema>;

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
  lead: z.nullable(z.string()),
  assists: z.array(z.string()),
  /** Set when a dispute about who handles it was decided: the order may not be returned again (潍坊市12345条例 22). */
  designated: z.boolean(),
  /** How often it went back to the handler after a reply. */
  reworks: z.number(),
  rating: z.nullable(RatingSchema),
  clocks: z.array(ClockSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Case = z.infer<typeof CaseSchema>;
