import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { asText, orAbsent, type FieldControl } from './field-control.js';

/** A line of text. Too long a text is an error to be mended, never cut off: hence no `maxlength`. */
export const text: FieldControl<'text'> = {
  frame: () => 'one',

  render: (field, state) => html`<input
      class="input"
      type="text"
      id=${state.id()}
      name=${field.name}
      autocomplete=${ifDefined(field.autocomplete)}
      aria-required=${state.required}
      aria-invalid=${state.invalid}
      aria-describedby=${state.describedBy}
      .value=${live(asText(state.value))}
    />`,

  read: (control) => orAbsent(control.value),
};
