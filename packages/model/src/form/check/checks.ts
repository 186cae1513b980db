import type { Field, FieldKind, FieldValue } from '../definition.js';
import { attachmentCheck } from './attachment.js';
import { caseCheck } from './case.js';
import type { Check, CheckOf, Cleaned } from './kind.js';
import { multipleCheck, singleCheck } from './choice.js';
import { consentCheck } from './consent.js';
import { dateCheck } from './date.js';
import { numberCheck, ratingCheck } from './number.js';
import { organisationCheck } from './organisation.js';
import { phoneCheck } from './phone.js';
import { placeCheck } from './place.js';
import { longTextCheck, textCheck } from './text.js';
import { treeCheck } from './tree.js';

const checks: { [K in FieldKind]: CheckOf<K> } = {
  text: textCheck,
  longText: longTextCheck,
  number: numberCheck,
  single: singleCheck,
  multiple: multipleCheck,
  tree: treeCheck,
  date: dateCheck,
  phone: phoneCheck,
  place: placeCheck,
  attachment: attachmentCheck,
  consent: consentCheck,
  organisation: organisationCheck,
  case: caseCheck,
  rating: ratingCheck,
};

/** The check of a field's own kind. */
export function checkOf(field: Field): Check<FieldValue, Field> {
  return checks[field.kind];
}

/** A value as its field keeps it: `undefined` when there is none, `wrongType` when it is not of the field's kind. */
export function cleanValue(field: Field, value: unknown): Cleaned<FieldValue> {
  return value === undefined || value === null ? undefined : checkOf(field).clean(value, field);
}
