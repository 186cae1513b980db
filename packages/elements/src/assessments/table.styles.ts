import { css } from 'lit';

/** Tables that are read and printed, in a `.scroll` that moves aside. Figures stand under one another as `.number`. */
export const plainTableStyles = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.45;
  }
  th,
  td {
    padding: 0.5em 0.75em;
    border-block-end: 1px solid var(--_color-border);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-block-end-color: var(--_color-border-strong);
    background: var(--_color-surface-raised);
    font-weight: 600;
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  th.number,
  td.number {
    text-align: end;
  }
  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;
