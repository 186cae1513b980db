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
  .button[aria-expanded='true'] {
    box-shadow: inset 0 -0.1875em 0 var(--_color-focus-halo);
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
  @media print {
    :host {
      display: none;
    }
  }
`;
