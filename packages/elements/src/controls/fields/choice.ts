import { pickText, type Choice } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldState } from './field-control.js';

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

/** Whether a few short choices may stand side by side. */
export function fitsOneRow(options: readonly Choice[]): boolean {
  return options.length <= 3 && options.every(({ label, hint }) => !hint && label['zh-Hans'].length <= 6);
}
