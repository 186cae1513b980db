import type { CaseType, Field } from '@linli/model';

/**
 * The fields of the intake form that say what a case is about: without the title, which heads it, and without the sections that
 * ask about the person.
 */
export function contentFields({ form, projection }: CaseType): Field[] {
  const personal = [projection.name, projection.phone];
  const sections = form.sections.filter(({ fields }) => !fields.some(({ name }) => personal.includes(name)));
  return sections.flatMap(({ fields }) => fields).filter(({ name }) => name !== projection.title);
}
