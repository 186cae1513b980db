import { css, unsafeCSS } from 'lit';
import { tokenDefaults } from './tokens.js';

/** Tokens, type and focus for every element. Sizes are in `em` of `--linli-font-size`. */
export const baseStyles = css`
  :host {
    ${unsafeCSS(tokenDefaults())}
    display: block;
    box-sizing: border-box;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    /* A page's own rule for every element (“* {…}”) would win over :host, and be inherited by all that is inside. */
    color: var(--_color-text) !important;
    font-family: var(--_font-family) !important;
    font-size: var(--_font-size) !important;
    font-style: normal !important;
    font-weight: 400 !important;
    letter-spacing: normal !important;
    line-height: var(--_line-height) !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    word-spacing: normal !important;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.35;
  }
  h3 {
    font-size: 1.125em;
    line-height: 1.4;
  }
  h2,
  h3,
  h4 {
    font-weight: 600;
  }
  a {
    color: var(--_color-accent);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 0.125em solid var(--_color-focus);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.25em var(--_color-focus-halo);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip: rect(0 0 0 0);
    border: 0;
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  /* Black on white, whatever the theme: what is printed is copied and filed. */
  @media print {
    :host {
      --_color-surface: #fff;
      --_color-surface-raised: #fff;
      --_color-text: #000;
      --_color-text-quiet: #333;
      --_color-border: #999;
      --_color-border-strong: #000;
      --_color-accent: #000;
      --_color-accent-strong: #000;
      --_color-accent-soft: #fff;
      --_color-on-accent: #fff;
      --_color-danger: #000;
      --_color-danger-soft: #fff;
      --_color-warning: #000;
      --_color-warning-soft: #fff;
      --_color-success: #000;
      --_color-success-soft: #fff;
    }
  }
`;

/** Buttons, as every element draws them: add these styles and use the classes `button`, `primary`, `danger`, `plain`, or `link-button`. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: var(--_target);
    padding: 0.375em 1.25em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
    font-weight: 500;
    line-height: 1.35;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--_color-accent);
    background: var(--_color-surface-hover);
    color: var(--_color-accent-strong);
  }
  .button.primary {
    border-color: var(--_color-accent);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }
  .button.primary:hover {
    border-color: var(--_color-accent-strong);
    background: var(--_color-accent-strong);
    color: var(--_color-on-accent);
  }
  .button.danger {
    border-color: var(--_color-danger);
    color: var(--_color-danger);
  }
  .button.danger:hover {
    background: var(--_color-danger-soft);
    color: var(--_color-danger);
  }
  .button.plain {
    border-color: transparent;
    background: transparent;
    color: var(--_color-accent);
    padding-inline-start: 0.5em;
    padding-inline-end: 0.5em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* A button that reads as a link, as tall as any other target. */
  .link-button {
    min-height: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_color-accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .link-button:hover {
    color: var(--_color-accent-strong);
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;
