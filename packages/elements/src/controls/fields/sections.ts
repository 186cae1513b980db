import { pickText, type Locale, type Section } from '@linli/model';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Ids } from '../../core/ids.js';
import type { FieldEntry } from './field-entry.js';
import { framed } from './frame.js';

interface Rendering {
  id: Ids;
  locale: Locale;
}

/** Every section in its place, and those without a shown field as nothing: so what is shown keeps its controls and focus. */
export function renderSections(sections: readonly Section[], entries: ReadonlyMap<string, FieldEntry>, rendering: Rendering) {
  return sections.map((section) => {
    const fields = section.fields.flatMap((field) => entries.get(field.name) ?? []);
    return fields.some((entry) => entry.shown) ? renderSection(section, fields, rendering) : nothing;
  });
}

function renderSection(section: Section, entries: readonly FieldEntry[], { id, locale }: Rendering) {
  const fields = entries.map((entry) => (entry.shown ? guard(entry.look, () => framed(entry)) : nothing));
  const title = pickText(section.title, locale);
  if (!title) return fields;
  const about = section.hint && html`<p class="hint" id=${id(section.id, 'about')}>${pickText(section.hint, locale)}</p>`;
  return html`<div class="section"><fieldset aria-describedby=${section.hint ? id(section.id, 'about') : nothing}><legend><h3>${title}</h3></legend>${about}${fields}</fieldset></div>`;
}
