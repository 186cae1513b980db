import { wrongType } from './check/kind.js';
import { cleanValue } from './check/checks.js';
import { isRecord, own } from './check/read.js';
import { holds } from './condition.js';
import type { Field, FieldValue, FormValues, Section } from './definition.js';

/** Fields that are shown or hidden together: a section, or a bare list of fields. */
export type FieldGroup = Pick<Section, 'show'> & { readonly fields: readonly Field[] };

/** Whether a field or section is shown, by its own condition alone. */
export function isShown({ show }: Pick<Section, 'show'>, values: FormValues): boolean {
  return show === undefined || holds(show, values);
}

/** Whether a field must be filled in. */
export function isRequired({ required }: Pick<Field, 'required'>, values: FormValues): boolean {
  return required !== undefined && holds(required, values);
}

/** The fields to show, in order, where what was entered in a hidden field does not count. */
export function visibleFields(sections: readonly FieldGroup[], values: FormValues): Field[] {
  return fieldsShown(sections, countedValues(sections, values));
}

/** The sections that have a field to show. */
export function visibleSections<S extends FieldGroup>(sections: readonly S[], values: FormValues): S[] {
  const counted = countedValues(sections, values);
  return sections.filter((section) => fieldsShown([section], counted).length > 0);
}

/** The fields whose own and section's conditions hold over `values`. */
export function fieldsShown(groups: readonly FieldGroup[], values: FormValues): Field[] {
  return groups.filter((group) => isShown(group, values)).flatMap((group) => group.fields.filter((field) => isShown(field, values)));
}

/**
 * The cleaned values that count: those of fields that are shown. A field that is hidden takes its value with it, which may show
 * or hide others, so this repeats until nothing changes.
 */
export function countedValues(groups: readonly FieldGroup[], values: unknown): FormValues {
  const fields = groups.flatMap((group) => group.fields);
  const entered = cleanedValues(fields, values);
  let counted = entered;
  for (let round = 0; ; round += 1) {
    // Fields that show one another in a circle need never settle. After a round for each, what is hidden stays hidden.
    const next = valuesOf(fieldsShown(groups, counted), round < fields.length ? entered : counted);
    if (Object.keys(next).join() === Object.keys(counted).join()) return next;
    counted = next;
  }
}

function cleanedValues(fields: readonly Field[], values: unknown): FormValues {
  if (!isRecord(values)) return {};
  return valuesBy(fields, (field) => {
    const cleaned = cleanValue(field, own(values, field.name));
    return cleaned === wrongType ? undefined : cleaned;
  });
}

function valuesOf(fields: readonly Field[], values: FormValues): FormValues {
  return valuesBy(fields, (field) => values[field.name]);
}

function valuesBy(fields: readonly Field[], read: (field: Field) => FieldValue | undefined): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, read(field)] as const).filter(([, value]) => value !== undefined));
}
