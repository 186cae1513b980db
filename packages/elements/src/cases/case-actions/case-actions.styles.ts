import { css } from 'lit';

export const caseActionsStyles = css`
  .status:focus {
    outline: none;
    box-shadow: none;
  }
  .status .notice {
    margin-block-end: 1em;
  }
  .empty,
  .quiet {
    color: var(--_color-text-quiet);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .buttons .neutral + .danger,
  .buttons .primary + .danger {
    margin-inline-start: auto;
  }
  .more {
    margin-block-start: 0.75em;
  }
  .more summary {
    width: fit-content;
    padding: 0.5em 0.25em;
    color: var(--_color-accent-strong);
    cursor: pointer;
  }
  .more .buttons {
    padding-block-start: 0.5em;
  }
  /* The button that carries the open action out is the primary one then. */
  .button[aria-expanded='true'] {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    color: var(--_color-accent-strong);
  }
  .button.danger[aria-expanded='true'] {
    border-color: var(--_color-danger);
    background: var(--_color-danger-soft);
    color: var(--_color-danger);
  }
  .form {
    margin-block-start: 1.25em;
    padding: 1.25em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .form > * + * {
    margin-block-start: 0.75em;
  }
  .form h4:focus {
    outline: none;
    box-shadow: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    padding-block-start: 0.5em;
  }
  @media (max-width: 40em) {
    .buttons .button.danger {
      margin-inline-start: 0;
    }
    .form {
      padding: 1em;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
