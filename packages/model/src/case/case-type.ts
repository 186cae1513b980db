import * as z from 'zod/mini';
import { BasisSchema, ClockDefinitionSchema } from '../clock/clock.js';
import { ConditionSchema } from '../form/condition.js';
import { FieldSchema, FormDefinitionSchema, TreeNodeSchema } from '../form/definition.js';
import { roles } from '../identity/actor.js';
import { TextSchema } from '../text/text-schema.js';
import { EffectSchema } from './effect.js';
import { NoticeSchema } from './notice.js';

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

/**
 * Who may take a transition. A handler must lead or have a part; `as` narrows that to the lead, an assisting or a called
 * organisation. An approver must be of the organisation that leads.
 */
export const AuthoritySchema = z.object({ role: z.enum(roles), as: z.optional(z.enum(['lead', 'assist', 'called'])) });
export type Authority = z.infer<typeof AuthoritySchema>;

/**
 * A rule beside status and authority. `when` is JsonLogic and must hold. It reads
 * `case`; `args`, what was entered; `related.<field>`, the case that a field of kind `case` names; `parent`, of a new case;
 * `actor.role` and `actor.organisation`; `part`, the actor's own part or `null`; and for each clock of the case that runs
 * `clocks.<id>.running`, `.passed` (whether its last instant is over, `null` when the calendar cannot tell) and `.extendable`.
 */
export const GuardSchema = z.object({ code: z.string(), when: ConditionSchema, message: TextSchema, basis: z.optional(BasisSchema) });
export type Guard = z.infer<typeof GuardSchema>;

/** The trunk of every workflow (DESIGN: the words). A linter and a statistic know by it what a step is, whatever it is called. */
export const trunkSteps = ['intake', 'triage', 'accept', 'refuse', 'transfer', 'dispatch', 'sign', 'handle', 'reply', 'verify', 'callBack', 'close', 'withdraw'] as const;
export type TrunkStep = (typeof trunkSteps)[number];

/**
 * One thing that may be done. `from` empty: it creates the case. `to` absent: the status stays. `conflict` is for clients that
 * send late: a `guarded` step rests on what its sender saw, an `append` only adds, an `exact` one edits fields, and is merged field by
 * field with what changed meanwhile or comes back as a conflict. Each must be permitted where the case stands.
 */
export const TransitionSchema = z.object({
  action: z.string(),
  step: z.optional(z.enum(trunkSteps)),
  /** That it leads out of an end on purpose. */
  reopens: z.optional(z.boolean()),
  /** That it may be taken `also`, or `only`, while the case is merged into another, when nothing else may. */
  whileMerged: z.optional(z.enum(['also', 'only'])),
  /** With an empty `from`: the new case takes what it is about, and whose it is, from its parent; `fields` are what is new. */
  inherits: z.optional(z.boolean()),
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
  conflict: z.enum(['guarded', 'append', 'exact']),
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
  /** A field of organisations that the matter accuses. */
  accused: z.optional(z.string()),
  project: z.optional(z.string()),
});

/** A kind of matter as data: form + workflow + clocks + notices + categories. Editing one makes a new version; history keeps the old. */
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
  notices: z.array(NoticeSchema),
});
export type CaseType = z.infer<typeof CaseTypeSchema>;
