import { css, unsafeCSS } from 'lit';
import { colorTokens, elderTokens, tokenValues } from '../core/tokens.js';

const dark = unsafeCSS(tokenValues(colorTokens, 'dark'));

export const providerStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='dark']) {
    ${dark}
    color-scheme: dark;
  }
  @media (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      ${dark}
      color-scheme: dark;
    }
  }
  :host([scale='elder']) {
    ${unsafeCSS(tokenValues(elderTokens, 'light'))}
  }
`;
