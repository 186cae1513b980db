import type { FieldOf, FieldValue } from '@linli/model';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { asText, orAbsent, type FieldControl, type FieldState } from './field-control.js';

/** Several lines of text, with a count once its limit is near. */
export const longText: FieldControl<'longText'> = {
  frame: () => 'one',

  render: (field, state) => html`<textarea
      class="input"
      rows=${field.maxLength > 300 ? 6 : 3}
      id=${state.id()}
      name=${field.name}
      autocomplete=${ifDefined(field.autocomplete)}
      aria-required=${state.required}
      aria-invalid=${state.invalid}
      aria-describedby=${state.describedBy}
      .value=${live(asText(state.value))}
    ></textarea><p class="count" role="status">${count(field, state)}</p>`,

  read: (control) => orAbsent(control.value),

  redraws: (field, before, after) => isNear(field, before) || isNear(field, after),
};

/** From four fifths of the limit. Characters are never more than UTF-16 units, so that most texts need no counting. */
function isNear(field: FieldOf<'longText'>, value: FieldValue | undefined): boolean {
  return asText(value).length >= field.maxLength * 0.8;
}

function count(field: FieldOf<'longText'>, { value, context: { words } }: FieldState) {
  if (!isNear(field, value)) return nothing;
  const left = field.maxLength - [...asText(value)].length;
  return left < 0 ? html`<strong>${words.charactersOver(-left)}</strong>` : words.charactersLeft(left);
}
