import type { Day } from '../../clock/clock.js';
import type { CaseRef } from '../../identity/case-ref.js';
import type { Attachment, FieldKind, FieldOf, Place } from '../definition.js';
import type { FormIssue } from '../issue.js';

/** The values of each kind of field. A number that could not be read stays the text that it was, so that nothing is lost. */
export interface KindValues {
  text: string;
  longText: string;
  number: number | string;
  single: string;
  multiple: string[];
  tree: string;
  date: string;
  phone: string;
  place: Place;
  attachment: Attachment[];
  consent: true;
  organisation: string | string[];
  case: CaseRef;
  rating: number | string;
}

/** In place of a cleaned value: what was given is not of this kind at all, such as a list where a text belongs. */
export const wrongType: unique symbol = Symbol('wrong-type');
export type Cleaned<T> = T | undefined | typeof wrongType;

/** What is wrong with a value, before it is known at which field. */
export type Fault = Omit<FormIssue, 'field'>;

export interface CheckContext {
  /** The present day in the form's calendar: what `today` means in a date's limits. */
  today: Day;
}

/** How the values `V` of a field `F` are kept, and whether a kept value will do. Neither ever throws. */
export interface Check<V, F> {
  /** The value as it is kept; `undefined` when it is empty. Cleaning a cleaned value changes nothing. */
  clean(value: unknown, field: F): Cleaned<V>;
  judge(value: V, field: F, context: CheckContext): Fault | undefined;
}

/** What one kind of field knows of its values. */
export type CheckOf<K extends FieldKind> = Check<KindValues[K], FieldOf<K>>;
