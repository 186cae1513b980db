import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { asText, orAbsent, type FieldControl } from './field-control.js';

/** A telephone number, typed as people write it; the model takes out the spaces. */
export const phone: FieldControl<'phone'> = {
  frame: () => 'one',

  render: (field, state) => html`<input
      class="input short"
      type="tel"
      inputmode="tel"
      id=${state.id()}
      name=${field.name}
      autocomplete=${field.autocomplete ?? 'tel'}
      aria-required=${state.required}
      aria-invalid=${state.invalid}
      aria-describedby=${state.describedBy}
      .value=${live(asText(state.value))}
    />`,

  read: (control) => orAbsent(control.value),
};
