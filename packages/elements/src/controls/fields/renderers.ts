import type { FieldKind } from '@linli/model';
import { attachment } from './attachment.js';
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

/** How each kind of field is drawn and read; `case`, which only steps of staff ask for, comes with the element that takes those. */
const controls: { [K in FieldKind]?: FieldControl<K> } = {
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
  rating,
};

/** Adds a kind that no form of the public has, so that their pages need not carry it. */
export function addControl<K extends FieldKind>(kind: K, control: (typeof controls)[K]): void {
  controls[kind] = control;
}

/** @throws RangeError for a kind whose control was not added */
export function controlOf(kind: FieldKind): FieldControl {
  const control = controls[kind];
  if (!control) throw new RangeError(`Fields of kind ${kind} are drawn only where linli-case-actions is defined`);
  return control as FieldControl;
}
