import * as z from 'zod/mini';
import { BasisSchema } from '../clock/clock.js';
import { TextSchema } from '../text/text-schema.js';

/** To whom a notice goes: the applicant, or an organisation in its part. */
export const audiences = ['applicant', 'receiver', 'lead', 'parts', 'sponsor'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Word that someone is owed: when a step was taken, or when the light of a clock turns. `text` may hold `{receipt}`, `{title}`,
 * `{status}`, `{lead}`, `{clock}` (its name) and `{deadline}`, see `noticesOf`. How it is sent is the host's.
 */
export const NoticeSchema = z.object({
  id: z.string(),
  on: z.union([z.object({ action: z.string() }), z.object({ clock: z.string(), turns: z.enum(['yellow', 'red']) })]),
  to: z.enum(audiences),
  /** Whether the law asks for it in writing. */
  written: z.optional(z.boolean()),
  text: TextSchema,
  basis: z.optional(BasisSchema),
});
export type Notice = z.infer<typeof NoticeSchema>;
