import * as z from 'zod/mini';
import { RankingSchema } from '../comparison/ranking.js';
import { PublicationSchema } from './publication.js';
import { BulletinTraceSchema, ScorecardSchema } from './score-schemas.js';

/** What the public is shown of a bulletin. */
export const PublicBulletinSchema = z.object({
  publication: PublicationSchema,
  period: z.string(),
  /** How many organisations were assessed. */
  assessed: z.number(),
  /** Of those that are shown. */
  cards: z.array(ScorecardSchema),
  /** Cut off after the places that are shown; none where places are not. */
  rankings: z.array(RankingSchema),
  /** With `top` only: how the scores that are shown came about. Those that are not shown may take part in them, so that nothing else could say. */
  traces: z.optional(z.array(BulletinTraceSchema)),
});
export type PublicBulletin = z.infer<typeof PublicBulletinSchema>;
