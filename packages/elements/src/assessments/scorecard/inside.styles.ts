import { css } from 'lit';

/** What an opened row shows. */
export const insideStyles = css`
  .inside {
    margin-block-end: 1em;
    padding: 0.5em 1em 1em;
    border-inline-start: 0.25em solid var(--_color-accent);
    background: var(--_color-surface-raised);
  }
  .inside h4 {
    margin-block-start: 1em;
    margin-block-end: 0.375em;
  }
  .objections {
    padding-inline-start: 1.5em;
  }
  .objections li {
    border: 0;
  }
  .said {
    max-inline-size: 38em;
    white-space: pre-line;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: 1em;
  }
  .form {
    margin-block-start: 1em;
    padding: 1em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .form h4 {
    margin-block-start: 0;
  }
  .form h4:focus,
  .step-done:focus {
    outline: none;
    box-shadow: none;
  }
  .form .field:first-child {
    margin-block-start: 0.5em;
  }
  .narrow .inside {
    padding-inline-start: 0.75em;
    padding-inline-end: 0.5em;
  }
  @media print {
    .steps,
    .form {
      display: none;
    }
    .inside {
      background: none;
    }
  }
`;
