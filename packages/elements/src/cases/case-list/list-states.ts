import { html, nothing, type TemplateResult } from 'lit';
import { renderNotice } from '../../controls/notice/notice.js';
import { errorText } from '../../core/error-text.js';
import type { CoreMessages } from '../../core/core.messages.js';

/** Nothing to show: what that means, and what to do next. */
export function renderEmpty(title: string, hint: string): TemplateResult {
  return html`<div class="empty">
    <p class="empty-title">${title}</p>
    <p>${hint}</p>
  </div>`;
}

/** The shape of the rows that are on their way. */
export function renderWaiting(): TemplateResult {
  const bone = html`<div class="bone"></div>`;
  return html`<div class="table skeleton" aria-hidden="true">${Array.from({ length: 16 }, () => html`<div class="row">${bone}${bone}${bone}</div>`)}</div>`;
}

/** What went wrong, and another try. What was loaded before stays below. @param stale says so of what is below */
export function renderFailure(error: unknown, words: CoreMessages, retry: () => void, stale?: string): TemplateResult | typeof nothing {
  if (error === undefined) return nothing;
  return renderNotice(
    stale === undefined ? 'danger' : 'warning',
    html`<p>${errorText(error, words)} ${stale}</p>
      <button type="button" class="button" @click=${retry}>${words.retry}</button>`,
  );
}
