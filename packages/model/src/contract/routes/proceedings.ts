import * as z from 'zod/mini';
import { AssessmentSchema } from '../../assessment/life/assessment.js';
import { DivisionCodeSchema } from '../../division/division.js';
import { ProceedingCommandSchema, proceedingKinds } from '../../proceeding/proceeding.js';
import { ReviewSchema } from '../../review/review.js';
import { SurveySchema } from '../../survey/survey.js';
import { TaskPlanSchema } from '../../task-plan/task-plan.js';
import type { ProceedingStates, ProceedingVerdict } from '../proceedings.js';
import type { Route } from './route.js';
import { RefusalSchema } from './shapes.js';
import { IdSchema } from './texts.js';

export const ProceedingSchema: z.ZodMiniType<ProceedingStates[keyof ProceedingStates]> = z.union([AssessmentSchema, ReviewSchema, SurveySchema, TaskPlanSchema]);

export const ProceedingVerdictSchema: z.ZodMiniType<ProceedingVerdict> = z.discriminatedUnion('status', [
  z.object({ status: z.literal('applied'), version: z.number() }),
  z.object({ status: z.literal('rejected'), refusal: RefusalSchema }),
  z.object({ status: z.literal('conflict'), version: z.number() }),
]);

/** A command to a proceeding as it may be sent. */
export const SentProceedingCommandSchema = z.extend(ProceedingCommandSchema, { id: IdSchema, of: IdSchema, area: DivisionCodeSchema, action: z.string().check(z.maxLength(64)) });

const params = z.object({ kind: z.enum(proceedingKinds) });

export const listProceedings = {
  name: 'listProceedings',
  method: 'GET',
  path: '/v1/proceedings/{kind}',
  area: 'proceedings',
  summary: 'Proceedings that concern an area, as one may see them; never the steps that they are made of',
  access: 'public',
  params,
  query: z.object({ area: DivisionCodeSchema }),
  responses: { 200: { description: 'Those of that kind', schema: z.object({ items: z.array(ProceedingSchema) }) } },
  problems: [],
} as const satisfies Route;

export const listProceedingActions = {
  name: 'listProceedingActions',
  method: 'GET',
  path: '/v1/proceedings/{kind}/actions',
  area: 'proceedings',
  summary: 'What one may do in a proceeding, or whether one may begin one',
  access: 'public',
  params,
  query: z.object({ area: DivisionCodeSchema, id: z.optional(IdSchema) }),
  responses: { 200: { description: 'The names of the actions', schema: z.object({ actions: z.array(z.string()) }) } },
  problems: [],
} as const satisfies Route;

export const submitProceeding = {
  name: 'submitProceeding',
  method: 'POST',
  path: '/v1/proceedings',
  area: 'proceedings',
  summary: 'Carries out a command to a proceeding, once',
  access: 'public',
  body: SentProceedingCommandSchema,
  responses: { 200: { description: 'What became of it', schema: ProceedingVerdictSchema } },
  problems: ['key_reused', 'in_progress'],
} as const satisfies Route;
