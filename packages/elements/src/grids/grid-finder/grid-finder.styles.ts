import { css } from 'lit';

export const gridFinderStyles = css`
  :host {
    max-inline-size: 48em;
  }
  .quiet {
    color: var(--_color-text-quiet);
  }
  form > * + *,
  .choices,
  .card > * + * {
    margin-block-start: 0.75em;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .ask input {
    flex: 1 1 14em;
    min-inline-size: 0;
    min-height: var(--_target);
    padding: 0.375em 0.75em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
  }
  label {
    display: block;
    font-weight: 600;
  }
  .error {
    color: var(--_color-danger);
  }
  .result {
    margin-block-start: 1.25em;
  }
  #title:focus,
  #several:focus {
    outline: none;
    box-shadow: none;
  }
  .choices {
    list-style: none;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
  }
  .choices li + li {
    border-block-start: 1px solid var(--_color-border);
  }
  .choices button {
    display: block;
    inline-size: 100%;
    min-height: var(--_target);
    padding: 0.625em 1em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .choices button:hover {
    background: var(--_color-surface-hover);
  }
  .choices strong {
    color: var(--_color-accent);
  }
  .choices span {
    display: block;
  }
  .card {
    border: 1px solid var(--_color-border);
    border-block-start: 0.25em solid var(--_color-accent);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .card > * {
    padding-inline-start: 1.25em;
    padding-inline-end: 1.25em;
  }
  .card > header {
    padding-block-start: 1em;
  }
  .card > :last-child {
    padding-block-end: 1.25em;
  }
  .phones {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .phone {
    flex: 1 1 14em;
    padding: 0.5em 1em;
    border-radius: var(--_radius);
    background: var(--_color-accent-soft);
  }
  .phone a,
  .phone strong {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    font-size: 1.375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(5em, max-content) 1fr;
    gap: 0.375em 1em;
  }
  dt {
    color: var(--_color-text-quiet);
  }
  dd {
    min-inline-size: 0;
  }
  .card section,
  .card details {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_color-border);
  }
  .card section > * + * {
    margin-block-start: 0.5em;
  }
  summary {
    min-height: var(--_target);
    padding-block-start: 0.5em;
    font-weight: 600;
    cursor: pointer;
  }
  details ul,
  section ul {
    list-style: none;
  }
  details li {
    padding-block-start: 0.5em;
    padding-block-end: 0.5em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  @media (max-width: 30em) {
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dd + dt {
      margin-block-start: 0.375em;
    }
  }
  @media print {
    form,
    .row,
    .choices {
      display: none;
    }
  }
`;
