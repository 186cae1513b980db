import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { asText, orAbsent, type FieldControl, type FieldsContext } from './field-control.js';

/** A calendar day, by the browser's own date control. */
export const date: FieldControl<'date'> = {
  frame: () => 'one',

  render: (field, state) => html`<input
      class="input short"
      type="date"
      id=${state.id()}
      name=${field.name}
      min=${ifDefined(bound(field.min, state.context))}
      max=${ifDefined(bound(field.max, state.context))}
      autocomplete=${ifDefined(field.autocomplete)}
      aria-required=${state.required}
      aria-invalid=${state.invalid}
      aria-describedby=${state.describedBy}
      .value=${live(asText(state.value))}
    />`,

  read: (control) => orAbsent(control.value),
};

function bound(day: string | undefined, { today }: FieldsContext): string | undefined {
  return day === 'today' ? today : day;
}
