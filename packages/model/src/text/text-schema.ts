import * as z from 'zod/mini';

/** A short text in the languages it exists in. */
export const TextSchema = z.object({
  'zh-Hans': z.string(),
  'zh-Hant': z.optional(z.string()),
  en: z.optional(z.string()),
});
export type Text = z.infer<typeof TextSchema>;
