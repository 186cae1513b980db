import { pickText, type Choice } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { asText, type FieldState } from './field-control.js';

/** Where one choice of a list stands: which control, under what name, chosen or not. */
export interface ChoiceOptions {
  type: 'radio' | 'checkbox';
  name: string;
  chosen: boolean;
}

/** A native radio button or checkbox with its label and hint, as one large target. */
export function choice({ value, label, hint }: Choice, { type, name, chosen }: ChoiceOptions, state: FieldState): TemplateResult {
  const { locale } = state.context;
  const id = state.id(value);
  const about = hint ? html`<span class="hint">${pickText(hint, locale)}</span>` : nothing;
  return html`<div class="choice"><input
      type=${type}
      id=${id}
      name=${name}
      value=${value}
      aria-invalid=${type === 'checkbox' ? state.invalid : nothing}
      .checked=${live(chosen)}
    /><label for=${id}>${pickText(label, locale)} ${about}</label></div>`;
}

/** The browser's own list, for one of many choices. */
export function choiceList(options: readonly Choice[], name: string, state: FieldState): TemplateResult {
  const chosen = asText(state.value);
  return html`
    <select
      class="input"
      id=${state.id()}
      name=${name}
      aria-required=${state.required}
      aria-invalid=${state.invalid}
      aria-describedby=${state.describedBy}
    >
      <option value="" .selected=${live(chosen === '')}>${state.context.words.choose}</option>
      ${options.map(
        ({ value, label }) => html`<option value=${value} .selected=${live(value === chosen)}>${pickText(label, state.context.locale)}</option>`,
      )}
    </select>
  `;
}

/** Whether a few short choices may stand side by side. */
export function fitsOneRow(options: readonly Choice[]): boolean {
  return options.length <= 3 && options.every(({ label, hint }) => !hint && label['zh-Hans'].length <= 6);
}
