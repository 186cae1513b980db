import { html, type TemplateResult } from 'lit';

/** A telephone number that can be pressed. */
export function renderPhone(phone: string): TemplateResult {
  return html`<a class="phone" href="tel:${phone.replace(/[^\d+*#]/g, '')}">${phone}</a>`;
}
