import * as z from 'zod/mini';
import { CentreSchema } from '../../centre/centre.js';
import { RosterSlotSchema } from '../../centre/roster.js';
import { DivisionCodeSchema } from '../../division/division.js';
import { crsNames } from '../../geo/crs.js';
import { GridSchema } from '../../grid/grid.js';
import { GroundSchema } from '../../grid/ground.js';
import { PostSchema, SubstitutionSchema } from '../../grid/post.js';
import { GridRevisionSchema } from '../../grid/register/revision.js';
import { DutySchema, GridServiceSchema } from '../../grid/service.js';
import type { RegisterEntries, RevisionVerdict } from '../registers.js';
import { registerNames } from './register-names.js';
import type { Route } from './route.js';
import { RevisionRefusalSchema } from './shapes.js';
import { DaySchema, NameSchema, SearchTextSchema } from './texts.js';

export const RegisterEntrySchema: z.ZodMiniType<RegisterEntries[keyof RegisterEntries]> = z.union([GridSchema, GroundSchema, PostSchema, SubstitutionSchema, GridServiceSchema, DutySchema, CentreSchema, RosterSlotSchema]);

export const RevisionVerdictSchema: z.ZodMiniType<RevisionVerdict> = z.discriminatedUnion('status', [
  z.object({ status: z.literal('applied') }),
  z.object({ status: z.literal('rejected'), refusal: RevisionRefusalSchema }),
]);

export const readRegister = {
  name: 'readRegister',
  method: 'GET',
  path: '/v1/registers/{name}',
  area: 'registers',
  summary: 'Records of a register that concern an area',
  access: 'public',
  params: z.object({ name: z.enum(registerNames) }),
  query: z.object({
    area: DivisionCodeSchema,
    day: z.optional(DaySchema),
    /** Longitude and latitude in degrees, in the reference that `crs` names. */
    point: z.optional(z.string().check(z.regex(/^-?\d{1,3}(\.\d{1,15})?,-?\d{1,2}(\.\d{1,15})?$/))),
    crs: z.optional(z.enum(crsNames)),
    text: z.optional(SearchTextSchema),
    centre: z.optional(NameSchema),
  }),
  headers: z.object({ 'if-none-match': z.optional(z.string()) }),
  responses: {
    200: { description: 'Entries of that register', schema: z.object({ items: z.array(RegisterEntrySchema) }), headers: { ETag: 'Of the content' } },
    304: { description: 'They are still those whose tag is in If-None-Match' },
  },
  problems: [],
} as const satisfies Route;

export const reviseGrids = {
  name: 'reviseGrids',
  method: 'POST',
  path: '/v1/registers/grids:revise',
  area: 'registers',
  summary: 'Writes a revision of the grids, once',
  access: 'staff',
  body: GridRevisionSchema,
  responses: { 200: { description: 'What became of it: applied, or refused by the rules', schema: RevisionVerdictSchema } },
  problems: ['key_reused', 'in_progress'],
} as const satisfies Route;
