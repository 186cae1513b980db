import * as z from 'zod/mini';
import { DivisionCodeSchema } from './division.js';
import { TextSchema } from '../text/text-schema.js';

export const organisationKinds = ['centre', 'department', 'township', 'community', 'utility'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Who can be responsible for a case. Kept apart from divisions: an organisation serves an area, it is not one. */
export const OrganisationSchema = z.object({
  id: z.string(),
  name: TextSchema,
  kind: z.enum(organisationKinds),
  /** The division that it serves. */
  area: DivisionCodeSchema,
  parent: z.optional(z.string()),
});
export type Organisation = z.infer<typeof OrganisationSchema>;
