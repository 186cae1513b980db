import * as z from 'zod/mini';
import { TextSchema } from '../../text/text-schema.js';

/**
 * How much of a result the public is shown (比学赶超, without putting anyone to shame): `full` all scores and places, `top` the first `top`
 * places only, `scores` all scores and no place.
 */
export const publicationShows = ['full', 'top', 'scores'] as const;
export type PublicationShow = (typeof publicationShows)[number];

/** How a result is published. */
export const PublicationSchema = z.object({
  show: z.enum(publicationShows),
  /** With `top`: how many places of each ranking. */
  top: z.optional(z.int().check(z.positive())),
  /** As a document is numbered: 平安办通报〔2026〕3号. */
  number: z.optional(z.string().check(z.maxLength(100))),
  title: z.optional(TextSchema),
  at: z.string(),
});
export type Publication = z.infer<typeof PublicationSchema>;
