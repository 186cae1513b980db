import type { LinliClient } from '@linli/client';
import { formatInstant, type Case, type CaseRef, type CaseType, type Instant, type Locale } from '@linli/model';
import { html, type TemplateResult } from 'lit';
import type { CoreMessages } from '../../core/core.messages.js';
import type { FactsController } from '../facts/facts-controller.js';
import type { CaseViewMessages } from './case-view.messages.js';

/** What every section of a case's page is drawn with. */
export interface Page {
  client: LinliClient;
  item: Case;
  type: CaseType;
  facts: FactsController;
  say: CaseViewMessages;
  words: CoreMessages;
  locale: Locale;
  /** Called when another case is pressed. */
  open: (ref: CaseRef) => void;
}

/** One section, named by its heading. */
export function renderSection(id: string, title: string, content: unknown): TemplateResult {
  return html`<section class=${id} aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${content}
  </section>`;
}

export function renderTime(at: Instant, { client, locale }: Page): TemplateResult {
  return html`<time datetime=${at}>${formatInstant(at, client.calendar.offset, locale)}</time>`;
}

/** Organisations by name, each on a line. */
export function renderNames(ids: readonly string[], { facts, item }: Page): TemplateResult[] {
  return ids.map((id) => html`<div>${facts.directory.organisation(id, item.area)}</div>`);
}

/** What a person wrote, as they wrote it. */
export function renderText(text: string): TemplateResult {
  return html`<p class="text">${text}</p>`;
}
