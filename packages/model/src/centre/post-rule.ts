import * as z from 'zod/mini';
import { postKinds } from '../grid/post.js';
import { TextSchema } from '../text/text-schema.js';
import { centreLevels } from './centre.js';

/** What must hold of the posts of one kind at a centre. It is about posts; who holds one is nowhere recorded. */
export const CentrePostRuleSchema = z.object({
  id: z.string(),
  kind: z.enum(postKinds),
  /** What such a post is called. */
  label: TextSchema,
  /** How many there are, at least and at most; `null`: any number. */
  least: z.number(),
  most: z.nullable(z.number()),
  /** Someone holds each (专人). */
  filled: z.optional(z.literal(true)),
  /** Each is of the centre alone, and stands for no grid (专岗). */
  dedicated: z.optional(z.literal(true)),
  /** Each leads one group of the centre, and each group is led by one. */
  leadsGroup: z.optional(z.literal(true)),
  /** The levels that it holds for; all, where absent. */
  levels: z.optional(z.array(z.enum(centreLevels))),
});
export type CentrePostRule = z.infer<typeof CentrePostRuleSchema>;
