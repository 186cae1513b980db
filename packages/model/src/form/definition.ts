import * as z from 'zod/mini';
import { PointSchema } from '../geo/crs.js';
import type { CaseRef } from '../identity/case-ref.js';
import { ConditionSchema } from './condition.js';
import { TextSchema } from '../text/text-schema.js';

/** One choice of a single or multiple choice. */
export const ChoiceSchema = z.object({ value: z.string(), label: TextSchema, hint: z.optional(TextSchema) });
export type Choice = z.infer<typeof ChoiceSchema>;

/** A node of a tree choice; the value of a node is its dotted path from the root, such as `environment.noise`. */
export interface TreeNode {
  value: string;
  label: z.infer<typeof TextSchema>;
  hint?: z.infer<typeof TextSchema> | undefined;
  children?: TreeNode[] | undefined;
}
export const TreeNodeSchema: z.ZodMiniType<TreeNode> = z.object({
  value: z.string(),
  label: TextSchema,
  hint: z.optional(TextSchema),
  get children(): z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniType<TreeNode>>> {
    return z.optional(z.array(TreeNodeSchema));
  },
});

const common = {
  name: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  label: TextSchema,
  hint: z.optional(TextSchema),
  /** Why this is asked: shown beside personal information (个人信息保护法 17). */
  why: z.optional(TextSchema),
  /** JsonLogic over the form's values. Absent: shown. */
  show: z.optional(ConditionSchema),
  /** A boolean, or JsonLogic over the form's values. Absent: optional. */
  required: z.optional(ConditionSchema),
  /** The sentence shown when the field is required and empty, instead of the standard one. */
  requiredMessage: z.optional(TextSchema),
  /** HTML autofill token. */
  autocomplete: z.optional(z.string()),
  /** Whether the applicant sees what was entered here. Only meaningful on the fields of a transition. */
  public: z.optional(z.boolean()),
};

/** Lengths count characters as people do (code points), not UTF-16 units. */
export const FieldSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('text'), minLength: z.optional(z.number()), maxLength: z.number(), pattern: z.optional(z.string()), patternMessage: z.optional(TextSchema) }),
  z.object({ ...common, kind: z.literal('longText'), minLength: z.optional(z.number()), maxLength: z.number() }),
  z.object({ ...common, kind: z.literal('number'), min: z.optional(z.number()), max: z.optional(z.number()), decimals: z.optional(z.number()), unit: z.optional(TextSchema) }),
  z.object({ ...common, kind: z.literal('single'), options: z.array(ChoiceSchema) }),
  z.object({ ...common, kind: z.literal('multiple'), options: z.array(ChoiceSchema), max: z.optional(z.number()) }),
  /** Chooses one node of a tree; `leafOnly` refuses a branch. */
  z.object({ ...common, kind: z.literal('tree'), tree: z.array(TreeNodeSchema), leafOnly: z.optional(z.boolean()) }),
  /** A calendar day `YYYY-MM-DD`. `min`/`max` are days, or `today`. */
  z.object({ ...common, kind: z.literal('date'), min: z.optional(z.string()), max: z.optional(z.string()) }),
  /** A mainland mobile or landline number; stored without spaces. Service numbers (12345, 110 …) are refused. */
  z.object({ ...common, kind: z.literal('phone') }),
  /** A place: a division of at least `level`, and where in it, in words. */
  z.object({ ...common, kind: z.literal('place'), level: z.enum(['county', 'township', 'community']), maxLength: z.number() }),
  /** Files. `maxBytes` is for each file; `types` are checked by content, not by name. */
  z.object({ ...common, kind: z.literal('attachment'), maxFiles: z.number(), maxBytes: z.number(), types: z.array(z.string()) }),
  /** One un-ticked box (个人信息保护法 14, 29). `statement` is what the person agrees to. */
  z.object({ ...common, kind: z.literal('consent'), statement: TextSchema }),
  /** One organisation of the directory, or several. */
  z.object({ ...common, kind: z.literal('organisation'), multiple: z.optional(z.boolean()), kinds: z.optional(z.array(z.string())) }),
  /** Another case, by its ref. Which one it is, is looked up by whoever decides. `types` are the ids of case types that it may be of. */
  z.object({ ...common, kind: z.literal('case'), types: z.optional(z.array(z.string())) }),
  /** Whole stars from 1 to `max`. */
  z.object({ ...common, kind: z.literal('rating'), max: z.number() }),
]);
export type Field = z.infer<typeof FieldSchema>;
export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;

export const SectionSchema = z.object({
  id: z.string(),
  title: TextSchema,
  hint: z.optional(TextSchema),
  show: z.optional(ConditionSchema),
  fields: z.array(FieldSchema),
});
export type Section = z.infer<typeof SectionSchema>;

/** A form as data: sections of fields, with JsonLogic for what is shown and what is required. */
export const FormDefinitionSchema = z.object({
  id: z.string(),
  version: z.number(),
  title: TextSchema,
  intro: z.optional(TextSchema),
  sections: z.array(SectionSchema),
});
export type FormDefinition = z.infer<typeof FormDefinitionSchema>;

/** The value of a place field. `point` names its coordinate reference; it is there when the host's map gave one. */
export const PlaceSchema = z.object({
  division: z.string(),
  text: z.string(),
  point: z.optional(PointSchema),
});
export type Place = z.infer<typeof PlaceSchema>;

/** The value of one attached file: what it is by its content, and the blob that holds it. `sha256` is lower-case hex. */
export const AttachmentSchema = z.object({ sha256: z.string(), name: z.string(), type: z.string(), bytes: z.number() });
export type Attachment = z.infer<typeof AttachmentSchema>;

/** The values of a form by field name. A field that is empty is absent. */
export type FieldValue = string | number | boolean | string[] | Place | Attachment[] | CaseRef;
export type FormValues = Readonly<Record<string, FieldValue | undefined>>;
