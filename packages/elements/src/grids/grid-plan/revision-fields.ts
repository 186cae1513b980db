import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PlanWords } from './plan-words.js';

export interface FieldLook {
  /** What tells the field apart within the form. */
  name: string;
  label: string;
  value: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  type?: 'text' | 'date' | 'count' | 'long' | 'tel';
  rows?: number;
  onInput(value: string): void;
}

/** A field of the form with its label, its hint, and what is wrong with it beside it. */
export function renderField({ name, label, value, hint, error, optional = false, type = 'text', rows = 3, onInput }: FieldLook, { ids, core }: PlanWords): TemplateResult {
  const id = ids(name);
  const describedBy = [hint && ids(name, 'hint'), error && ids(name, 'error')].filter(Boolean).join(' ');
  const input = (event: Event) => onInput((event.target as HTMLInputElement).value);
  const notes = html`${hint ? html`<p class="hint" id=${ids(name, 'hint')}>${hint}</p>` : nothing}${error ? html`<p class="error" id=${ids(name, 'error')}>${error}</p>` : nothing}`;
  return html`<div class=${error ? 'field wrong' : 'field'}>
    <label class="label" for=${id}>${label}${optional ? html`<span class="optional">${core.optional}</span>` : nothing}</label>${notes}
    ${type === 'long'
      ? html`<textarea class="input" id=${id} name=${name} rows=${rows} spellcheck="false" aria-invalid=${error ? 'true' : 'false'} aria-describedby=${describedBy || nothing} .value=${live(value)} @input=${input}></textarea>`
      : html`<input
          class=${type === 'date' || type === 'count' || type === 'tel' ? 'input short' : 'input'}
          id=${id}
          name=${name}
          type=${type === 'count' ? 'text' : type}
          inputmode=${type === 'count' ? 'numeric' : nothing}
          autocomplete="off"
          aria-required=${!optional}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${describedBy || nothing}
          .value=${live(value)}
          @input=${input}
        />`}
  </div>`;
}

/** A choice of one in a list, with the same look. */
export function renderChoice(look: Pick<FieldLook, 'name' | 'label' | 'value' | 'error' | 'onInput'> & { options: readonly (readonly [value: string, label: string])[] }, { ids }: PlanWords): TemplateResult {
  const { name, label, value, error, options, onInput } = look;
  return html`<div class=${error ? 'field wrong' : 'field'}>
    <label class="label" for=${ids(name)}>${label}</label>${error ? html`<p class="error" id=${ids(name, 'error')}>${error}</p>` : nothing}
    <select class="input" id=${ids(name)} name=${name} aria-invalid=${error ? 'true' : 'false'} aria-describedby=${error ? ids(name, 'error') : nothing} @change=${(event: Event) => onInput((event.target as HTMLSelectElement).value)}>
      ${options.map(([option, said]) => html`<option value=${option} .selected=${option === value}>${said}</option>`)}
    </select>
  </div>`;
}
