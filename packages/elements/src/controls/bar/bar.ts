import { html, type TemplateResult } from 'lit';

/** A share, 0 to 1, as a bar beside the words that say it. Add `barStyles` to the element that renders it. */
export function renderBar(share: number): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="bar-all" width="100" height="8"></rect>
    <rect class="bar-part" width=${Math.round(Math.min(1, Math.max(0, share)) * 100)} height="8"></rect>
  </svg>`;
}
