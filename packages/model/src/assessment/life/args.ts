import * as z from 'zod/mini';
import type { FormIssue } from '../../form/issue.js';
import { TextSchema } from '../../text/text-schema.js';
import { publicationShows } from '../bulletin/publication.js';
import { CountedRowsSchema, ObservedValueSchema } from '../observation.js';
import { SchemeSchema } from '../scheme.js';
import { AssessedSchema } from './assessed.js';
import { resultUses } from './result-use.js';
import type { AssessmentAction } from './steps.js';

const WordsSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));
const IdSchema = z.string().check(z.minLength(1), z.maxLength(200));
const MomentSchema = z.string().check(z.refine((value) => /^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))));

/** An observation as it is entered. By whom and when is for the step to say. */
export const FigureSchema = z.object({
  organisation: z.string(),
  period: z.string(),
  indicator: z.string(),
  values: z.record(z.string(), ObservedValueSchema),
  rows: z.optional(z.record(z.string(), CountedRowsSchema)),
  reason: z.optional(z.string().check(z.maxLength(2000))),
});
export type Figure = z.infer<typeof FigureSchema>;

/** What each action asks for. What is not named here is dropped. */
export const assessmentArgs = {
  begin: z.object({ title: TextSchema, scheme: SchemeSchema, period: z.string(), assessed: z.array(AssessedSchema) }),
  /** `objection`: an upheld one that this puts right, after a withdrawal to draft. */
  observe: z.object({ observations: z.array(FigureSchema).check(z.minLength(1)), reason: z.optional(WordsSchema), objection: z.optional(IdSchema) }),
  confirm: z.object({ objectionsUntil: z.optional(MomentSchema) }),
  object: z.object({ indicator: IdSchema, words: WordsSchema }),
  answer: z.object({ objection: IdSchema, upheld: z.boolean(), words: WordsSchema }),
  correct: z.object({ observations: z.array(FigureSchema).check(z.minLength(1)), reason: WordsSchema, objection: z.optional(IdSchema) }),
  recalculate: z.object({ objectionsUntil: z.optional(MomentSchema), words: z.optional(WordsSchema) }),
  withdraw: z.object({ words: WordsSchema }),
  lock: z.object({}),
  use: z.object({ kind: z.enum(resultUses), organisation: IdSchema, words: WordsSchema }),
  /** `show` is `full` where nothing is said. */
  publish: z.object({
    show: z._default(z.enum(publicationShows), 'full'),
    top: z.optional(z.int().check(z.positive())),
    number: z.optional(z.string().check(z.trim(), z.maxLength(100))),
    title: z.optional(TextSchema),
  }),
};
export type AssessmentArgs<Action extends AssessmentAction = AssessmentAction> = z.infer<(typeof assessmentArgs)[Action]>;

/** What was entered, or what is wrong with it, by the path of each entry: `observations.3.values`. */
export function parseArgs<Action extends AssessmentAction>(action: Action, args: unknown): { args: AssessmentArgs<Action> } | { issues: FormIssue[] } {
  const schema: z.ZodMiniType = assessmentArgs[action];
  const parsed = schema.safeParse(args);
  if (parsed.success) return { args: parsed.data as AssessmentArgs<Action> };
  return {
    issues: parsed.error.issues.map(({ path, code }) => ({
      field: path.map(String).join('.'),
      code: code === 'too_small' || valueAt(args, path) === undefined ? 'required' : code === 'too_big' ? 'too-long' : 'wrong-type',
    })),
  };
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined), whole);
}
