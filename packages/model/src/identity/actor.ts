import * as z from 'zod/mini';
import { CaseRefSchema } from './case-ref.js';
import { DivisionCodeSchema } from '../division/division.js';

/**
 * What someone may be to a case. Names follow the posts of a governance centre and of a handling organisation: a `supervisor` sees
 * that others act (督办), an `approver` heads the organisation that leads, a `gridWorker` (网格员) reports what they find, `system` takes
 * steps that fall due by themselves.
 */
export const staffRoles = ['clerk', 'dispatcher', 'handler', 'verifier', 'supervisor', 'approver', 'gridWorker', 'system'] as const;
export const roles = ['applicant', ...staffRoles] as const;
export type Role = (typeof roles)[number];
export type StaffRole = (typeof staffRoles)[number];

/**
 * Who is acting, as the host or the back end has established it. An applicant is nobody but the holder of the receipts of
 * their own cases; staff act for an organisation, within an area.
 */
export const ApplicantActorSchema = z.object({
  role: z.literal('applicant'),
  /** The cases whose receipt this applicant has shown. */
  holds: z.array(CaseRefSchema),
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
