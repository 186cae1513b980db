import type { FieldValue } from '@linli/model';
import { html } from 'lit';
import { choice, fitsOneRow } from './choice.js';
import { asList, orAbsent, type FieldControl, type NativeControl } from './field-control.js';

/** Any of several: checkboxes. */
export const multiple: FieldControl<'multiple'> = {
  frame: () => 'group',

  render: (field, state) => {
    const chosen = asList(state.value);
    return html`<div class=${fitsOneRow(field.options) ? 'choices row' : 'choices'}>${field.options.map((option) => choice(option, { type: 'checkbox', name: field.name, chosen: chosen.includes(option.value) }, state))}</div>`;
  },

  read: (control, field, value) => toggled(control, value, field.options.map((option) => option.value)),
};

/** The list with the checkbox's own value put in or taken out, in the order of `all`. */
export function toggled(control: NativeControl, value: FieldValue | undefined, all: readonly string[]): FieldValue | undefined {
  const chosen = new Set(asList(value));
  if ((control as HTMLInputElement).checked) chosen.add(control.value);
  else chosen.delete(control.value);
  return orAbsent(all.filter((one) => chosen.has(one)));
}
