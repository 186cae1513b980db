import * as z from 'zod/mini';
import { BasisSchema, ClockDefinitionSchema } from '../clock/clock.js';
import { ConditionSchema } from '../form/condition.js';
import { FieldSchema, FormDefinitionSchema, TreeNodeSchema } from '../form/definition.js';
import { roles } from '../identity/actor.js';
import { TextSchema } from '../text/text-schema.js';

/**
 * A status of the workflow. `phase` groups them for people: `open` is being worked, `waiting` waits for the applicant,
 * `answered` has a reply, `ended` is over.
 */
export const StatusSchema = z.object({
  id: z.string(),
  label: TextSchema,
  /** What the applicant reads at this point: what happens now and who has it. */
  explain: TextSchema,
  phase: z.enum(['open', 'waiting', 'answered', 'ended']),
});
export type Status = z.infer<typeof StatusSchema>;

/** Who may take a transition. `as` narrows a handler to the lead or an assisting organisation. */
export const AuthoritySchema = z.object({ role: z.enum(roles), as: z.optional(z.enum(['lead', 'assist'])) });
export type Authority = z.infer<typeof AuthoritySchema>;

/**
 * A rule beside status and authority. `when` is JsonLogic over `{case, args, clocks}` and must hold; `clocks.<id>.passed` says
 * whether that clock's last instant is over (`null` when the calendar cannot tell).
 */
export const GuardSchema = z.object({ code: z.string(), when: ConditionSchema, message: TextSchema, basis: z.optional(BasisSchema) });
export type Guard = z.infer<typeof GuardSchema>;

export const settableFields = ['outcome', 'confirmation', 'lead', 'assists', 'designated', 'category', 'grid', 'rating', 'reworks'] as const;

/** What a transition changes. `value`, and each of `members` where the value is an object, is JsonLogic over `{case, args, now}`. */
export const EffectSchema = z.union([
  z.object({ set: z.enum(settableFields), value: ConditionSchema }),
  z.object({ set: z.enum(settableFields), members: z.record(z.string(), ConditionSchema) }),
  z.object({ clock: z.enum(['start', 'stop', 'pause', 'resume']), id: z.string() }),
]);
export type Effect = z.infer<typeof EffectSchema>;

/**
 * One thing that may be done. `from` empty: it creates the case. `to` absent: the status stays. `conflict` is for clients that
 * send late: a `guarded` step rests on what its sender saw, an `append` only adds. Either must be permitted where the case stands.
 */
export const TransitionSchema = z.object({
  action: z.string(),
  /** A verb for a button. */
  label: TextSchema,
  /** What happened, for the timeline. */
  done: TextSchema,
  hint: z.optional(TextSchema),
  from: z.array(z.string()),
  to: z.optional(z.string()),
  by: z.array(AuthoritySchema),
  fields: z.array(FieldSchema),
  guards: z.array(GuardSchema),
  effects: z.array(EffectSchema),
  conflict: z.enum(['guarded', 'append']),
  tone: z.enum(['primary', 'neutral', 'danger']),
  /** Whether the applicant sees this step in their timeline. */
  public: z.boolean(),
  basis: z.optional(BasisSchema),
});
export type Transition = z.infer<typeof TransitionSchema>;

/** Which fields of the intake form say what the case is about. */
export const ProjectionSchema = z.object({
  title: z.string(),
  category: z.string(),
  place: z.string(),
  name: z.optional(z.string()),
  phone: z.optional(z.string()),
  confidential: z.optional(z.string()),
});

/** A kind of matter as data: form + workflow + clocks + categories. Editing one makes a new version; history keeps the old. */
export const CaseTypeSchema = z.object({
  id: z.string(),
  version: z.number(),
  label: TextSchema,
  /** Two capital letters that begin its receipt codes. */
  receiptPrefix: z.string().check(z.regex(/^[A-Z]{2}$/)),
  form: FormDefinitionSchema,
  projection: ProjectionSchema,
  categories: z.array(TreeNodeSchema),
  statuses: z.array(StatusSchema),
  transitions: z.array(TransitionSchema),
  clocks: z.array(ClockDefinitionSchema),
});
export type CaseType = z.infer<typeof CaseTypeSchema>;
