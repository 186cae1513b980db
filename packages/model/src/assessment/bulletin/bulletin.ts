import * as z from 'zod/mini';
import { TextSchema } from '../../text/text-schema.js';
import { RankingSchema } from '../comparison/ranking.js';
import { AssessedSchema } from '../life/assessed.js';
import { ObservedValueSchema } from '../observation.js';
import { SchemeSchema } from '../scheme.js';
import { PublicationSchema } from './publication.js';
import { BulletinTraceSchema, ScorecardSchema } from './score-schemas.js';

/** Which form a bulletin has. */
export const bulletinFormat = 'linli.bulletin/1';

/** A figure as a bulletin keeps it: how many, not which cases. */
export const BulletinFigureSchema = z.object({
  organisation: z.string(),
  period: z.string(),
  indicator: z.string(),
  values: z.record(z.string(), ObservedValueSchema),
  reason: z.optional(z.string()),
});
export type BulletinFigure = z.infer<typeof BulletinFigureSchema>;

/**
 * 通报: the figures of one published assessment, frozen. It holds all that its scores follow from, so that whoever has it can work them
 * out again, and nothing of any case, objection or post. `digest`: lower-case hexadecimal of H over the UTF-8 of canonical JSON (RFC 8785), H being
 * `algorithm`. Objects that are hashed have the members `algorithm` and `context` too:
 * - of each organisation, in the order of `cards`: `{card, traces}`, context `linli.bulletin.card/1`;
 * - of the whole: all members but `cards`, `traces`, `algorithm` and `digest`, with `cards` in place of them: the list of those hashes;
 *   context `linli.bulletin/1`.
 */
export const BulletinSchema = z.object({
  format: z.literal(bulletinFormat),
  /** Id of the assessment. */
  assessment: z.string(),
  area: z.string(),
  title: TextSchema,
  publication: PublicationSchema,
  assessor: z.string(),
  scheme: SchemeSchema,
  period: z.string(),
  assessed: z.array(AssessedSchema),
  figures: z.array(BulletinFigureSchema),
  cards: z.array(ScorecardSchema),
  rankings: z.array(RankingSchema),
  /** Of each organisation, in the order of its card: `total`, then each indicator. */
  traces: z.array(BulletinTraceSchema),
  algorithm: z.string(),
  digest: z.string(),
});
export type Bulletin = z.infer<typeof BulletinSchema>;
