import * as z from 'zod/mini';
import { TextSchema } from '../text/text-schema.js';

/**
 * What a post is for. `gridWorker` 网格员, `gridLead` 网格长, `assistant` 兼职网格员, `police` 社区民警, `guide` 网格指导员; `director`, `executiveDeputy`
 * and `deputy` are posts of a centre.
 */
export const postKinds = ['gridWorker', 'gridLead', 'assistant', 'guide', 'police', 'director', 'executiveDeputy', 'deputy', 'window'] as const;
export type PostKind = (typeof postKinds)[number];

/**
 * A post (岗位): a place of duty, with its number. It never says who holds it, only whether someone does (定人); whoever asks for help
 * reaches the post, not a person.
 */
export const PostSchema = z.object({
  id: z.string(),
  kind: z.enum(postKinds),
  label: TextSchema,
  organisation: z.string(),
  /** Code of the grid that it serves, or `null` for a post of a centre. */
  grid: z.nullable(z.string()),
  /** The group of the centre that it leads. */
  group: z.optional(z.string()),
  phone: z.nullable(z.string()),
  filled: z.boolean(),
  validFrom: z.string(),
  validTo: z.nullable(z.string()),
});
export type Post = z.infer<typeof PostSchema>;

/** One post stands in for another, from the first to the last of these days. */
export const SubstitutionSchema = z.object({ post: z.string(), by: z.string(), from: z.string(), to: z.string() });
export type Substitution = z.infer<typeof SubstitutionSchema>;
