import { css } from 'lit';

export const caseBulkStyles = css`
  :host([idle]) {
    display: none;
  }
  section {
    padding: 0.75em 1em;
    border: 1px solid var(--_color-accent);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  section > * + * {
    margin-block-start: 0.75em;
  }
  .form {
    margin-block-start: 1em;
    padding: 1em 0 0;
    border: 0;
    border-block-start: 1px solid var(--_color-border);
    border-radius: 0;
  }
  .form:first-child {
    margin-block-start: 0;
    padding-block-start: 0;
    border: 0;
  }
  .report + p {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_color-border);
  }
  h3:focus {
    outline: none;
    box-shadow: none;
  }
  .button[aria-pressed='true'] {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    color: var(--_color-accent-strong);
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    font-variant-numeric: tabular-nums;
  }
  progress {
    flex: 1 1 12em;
    max-width: 30em;
    height: 1em;
    accent-color: var(--_color-accent);
  }
  .report ul {
    list-style: none;
    margin-block-start: 0.25em;
  }
  .report li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      outline: 0.125em solid Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
