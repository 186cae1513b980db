import type { Finding } from '../../text/finding.js';
import type { CaseType } from '../case-type.js';
import { fault } from './found.js';

/** What says what the case is about is in the form. A case is found and seen by its place, so no form may leave that out. */
export function lintProjection({ projection: names, form }: CaseType): Finding[] {
  const fields = new Map(form.sections.flatMap((section) => section.fields.map((field) => [field.name, { ...field, show: field.show ?? section.show }] as const)));
  const unknown = Object.entries(names)
    .filter(([, name]) => name !== undefined && !fields.has(name))
    .map(([role, name]) => fault('unknown-field', `/projection/${role}`, `Name a field of the form: it has no “${name}”.`));
  const place = fields.get(names.place);
  const given = !place || (place.kind === 'place' && place.required === true && place.show === undefined);
  return given ? unknown : [...unknown, fault('place-missing', '/projection/place', `Make “${names.place}” a place that is always shown and required.`)];
}
