import type { Actor, Organisation, StaffRole } from '@linli/model';

const atCentre: readonly StaffRole[] = ['clerk', 'dispatcher', 'verifier', 'supervisor', 'gridWorker'];
const atDepartment: readonly StaffRole[] = ['handler', 'approver'];

/** One of each role, for a demonstration: those of a centre at the first one of the counties, those who handle at the first department below it. */
export function developmentActors(organisations: readonly Organisation[], regions: readonly string[]): Record<string, Actor> {
  const here = organisations.filter(({ area }) => regions.some((region) => area.startsWith(region)));
  const centre = here.find(({ kind }) => kind === 'centre') ?? organisations.find(({ kind }) => kind === 'centre');
  const department = here.find(({ kind }) => kind !== 'centre');
  return Object.fromEntries([['applicant', { role: 'applicant', holds: [] } satisfies Actor] as const, ...staff(centre, atCentre), ...staff(department, atDepartment)]);
}

function staff(organisation: Organisation | undefined, roles: readonly StaffRole[]): [string, Actor][] {
  return organisation ? roles.map((role) => [role, { role, organisation: organisation.id, area: organisation.area }]) : [];
}
