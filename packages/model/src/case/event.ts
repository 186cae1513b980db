import * as z from 'zod/mini';
import { ClockSchema } from '../clock/clock.js';
import { pauseCauses } from '../clock/names.js';
import { roles } from '../identity/actor.js';
import { CaseRefSchema } from '../identity/case-ref.js';
import { CaseSchema } from './case.js';
import { changeableFields } from './effect.js';

/** One resolved change. Events carry these, so that a case is rebuilt without its definitions. */
export const ChangeSchema = z.union([
  z.object({ create: CaseSchema }),
  z.object({ set: z.enum(changeableFields), value: z.unknown() }),
  z.object({ clock: z.literal('start'), started: ClockSchema }),
  z.object({ clock: z.literal('stop'), id: z.string(), organisation: z.nullable(z.string()), at: z.string() }),
  z.object({ clock: z.enum(['pause', 'resume']), id: z.string(), organisation: z.nullable(z.string()), cause: z.enum(pauseCauses), at: z.string() }),
  z.object({ clock: z.literal('extend'), id: z.string(), organisation: z.nullable(z.string()), amount: z.number(), at: z.string() }),
]);
export type Change = z.infer<typeof ChangeSchema>;

/**
 * What happened to a case, once and for ever. `type` is the definition that it was decided under; `actor` names a role and an
 * organisation, never a member of staff.
 */
export const CaseEventSchema = z.object({
  ref: CaseRefSchema,
  version: z.number(),
  command: z.string(),
  type: z.object({ id: z.string(), version: z.number() }),
  action: z.string(),
  at: z.string(),
  actor: z.object({ role: z.enum(roles), organisation: z.nullable(z.string()) }),
  from: z.nullable(z.string()),
  to: z.string(),
  args: z.record(z.string(), z.unknown()),
  changes: z.array(ChangeSchema),
});
export type CaseEvent = z.infer<typeof CaseEventSchema>;
