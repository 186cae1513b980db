import * as z from 'zod/mini';
import { DivisionCodeSchema, DivisionSchema } from '../../division/division.js';
import { OrganisationSchema } from '../../division/organisation.js';
import type { Route } from './route.js';

export const listDivisions = {
  name: 'listDivisions',
  method: 'GET',
  path: '/v1/divisions',
  area: 'directory',
  summary: 'The divisions right below one, or the top ones that are served',
  access: 'public',
  query: z.object({ parent: z.optional(DivisionCodeSchema) }),
  responses: { 200: { description: 'The divisions', schema: z.object({ items: z.array(DivisionSchema) }) } },
  problems: [],
} as const satisfies Route;

export const listOrganisations = {
  name: 'listOrganisations',
  method: 'GET',
  path: '/v1/organisations',
  area: 'directory',
  summary: 'The organisations that serve an area, or a division above or below it',
  access: 'public',
  query: z.object({ area: DivisionCodeSchema }),
  responses: { 200: { description: 'The organisations', schema: z.object({ items: z.array(OrganisationSchema) }) } },
  problems: [],
} as const satisfies Route;
