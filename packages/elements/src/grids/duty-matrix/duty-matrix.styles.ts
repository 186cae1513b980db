import { css } from 'lit';

export const dutyMatrixStyles = css`
  :host > * + * {
    margin-block-start: 0.75em;
  }
  .filters,
  .summary,
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }
  .field {
    display: flex;
    flex-direction: column;
    min-inline-size: 7em;
  }
  .field > span,
  .quiet,
  dt {
    color: var(--_color-text-quiet);
  }
  .field > span,
  .quiet,
  dl {
    font-size: 0.9375em;
  }
  input,
  select {
    min-height: var(--_target);
    max-inline-size: 16em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
  }
  .summary {
    align-items: center;
    justify-content: flex-start;
    min-height: var(--_target);
    font-variant-numeric: tabular-nums;
  }
  .legend {
    margin-inline-start: auto;
  }
  :host([narrow]) .legend {
    margin-inline-start: 0;
  }
  summary {
    min-height: var(--_target);
    cursor: pointer;
  }
  summary h3 {
    display: inline;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 20em;
    gap: 1em;
    align-items: start;
  }
  :host([middling]) .body,
  :host([narrow]) .body {
    grid-template-columns: minmax(0, 1fr);
  }
  .scroll {
    position: relative;
    overflow: auto;
    max-block-size: var(--linli-duty-matrix-height, 44em);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    /* What is focused is never under the head or the items. */
    scroll-padding-top: 6em;
    scroll-padding-left: 15em;
    overscroll-behavior: contain;
  }
  table {
    inline-size: 100%;
    border-spacing: 0;
    border-collapse: separate;
  }
  th,
  td {
    block-size: var(--_target);
    padding: 0.375em 0.75em;
    border-block-end: 1px solid var(--_color-border);
    background: var(--_color-surface);
    font-weight: 400;
    line-height: 1.4;
    text-align: start;
    vertical-align: middle;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  thead th {
    position: sticky;
    z-index: 2;
    top: 0;
    min-inline-size: 7.5em;
    background: var(--_color-surface-raised);
    vertical-align: bottom;
  }
  thead .post,
  .corner {
    font-weight: 600;
  }
  thead .quiet {
    display: block;
  }
  tbody tr:not(.group) > th,
  .corner {
    position: sticky;
    z-index: 1;
    left: 0;
    min-inline-size: 11em;
    max-inline-size: 15em;
    border-inline-end: 1px solid var(--_color-border);
  }
  thead .corner {
    z-index: 3;
  }
  .group th {
    background: var(--_color-surface-raised);
    font-weight: 600;
  }
  .group th > span {
    position: sticky;
    left: 0.75em;
  }
  td {
    cursor: pointer;
  }
  td:hover {
    background: var(--_color-surface-hover);
  }
  td.current,
  td.current:hover {
    background: var(--_color-accent-soft);
  }
  td.wrong {
    box-shadow: inset 0 0 0 1px var(--_color-danger);
  }
  th:focus-visible,
  td:focus-visible {
    outline-offset: -0.1875em;
    box-shadow: inset 0 0 0 0.25em var(--_color-focus-halo);
  }
  td .more {
    display: block;
  }
  .alarm {
    color: var(--_color-danger);
    font-weight: 600;
  }
  .finding.warning .alarm {
    color: var(--_color-warning);
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .detail,
  .findings {
    padding: 0.75em 1em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
  }
  .detail {
    background: var(--_color-surface-raised);
  }
  .detail > * + *,
  .findings > * + *,
  .card > * + * {
    margin-block-start: 0.5em;
  }
  ul {
    list-style: none;
  }
  .otherwise {
    padding-inline-start: 1em;
  }
  .finding {
    padding-block-start: 0.5em;
    padding-block-end: 0.25em;
    border-block-start: 1px solid var(--_color-border);
  }
  .count {
    color: var(--_color-text-quiet);
    font-weight: 400;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .card {
    padding: 0.5em 0.75em 0.75em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
  }
  .duty {
    padding-block-start: 0.375em;
    border-block-start: 1px solid var(--_color-border);
  }
  .duty + .duty {
    margin-block-start: 0.375em;
  }
  .duty .line {
    justify-content: space-between;
  }
  .print-title {
    display: none;
  }
  @media (forced-colors: active) {
    td.current {
      outline: 0.125em solid Highlight;
      outline-offset: -0.125em;
    }
    td.wrong {
      border: 2px solid CanvasText;
    }
  }
  @media print {
    .filters,
    .summary button,
    .detail,
    .findings button {
      display: none;
    }
    .print-title {
      display: block;
      font-size: 1.125em;
      font-weight: 600;
    }
    .body {
      display: block;
    }
    .scroll {
      overflow: visible;
      max-block-size: none;
    }
    th,
    .group th > span {
      position: static !important;
    }
    th,
    td {
      min-inline-size: 0 !important;
      padding: 0.25em 0.5em;
    }
    tr,
    .card,
    .finding {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
    .findings {
      margin-block-start: 1em;
    }
  }
`;
