import * as z from 'zod/mini';
import { DivisionCodeSchema } from '../division/division.js';

/** What a person may be to a case. Names follow the posts of a governance centre and of a handling organisation. */
export const staffRoles = ['clerk', 'dispatcher', 'handler', 'verifier'] as const;
export const roles = ['applicant', ...staffRoles] as const;
export type Role = (typeof roles)[number];
export type StaffRole = (typeof staffRoles)[number];

/**
 * Who is acting, as the host or the back end has established it. An applicant is nobody but the holder of the receipts of
 * their own cases; staff act for an organisation, within an area.
 */
export const ApplicantActorSchema = z.object({
  role: z.literal('applicant'),
  /** Ids of the cases whose receipt this applicant has shown. */
  holds: z.array(z.string()),
});
export const StaffActorSchema = z.object({
  role: z.enum(staffRoles),
  organisation: z.string(),
  /** The division (2 to 12 digits) within which this member of staff works. */
  area: DivisionCodeSchema,
});
export const ActorSchema = z.discriminatedUnion('role', [ApplicantActorSchema, StaffActorSchema]);
export type Actor = z.infer<typeof ActorSchema>;
export type ApplicantActor = z.infer<typeof ApplicantActorSchema>;
export type StaffActor = z.infer<typeof StaffActorSchema>;
