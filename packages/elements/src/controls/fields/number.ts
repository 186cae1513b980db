import { pickText } from '@linli/model';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { asText, orAbsent, type FieldControl } from './field-control.js';

/** A number. A text control, since `type=number` drops what it cannot read and changes on a turn of the wheel. */
export const number: FieldControl<'number'> = {
  frame: () => 'one',

  render: (field, state) => html`<div class="affixed"><input
        class="input short"
        type="text"
        inputmode=${field.decimals ? 'decimal' : 'numeric'}
        id=${state.id()}
        name=${field.name}
        autocomplete="off"
        aria-required=${state.required}
        aria-invalid=${state.invalid}
        aria-describedby=${state.describedBy}
        .value=${live(asText(state.value))}
      />${field.unit ? html`<span class="unit" id=${state.id('unit')}>${pickText(field.unit, state.context.locale)}</span>` : nothing}</div>`,

  // What is not yet how the number would be written (`1.`, `１２`) stays as typed, so that drawing again cannot change it.
  read: (control) => {
    const typed = Number(control.value);
    return String(typed) === control.value ? typed : orAbsent(control.value);
  },

  describes: (field) => (field.unit ? ['unit'] : []),
};
