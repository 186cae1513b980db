import * as z from 'zod/mini';
import { CaseTypeSchema } from '../../case/case-type.js';
import { ActorSchema } from '../../identity/actor.js';
import { TextSchema } from '../../text/text-schema.js';
import type { WorkCalendar } from '../../clock/calendar.js';
import { backendFeatures, type BackendMeta } from '../meta.js';
import type { Route } from './route.js';
import { DaySchema } from './texts.js';

export const WorkCalendarSchema: z.ZodMiniType<WorkCalendar> = z.object({
  id: z.string(),
  offset: z.string(),
  years: z.array(z.object({ year: z.number(), off: z.record(DaySchema, z.union([z.string(), TextSchema])), makeup: z.array(DaySchema) })),
});

export const BackendMetaSchema: z.ZodMiniType<BackendMeta> = z.object({
  schema: z.object({ min: z.number(), max: z.number() }),
  actor: ActorSchema,
  caseTypes: z.array(CaseTypeSchema),
  calendar: WorkCalendarSchema,
  storage: z.object({ kind: z.enum(['indexeddb', 'memory', 'remote']), reason: z.optional(z.string()) }),
  features: z.optional(z.array(z.enum(backendFeatures))),
  retention: z.optional(z.object({ verdicts: z.number() })),
});

export const readMeta = {
  name: 'readMeta',
  method: 'GET',
  path: '/v1/meta',
  area: 'meta',
  summary: 'What the service is, who is asking, and the definitions that it works by',
  access: 'public',
  headers: z.object({ 'if-none-match': z.optional(z.string()) }),
  responses: {
    200: { description: 'All of that', schema: BackendMetaSchema, headers: { ETag: 'Tells one answer from another' } },
    304: { description: 'It is still as named in If-None-Match' },
  },
  problems: [],
} as const satisfies Route;

export const readOpenApi = {
  name: 'readOpenApi',
  method: 'GET',
  path: '/v1/openapi.json',
  area: 'meta',
  summary: 'This contract, as OpenAPI 3.1',
  access: 'public',
  responses: { 200: { description: 'An OpenAPI document', schema: z.record(z.string(), z.unknown()) } },
  problems: [],
} as const satisfies Route;

export const checkHealth = {
  name: 'checkHealth',
  method: 'GET',
  path: '/healthz',
  area: 'meta',
  summary: 'Whether the service runs',
  access: 'public',
  responses: { 200: { description: 'It does', contentType: 'text/plain' } },
  problems: [],
} as const satisfies Route;

export const checkReady = {
  name: 'checkReady',
  method: 'GET',
  path: '/readyz',
  area: 'meta',
  summary: 'Whether the service can work: its database answers and is migrated',
  access: 'public',
  responses: { 200: { description: 'It can', contentType: 'text/plain' } },
  problems: [],
} as const satisfies Route;

export const readMetrics = {
  name: 'readMetrics',
  method: 'GET',
  path: '/metrics',
  area: 'meta',
  summary: 'Counts and times of requests, for monitoring; where the service was started with them',
  access: 'public',
  responses: { 200: { description: 'In the text format of Prometheus', contentType: 'text/plain' } },
  problems: [],
} as const satisfies Route;
