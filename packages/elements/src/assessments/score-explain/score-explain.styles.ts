import { css } from 'lit';

export const scoreExplainStyles = css`
  .count,
  .values,
  .sentences,
  .grids,
  table,
  .steps {
    font-variant-numeric: tabular-nums;
  }
  header {
    margin-block-end: 1em;
  }
  .result {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    margin-block-start: 0.25em;
  }
  .result .number {
    font-size: 1.75em;
    line-height: 1.3;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 2em;
  }
  .about dt,
  .about dd {
    display: inline;
  }
  .about dt::after {
    content: ' ';
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    border-block-end: 1px solid var(--_color-border);
  }
  .ways button {
    min-height: var(--_target);
    padding: 0.375em 0.75em;
    border: 0;
    border-block-end: 0.1875em solid transparent;
    background: none;
    color: var(--_color-text);
    font: inherit;
    cursor: pointer;
  }
  .ways button:hover {
    background: var(--_color-surface-hover);
  }
  .ways [aria-selected='true'] {
    border-block-end-color: var(--_color-accent);
    color: var(--_color-accent-strong);
    font-weight: 600;
  }
  [role='tabpanel'] {
    padding-block-start: 0.75em;
    padding-block-end: 0.75em;
  }
  [role='tabpanel'][hidden] {
    display: none;
  }
  .printed {
    display: none;
    font-weight: 600;
  }
  .sentences {
    max-inline-size: 46em;
    list-style: none;
  }
  .steps,
  .changes {
    padding-inline-start: 2em;
    max-inline-size: 46em;
  }
  .note {
    margin-block-start: 0.375em;
  }
  .sentences li + li,
  .changes li + li {
    margin-block-start: 0.5em;
  }
  table {
    margin-block-start: 0.5em;
  }
  th,
  .step {
    white-space: nowrap;
  }
  .step {
    inline-size: 1%;
  }
  tbody tr:last-child .number {
    font-weight: 600;
  }
  .steps li {
    margin-block-start: 0.75em;
    padding-block-end: 0.5em;
    border-block-end: 1px solid var(--_color-border);
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.75em;
  }
  .pair dt {
    flex: none;
    min-inline-size: 3.5em;
  }
  .pair dd {
    min-inline-size: 0;
  }
  .figures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    row-gap: 0.5em;
  }
  .figure {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
  }
  .figure dt {
    flex: 0 1 18em;
  }
  .figure dd {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .figure .quiet {
    margin-inline-start: 0.5em;
  }
  h4 {
    margin-block-start: 1em;
    margin-block-end: 0.375em;
  }
  [role='tabpanel'] > h4:first-of-type,
  .printed + h4 {
    margin-block-start: 0;
  }
  .figures + .quiet {
    margin-block-start: 0.5em;
  }
  .said {
    white-space: pre-line;
  }
  .counted {
    border-block-end: 1px solid var(--_color-border);
  }
  .counted > .link-button {
    padding-block-start: 0.5em;
    padding-block-end: 0.5em;
    text-decoration: none;
  }
  .counted > .link-button .count {
    color: var(--_color-text-quiet);
  }
  .behind {
    padding-block-end: 0.75em;
    padding-inline-start: 1em;
  }
  .cases,
  .grids {
    list-style: none;
  }
  .cases li {
    padding-block-end: 0.25em;
  }
  .cases li + li {
    border-block-start: 1px solid var(--_color-border);
  }
  .grids {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }
  .pages {
    margin-block-start: 0.5em;
  }
  .notice {
    margin-block-end: 1em;
  }
  @media (forced-colors: active) {
    .ways button {
      border-block-end-color: Canvas;
    }
    .ways [aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
  @media print {
    .ways,
    .tools,
    .pages {
      display: none;
    }
    [role='tabpanel'][hidden] {
      display: block;
    }
    .printed {
      display: block;
    }
    /* Within something else, what was opened. */
    :host([compact]) [role='tabpanel'][hidden],
    :host([compact]) .printed {
      display: none;
    }
    th,
    td {
      padding-inline-start: 0.375em;
      padding-inline-end: 0.375em;
    }
    th.number,
    td.number {
      padding-inline-end: 1em;
    }
    .steps li {
      break-inside: avoid;
    }
  }
`;
