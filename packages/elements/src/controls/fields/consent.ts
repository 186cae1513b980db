import { pickText } from '@linli/model';
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldControl } from './field-control.js';

/** One box that nobody has ticked for the person, beside what it says yes to. */
export const consent: FieldControl<'consent'> = {
  frame: () => 'group',

  render: (field, state) => html`
    <div class="choice">
      <input
        type="checkbox"
        id=${state.id()}
        name=${field.name}
        aria-required=${state.required}
        aria-invalid=${state.invalid}
        aria-describedby=${state.describedBy}
        .checked=${live(state.value === true)}
      />
      <label for=${state.id()}>${pickText(field.statement, state.context.locale)}</label>
    </div>
  `,

  read: (control) => (control as HTMLInputElement).checked || undefined,
};
