import * as z from 'zod/mini';
import { pauseCauses } from '../clock/names.js';
import { ConditionSchema } from '../form/condition.js';

/** What a transition may set outright. */
export const settableFields = [
  'outcome', 'confirmation', 'receiver', 'lead', 'designated', 'category', 'grid', 'rating', 'reworks', 'returns', 'handOvers', 'request',
  'supervision', 'stars', 'mergedInto', 'parent', 'project', 'accused', 'recused',
] as const;

/** What an event may change: `parts`, `calls`, `checks` grow and turn by effects of their own, `barred` follows `accused`. */
export const changeableFields = [...settableFields, 'parts', 'calls', 'checks', 'barred'] as const;

const set = z.enum(settableFields);
const members = z.record(z.string(), ConditionSchema);
const limit = z.union([z.object({ amount: ConditionSchema, unit: ConditionSchema }), ConditionSchema]);

/**
 * What a transition changes. A value, and each of `members` where the value is an object, is JsonLogic over the data that guards
 * see, and `now`.
 *
 * - `set` puts a value; `add` puts one more on a list (`members`) or several (`value`, a list; those there already stay once).
 * - `part: ask` gives each of `organisations` a part and starts its clocks. The other turns are of the actor's own part, or of the
 *   part of `organisation`; `drop` takes it away.
 * - `clock`: an `id` of `*` turns every clock that has a light, those of parts too. `limit` is the limit printed on the order,
 *   `usual` the one that practice has for such a matter, both in place of the definition's: JsonLogic that gives `{amount, unit}`,
 *   or JsonLogic for each of the two. One that comes to nothing leaves the definition's.
 */
export const EffectSchema = z.union([
  z.object({ set, value: ConditionSchema }),
  z.object({ set, members }),
  z.object({ add: z.enum(['calls', 'checks']), members }),
  z.object({ add: z.enum(['accused', 'recused']), value: ConditionSchema }),
  z.object({ part: z.literal('ask'), organisations: ConditionSchema, as: z.enum(['assist', 'called']), task: z.optional(ConditionSchema), starts: z.array(z.string()) }),
  z.object({
    part: z.enum(['respond', 'attend', 'finish', 'drop']),
    organisation: z.optional(ConditionSchema),
    result: z.optional(ConditionSchema),
    starts: z.optional(z.array(z.string())),
    stops: z.optional(z.array(z.string())),
  }),
  /** Ends the joint call that is open. */
  z.object({ call: z.literal('end') }),
  z.object({ clock: z.literal('start'), id: z.string(), limit: z.optional(limit), usual: z.optional(limit) }),
  z.object({ clock: z.literal('stop'), id: z.string() }),
  z.object({ clock: z.enum(['pause', 'resume']), id: z.string(), cause: z.enum(pauseCauses) }),
  z.object({ clock: z.literal('extend'), id: ConditionSchema, amount: ConditionSchema }),
]);
export type Effect = z.infer<typeof EffectSchema>;
