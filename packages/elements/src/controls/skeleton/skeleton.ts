import { html, type TemplateResult } from 'lit';
import type { CoreMessages } from '../../core/core.messages.js';

/** The shape of what is still loading: a heading and so many lines. Add `skeletonStyles` to the element that renders it. */
export function renderSkeleton(lines: number, words: Pick<CoreMessages, 'loading'>): TemplateResult {
  return html`<div class="skeleton" aria-busy="true">
    <p class="visually-hidden" role="status">${words.loading}</p>
    <div class="bone title"></div>
    ${Array.from({ length: lines }, () => html`<div class="bone"></div>`)}
  </div>`;
}
