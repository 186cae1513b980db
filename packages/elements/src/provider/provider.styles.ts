import { css, unsafeCSS } from 'lit';
import { colorTokens, elderTokens, tokenValues } from '../core/tokens.js';

// Dark text needs its dark ground, whatever the page around it has.
const dark = unsafeCSS(`${tokenValues(colorTokens, 'dark')}background: var(--linli-color-surface); color: var(--linli-color-text); color-scheme: dark;`);

export const providerStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='dark']) {
    ${dark}
  }
  @media (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      ${dark}
    }
  }
  /* The elements print black on white. */
  @media print {
    :host {
      background: #fff !important;
      color: #000 !important;
    }
  }
  :host([scale='elder']) {
    ${unsafeCSS(tokenValues(elderTokens, 'light'))}
  }
`;
