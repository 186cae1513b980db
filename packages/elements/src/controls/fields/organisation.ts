import type { Choice, FieldOf, Organisation } from '@linli/model';
import { html, type TemplateResult } from 'lit';
import { choice, choiceList } from './choice.js';
import { asList, orAbsent, type FieldControl, type FieldState } from './field-control.js';
import { LoadedLists } from './loaded-lists.js';
import { toggled } from './multiple.js';

/** Organisations of the directory that serve the form's area: one from the browser's own list, or several boxes to tick. */
export const organisation: FieldControl<'organisation'> = {
  frame: (field) => (field.multiple ? 'group' : 'one'),

  render: (field, state) => {
    const { area, client, words, core } = state.context;
    const from = area ?? staffArea(client?.actor);
    if (!from) return html`<p class="hint">${words.organisation.none}</p>`;
    const lists = state.remember((tools) => new LoadedLists<Organisation>(tools, (source, key, options) => source.directory.organisations(key, options)));
    const list = lists.get(from);
    if (list.state === 'loading') return html`<p class="hint loading" role="status">${words.organisation.loading}</p>`;
    if (list.state === 'failed') {
      return html`<p class="error" role="alert">${words.organisation.failed} <button class="button" type="button" @click=${() => lists.retry(from)}>${core.retry}</button></p>`;
    }
    const offered = list.items.filter(({ kind }) => !field.kinds || field.kinds.includes(kind));
    if (offered.length === 0) return html`<p class="hint">${words.organisation.none}</p>`;
    const options = offered.map(({ id, name }): Choice => ({ value: id, label: name }));
    return field.multiple ? boxes(field, options, state) : choiceList(options, field.name, state);
  },

  read: (control, field, value) => (field.multiple ? toggled(control, value, [...new Set([...asList(value), control.value])]) : orAbsent(control.value)),
};

function boxes(field: FieldOf<'organisation'>, options: readonly Choice[], state: FieldState): TemplateResult {
  const chosen = asList(state.value);
  return html`
    <div class="choices columns">
      ${options.map((option) => choice(option, { type: 'checkbox', name: field.name, chosen: chosen.includes(option.value) }, state))}
    </div>
  `;
}

function staffArea(actor: { role: string; area?: string } | undefined): string | undefined {
  return actor?.area;
}
