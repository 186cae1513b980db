import { html, nothing, type TemplateResult } from 'lit';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

/**
 * A sentence or two that a person must not miss, in a bordered box. A danger is announced at once; for the others, render the
 * notice inside a region that is already live. Add `noticeStyles` to the element that renders it.
 */
export function renderNotice(tone: NoticeTone, content: unknown): TemplateResult {
  return html`<div class="notice ${tone}" part="notice" role=${tone === 'danger' ? 'alert' : nothing}>${content}</div>`;
}
