import { css, html, type TemplateResult } from 'lit';

/** The mark of a button that opens something below it: it turns with `aria-expanded`. Add `turnStyles`. */
export function renderTurn(): TemplateResult {
  return html`<svg class="turn" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M4 2 13 8 4 14z"></path></svg>`;
}

/** The mark of `renderTurn`. */
export const turnStyles = css`
  .turn {
    flex: none;
    inline-size: 0.625em;
    block-size: 0.625em;
    margin-inline-end: 0.5em;
    fill: var(--_color-accent);
  }
  [aria-expanded='true'] > .turn {
    transform: rotate(90deg);
  }
  @media (forced-colors: active) {
    .turn {
      fill: ButtonText;
    }
  }
  @media print {
    .turn {
      display: none;
    }
  }
`;
