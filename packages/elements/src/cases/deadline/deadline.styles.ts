import { css } from 'lit';

export const deadlineStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
    row-gap: 0.125em;
  }
  .label {
    color: var(--_color-text-quiet);
  }
  .remaining {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .extended {
    color: var(--_color-warning);
  }
  .why {
    margin-block-start: 0.5em;
    padding: 0.75em 1em;
    border-inline-start: 0.25em solid var(--_color-border);
    background: var(--_color-surface-raised);
    max-inline-size: 38em;
  }
  .why ol {
    padding-inline-start: 1.5em;
  }
  .why li + li {
    margin-block-start: 0.375em;
  }
  :host([compact]) .line {
    column-gap: 0.5em;
  }
  @media print {
    .why-button {
      display: none;
    }
  }
`;
