import type { FieldOf } from '@linli/model';
import { html, type TemplateResult } from 'lit';
import { choice, choiceList, fitsOneRow } from './choice.js';
import { asText, orAbsent, type FieldControl, type FieldState } from './field-control.js';

const mostRadios = 7;

/** One of several: radio buttons, or the browser's own list when there are many. */
export const single: FieldControl<'single'> = {
  frame: (field) => (field.options.length > mostRadios ? 'one' : 'radios'),

  render: (field, state) => (field.options.length > mostRadios ? choiceList(field.options, field.name, state) : radios(field, state)),

  read: (control) => orAbsent(control.value),
};

function radios(field: FieldOf<'single'>, state: FieldState): TemplateResult {
  const chosen = asText(state.value);
  return html`<div class=${fitsOneRow(field.options) ? 'choices row' : 'choices'}>${field.options.map((option) => choice(option, { type: 'radio', name: field.name, chosen: option.value === chosen }, state))}</div>`;
}
