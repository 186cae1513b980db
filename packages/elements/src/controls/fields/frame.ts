import { issueText, pickText } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldEntry } from './field-entry.js';

/**
 * A field as a whole: what is asked, why, what is wrong, and the control to answer with. Every part of a template and every gap in
 * it is a node in the page: a form has many fields, so these are written close.
 */
export function framed(entry: FieldEntry): TemplateResult {
  const { field, control } = entry;
  const frame = control.frame(field);
  if (frame === 'one') {
    return html`<div class=${look(entry)} id=${entry.id('field')}><label class="label" for=${entry.id()}>${title(entry)}</label>${notes(entry)}${error(entry)}${control.render(field, entry)}</div>`;
  }
  const radios = frame === 'radios';
  return html`<fieldset
    class=${look(entry)}
    id=${entry.id('field')}
    role=${radios ? 'radiogroup' : nothing}
    aria-required=${radios ? String(entry.required) : nothing}
    aria-invalid=${radios ? entry.invalid : nothing}
    aria-describedby=${entry.describedBy}
  ><legend class="label">${title(entry)}</legend>${notes(entry)}${error(entry)}${control.render(field, entry)}</fieldset>`;
}

function look({ issue }: FieldEntry): string {
  return issue ? 'field wrong' : 'field';
}

function title({ field, required, context }: FieldEntry) {
  const label = pickText(field.label, context.locale);
  return required ? label : html`${label}<span class="optional">${context.core.optional}</span>`;
}

function notes(entry: FieldEntry) {
  const { hint, why } = entry.field;
  if (!hint && !why) return nothing;
  const { locale, words } = entry.context;
  const hinted = hint && html`<p class="hint" id=${entry.id('hint')}>${pickText(hint, locale)}</p>`;
  return why ? html`${hinted}<p class="hint" id=${entry.id('why')}>${words.whyAsked}${pickText(why, locale)}</p>` : hinted;
}

function error(entry: FieldEntry) {
  const { field, issue, context } = entry;
  if (!issue) return nothing;
  return html`<p class="error" id=${entry.id('error')}><span class="visually-hidden">${context.words.errorPrefix}</span>${issueText(issue, field, context.locale)}</p>`;
}
