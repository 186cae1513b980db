import type { CaseType, Field } from '@linli/model';

/** The fields of the intake form that say what a case is about: without the title, which heads it, and without consents. */
export function contentFields(caseType: CaseType): Field[] {
  const fields = caseType.form.sections.flatMap((section) => section.fields);
  return fields.filter(({ name, kind }) => kind !== 'consent' && name !== caseType.projection.title);
}
