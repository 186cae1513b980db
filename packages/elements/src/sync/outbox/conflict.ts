import type { OutboxEntry, Verdict } from '@linli/client';
import { describeValue, pickText, type Field, type FieldValue } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { FactsController } from '../../cases/facts/facts-controller.js';
import { fieldsOf, stepOf, type Matter } from './matters.js';
import type { Wording } from './wording.js';

type Conflict = Extract<Verdict, { status: 'conflict' }>;
type Changed = NonNullable<Conflict['fields']>[number];

/** Fields of a case that name an organisation. */
const organisations: readonly string[] = ['lead', 'receiver'];

/** What someone else changed meanwhile: field by field, as it was, as this person has it, as it stands; else where the case stands. */
export function renderConflict(entry: OutboxEntry, matter: Matter, { say, locale }: Wording, facts: FactsController): TemplateResult {
  const fields = entry.verdict?.status === 'conflict' ? (entry.verdict.fields ?? []) : [];
  const status = matter.type?.statuses.find(({ id }) => id === matter.known?.status);
  if (fields.length === 0) return html`<p>${say.conflict.moved}</p>${status ? html`<p>${say.conflict.standsAt(pickText(status.label, locale))}</p>` : nothing}`;
  return html`<p>${say.conflict.fields}</p>${fields.map((changed) => renderField(changed))}`;

  function renderField(changed: Changed): TemplateResult {
    const field = askedFor(changed.field);
    const sides = [[say.conflict.base, changed.base], [say.conflict.mine, changed.mine], [say.conflict.theirs, changed.theirs]] as const;
    return html`<div class="changed" role="group" aria-label=${nameOf(changed.field, field)}>
      <p class="changed-name">${nameOf(changed.field, field)}</p>
      <dl class="sides">${sides.map(([label, value]) => html`<div class="side"><dt>${label}</dt><dd>${shown(value, changed.field, field)}</dd></div>`)}</dl>
    </div>`;
  }

  /** The field of the step whose entry the case's own field is set to: its words are the ones that the person knows. */
  function askedFor(name: string): Field | undefined {
    const effect = stepOf(entry, matter.type)?.effects.find((candidate) => 'set' in candidate && candidate.set === name && 'value' in candidate);
    const from = effect && 'value' in effect ? (effect.value as { var?: unknown } | null)?.var : undefined;
    return fieldsOf(entry, matter).find((field) => `args.${field.name}` === from);
  }

  function nameOf(name: string, field: Field | undefined): string {
    return field ? pickText(field.label, locale) : (say.caseFields[name] ?? name);
  }

  function shown(value: unknown, name: string, field: Field | undefined): string {
    if (value === null || value === undefined || value === '') return say.conflict.nothing;
    if (typeof value === 'string' && (organisations.includes(name) || field?.kind === 'organisation')) return facts.directory.organisation(value, entry.command.target.region);
    const described = field && describeValue(field, value as FieldValue, locale);
    if (described) return described;
    return typeof value === 'object' ? say.conflict.unreadable : String(value);
  }
}
