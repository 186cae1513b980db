import { issueText, pickText, type Field } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldEntry } from './field-entry.js';

/** A field as a whole: what is asked, why, what is wrong, and the control to answer with. */
export function framed(entry: FieldEntry): TemplateResult {
  const { field, control } = entry;
  const frame = control.frame(field);
  const body = html`${notes(entry)}${control.render(field, entry)}`;
  const look = entry.issue ? 'field wrong' : 'field';
  if (frame === 'one') return html`<div class=${look}><label class="label" for=${entry.id()}>${title(entry)}</label>${body}</div>`;
  const radios = frame === 'radios';
  return html`
    <fieldset
      class=${look}
      role=${radios ? 'radiogroup' : nothing}
      aria-required=${radios ? String(entry.required) : nothing}
      aria-invalid=${radios ? entry.invalid : nothing}
      aria-describedby=${entry.describedBy}
    >
      <legend class="label">${title(entry)}</legend>
      ${body}
    </fieldset>
  `;
}

function title({ field, required, context }: FieldEntry) {
  const label = pickText(field.label, context.locale);
  return required ? label : html`${label}<span class="optional">${context.core.optional}</span>`;
}

function notes(entry: FieldEntry) {
  const { field, issue, context } = entry;
  return html`
    ${field.hint ? html`<p class="hint" id=${entry.id('hint')}>${pickText(field.hint, context.locale)}</p>` : nothing}
    ${field.why ? html`<p class="hint" id=${entry.id('why')}>${context.words.whyAsked}${pickText(field.why, context.locale)}</p>` : nothing}
    ${issue
      ? html`<p class="error" id=${entry.id('error')}><span class="visually-hidden">${context.words.errorPrefix}</span>${issueText(issue, field, context.locale)}</p>`
      : nothing}
  `;
}

/** The parts of a field that describe its control, in the order in which they are read. */
export function describingParts(field: Field, more: readonly string[], wrong: boolean): string[] {
  return [...(field.hint ? ['hint'] : []), ...(field.why ? ['why'] : []), ...more, ...(wrong ? ['error'] : [])];
}
