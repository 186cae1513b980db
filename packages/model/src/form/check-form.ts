import { wrongType, type CheckContext } from './check/kind.js';
import { checkOf, cleanValue } from './check/checks.js';
import { isRecord, own } from './check/read.js';
import { cleanLine } from './clean.js';
import type { Field, FormValues, Section } from './definition.js';
import type { FormIssue } from './issue.js';
import { countedValues, fieldsShown, isRequired, type FieldGroup } from './visibility.js';

/** What came of checking a form: it is sound when there are no issues. */
export interface CheckedForm {
  /** The values as they are kept: cleaned, those of hidden and of unknown fields left out. Checking them again changes nothing. */
  values: FormValues;
  /** At most one for each field, in the form's order; then names that the form does not have. */
  issues: FormIssue[];
}

/** More unknown names than this are not reported one by one. */
const maxUnknown = 20;

/** Checks what was entered in a form, whatever it is: it is never trusted and never throws. Sections and fields are trusted. */
export function checkForm(sections: readonly Section[], values: unknown, context: CheckContext): CheckedForm {
  return checkGroups(sections, values, context);
}

/** {@link checkForm} for a flat list of fields, such as those of a transition. */
export function checkFields(fields: readonly Field[], values: unknown, context: CheckContext): CheckedForm {
  return checkGroups([{ fields }], values, context);
}

/** What is wrong with the value of one field, or `undefined` when it will do. */
export function checkField(field: Field, value: unknown, context: CheckContext & { required: boolean }): FormIssue | undefined {
  const cleaned = cleanValue(field, value);
  if (cleaned === wrongType) return { field: field.name, code: 'wrong-type' };
  if (cleaned === undefined) return context.required ? { field: field.name, code: field.kind === 'consent' ? 'not-consented' : 'required' } : undefined;
  const fault = checkOf(field).judge(cleaned, field, context);
  return fault && { field: field.name, ...fault };
}

function checkGroups(groups: readonly FieldGroup[], entered: unknown, context: CheckContext): CheckedForm {
  const source = isRecord(entered) ? entered : {};
  const values = countedValues(groups, source);
  const issues = fieldsShown(groups, values)
    .map((field) => checkField(field, own(source, field.name), { ...context, required: isRequired(field, values) }))
    .filter((issue): issue is FormIssue => issue !== undefined);
  return { values, issues: [...issues, ...unknownFields(groups, entered)] };
}

function unknownFields(groups: readonly FieldGroup[], entered: unknown): FormIssue[] {
  if (entered === undefined || entered === null) return [];
  if (!isRecord(entered)) return [{ field: '', code: 'wrong-type' }];
  const known = new Set(groups.flatMap((group) => group.fields.map((field) => field.name)));
  const unknown = Object.keys(entered).filter((name) => !known.has(name));
  return unknown.slice(0, maxUnknown).map((name) => ({ field: cleanLine(name.slice(0, 64)), code: 'unknown-field' }));
}
