import * as z from 'zod/mini';
import { CaseRefSchema } from '../identity/case-ref.js';

/**
 * What someone wants done, as it travels and is kept until it is settled: `type` is `case.<action>`. `id` is made once, so that
 * sending it again changes nothing.
 */
export const CommandSchema = z.object({
  id: z.string(),
  /** 1 knows no `device`, `seq` and `dependsOn`; see `upcastCommand`. */
  v: z.union([z.literal(1), z.literal(2)]),
  type: z.string().check(z.regex(/^case\.[a-zA-Z]+$/)),
  target: CaseRefSchema,
  args: z.record(z.string(), z.unknown()),
  /** The version that the sender saw, or the sender's own earlier command; `null` for a new case or an appended note. */
  base: z.nullable(z.union([z.object({ version: z.number() }), z.object({ after: z.string() })])),
  at: z.string(),
  /** Only for a new case: the id of the case type to file under. */
  caseType: z.optional(z.string()),
  /** Only for a new case: the one that it comes from. */
  parent: z.optional(CaseRefSchema),
  /** Only for a new case: made by the sender, so that a receipt can be shown before anything is sent. A back end keeps
   *  the code, and of the secret only a digest. */
  receipt: z.optional(z.object({ code: z.string(), secret: z.string() })),
  /** The device that it was stored on before it was sent, and its number there: counted from 1 in each region, without a gap, so that a back end sees when one was lost. */
  device: z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/))),
  seq: z.optional(z.number().check(z.int(), z.positive())),
  /** Ids of what must have come before it: other commands, or `blob:<sha256>` of files. */
  dependsOn: z.optional(z.array(z.string())),
});
export type Command = z.infer<typeof CommandSchema>;
