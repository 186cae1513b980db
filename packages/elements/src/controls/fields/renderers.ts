import type { FieldKind } from '@linli/model';
import { attachment } from './attachment.js';
import { caseField } from './case.js';
import { consent } from './consent.js';
import { date } from './date.js';
import type { FieldControl } from './field-control.js';
import { longText } from './long-text.js';
import { multiple } from './multiple.js';
import { number } from './number.js';
import { organisation } from './organisation.js';
import { phone } from './phone.js';
import { place } from './place.js';
import { rating } from './rating.js';
import { single } from './single.js';
import { text } from './text.js';
import { tree } from './tree.js';

/** How each kind of field is drawn and read. */
export const controls: { readonly [K in FieldKind]: FieldControl<K> } = {
  text,
  longText,
  number,
  single,
  multiple,
  tree,
  date,
  phone,
  place,
  attachment,
  consent,
  organisation,
  case: caseField,
  rating,
};
