import type { LinliClient } from '@linli/client';
import { pickText, type Case, type CaseRef, type Locale } from '@linli/model';
import { css, html, type TemplateResult } from 'lit';

/** How a case is shown in a line. */
export interface CaseLineOptions {
  client: LinliClient | undefined;
  locale: Locale;
  /** Called when its title is pressed. */
  open: (ref: CaseRef) => void;
}

/** Another case in a line: its title, which opens it, its receipt code, and where it stands. Add `caseLineStyles` and `buttonStyles`. */
export function renderCaseLine({ ref, title, receipt, type, status }: Pick<Case, 'ref' | 'title' | 'receipt' | 'type' | 'status'>, { client, locale, open }: CaseLineOptions): TemplateResult {
  const known = client?.caseTypes.get(type.id)?.statuses.find(({ id }) => id === status);
  return html`<div class="case-line">
    <button type="button" class="link-button" data-case=${ref.id} @click=${() => open(ref)}>${title}</button>
    <span class="case-code">${receipt}</span>
    <span class="case-status">${known ? pickText(known.label, locale) : status}</span>
  </div>`;
}

/** The line of `renderCaseLine`. */
export const caseLineStyles = css`
  .case-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1em;
  }
  .case-line .link-button {
    font-weight: 600;
  }
  .case-code,
  .case-status {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
`;
