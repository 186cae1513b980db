import { css } from 'lit';

export const outboxStyles = css`
  section > * + * {
    margin-block-start: 1em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1em;
  }
  .counts,
  .quiet {
    color: var(--_color-text-quiet);
  }
  .counts,
  time,
  .receipt {
    font-variant-numeric: tabular-nums;
  }
  h2:focus,
  h4:focus,
  h5:focus {
    outline: none;
    box-shadow: none;
  }
  h2:focus-visible,
  h4:focus-visible {
    outline: 0.125em solid var(--_color-focus);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.25em var(--_color-focus-halo);
  }
  h5 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  section > .news {
    margin-block-start: 0;
  }
  .news > .notice {
    margin-block-start: 1em;
  }
  .matters,
  .entries {
    list-style: none;
  }
  .matter {
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .matter + .matter {
    margin-block-start: 1em;
  }
  .matter-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    min-block-size: var(--_target);
    padding: 0.25em 1em;
    border-block-end: 1px solid var(--_color-border);
    border-radius: var(--_radius) var(--_radius) 0 0;
    background: var(--_color-surface-raised);
  }
  .matter-head h3 {
    min-inline-size: 0;
    font-size: 1em;
    line-height: 1.4;
  }
  .matter-head .link-button {
    font-weight: 600;
  }
  .receipt {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .entry {
    padding: 0.75em 1em;
  }
  .entries > li + li {
    border-block-start: 1px solid var(--_color-border);
  }
  .entry > * + * {
    margin-block-start: 0.5em;
  }
  .entry-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.125em 1em;
  }
  .entry-head time {
    margin-inline-start: auto;
    font-size: 0.875em;
  }
  .entry-head .light {
    white-space: normal;
  }
  .trouble {
    max-inline-size: 44em;
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--_color-danger);
    background: var(--_color-danger-soft);
  }
  .trouble.conflict {
    border-color: var(--_color-warning);
    background: var(--_color-warning-soft);
  }
  .trouble .quiet {
    color: var(--_color-text);
    font-size: 0.875em;
  }
  .trouble > * + * {
    margin-block-start: 0.5em;
  }
  .changed-name {
    font-weight: 600;
  }
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.25em;
  }
  .side {
    flex: 1 1 9em;
    min-inline-size: 0;
    padding: 0.375em 0.75em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .side dt {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .side dd {
    overflow-wrap: anywhere;
  }
  .entered > summary {
    display: flex;
    align-items: center;
    width: fit-content;
    min-block-size: var(--_target);
    color: var(--_color-accent-strong);
    cursor: pointer;
  }
  .entered > summary::before {
    width: 0.4em;
    height: 0.4em;
    margin-inline-end: 0.6em;
    border: solid;
    border-width: 0 0.125em 0.125em 0;
    transform: rotate(-45deg);
    content: '';
  }
  .entered[open] > summary::before {
    transform: rotate(45deg);
  }
  .foot > * + * {
    margin-block-start: 0.25em;
  }
  .calm .foot > * + * {
    margin-block-start: 0;
  }
  .entered > .facts {
    padding: 0.25em 0 0.5em;
  }
  /* What waits by itself needs few words: the one button stands beside them. */
  .calm .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0 1em;
  }
  .calm .entered {
    flex: 999 1 12em;
    min-inline-size: 0;
  }
  .calm .foot > .acts {
    flex: 1 0 auto;
    justify-content: flex-end;
  }
  .acts,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .form {
    padding: 1em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
  }
  .form > * + * {
    margin-block-start: 0.75em;
  }
  .form .field:first-child {
    margin-block-start: 0;
  }
  .tools {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_color-border);
  }
  .tools .quiet {
    flex: 1 1 100%;
    max-inline-size: 44em;
    font-size: 0.875em;
  }
  .tools .drop {
    margin: 0;
    padding: 0;
    border-color: transparent;
  }
  .tools .drop.hovered {
    border-color: var(--_color-accent);
  }
  @media (max-width: 30em) {
    .entry-head time {
      flex: 1 1 100%;
    }
    .entry:not(.calm) .acts .button,
    .form .acts .button,
    .tools > .button,
    .tools .drop,
    .tools .drop .button {
      width: 100%;
    }
    .drop-hint {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .trouble {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .acts,
    .tools,
    .form,
    .more {
      display: none;
    }
    .matter {
      break-inside: avoid;
    }
  }
`;
