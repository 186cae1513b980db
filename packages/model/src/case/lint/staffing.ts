import type { Organisation } from '../../division/organisation.js';
import type { Field } from '../../form/definition.js';
import type { Role } from '../../identity/actor.js';
import type { Finding } from '../../text/finding.js';
import type { CaseType } from '../case-type.js';
import { fault } from './found.js';
import { isStaffed, stepsOf } from './steps.js';

/** Whether those who are to take each step are there at all. */
export function lintRoles(caseType: CaseType, roles?: readonly Role[]): Finding[] {
  return stepsOf(caseType)
    .filter(({ transition }) => !transition.by.some(({ role }) => isStaffed(role, roles)))
    .map(({ transition: { action, by }, at }) => {
      const named = by.length === 0 ? 'names nobody' : `is for ${[...new Set(by.map(({ role }) => role))].join(', ')}, and nobody here is that`;
      return fault('role-nobody-has', `${at}/by`, `“${action}” ${named}: name a post that is staffed.`);
    });
}

/** Whether there is an organisation to receive what applicants file, and one to choose wherever one must be chosen. */
export function lintOrganisations(caseType: CaseType, organisations: readonly Organisation[]): Finding[] {
  const filed = stepsOf(caseType).filter(({ transition: { from, inherits, by } }) => from.length === 0 && !inherits && by.some(({ role }) => role === 'applicant'));
  const received = organisations.some(({ kind }) => kind === 'centre');
  const fields = [
    ...caseType.form.sections.flatMap((section, index) => located(section.fields, `/form/sections/${index}`)),
    ...stepsOf(caseType).flatMap(({ transition, at }) => located(transition.fields, at)),
  ];
  return [
    ...filed.filter(() => !received).map(({ at }) => fault('no-receiver', at, 'No centre is in the directory to receive what is filed: enter one.')),
    ...fields
      .filter(({ field }) => field.required === true && field.kind === 'organisation' && !organisations.some(({ kind }) => field.kinds?.includes(kind) ?? true))
      .map(({ field, at }) => fault('nobody-to-choose', at, `No organisation in the directory can be chosen for “${field.name}”: widen its kinds, or enter one.`)),
  ];
}

function located(fields: readonly Field[], at: string): { field: Field; at: string }[] {
  return fields.map((field, index) => ({ field, at: `${at}/fields/${index}` }));
}
