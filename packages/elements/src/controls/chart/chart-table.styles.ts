import { css } from 'lit';

/** The same figures as a table. */
export const chartTableStyles = css`
  .sheet {
    margin-block-start: 0.5em;
  }
  .sheet[tabindex] {
    overflow-x: auto;
  }
  table {
    min-inline-size: 50%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.375em 0.75em;
    border-block-end: 1px solid var(--_color-border);
    text-align: end;
    vertical-align: baseline;
  }
  tr > :first-child,
  .note {
    text-align: start;
  }
  th {
    font-weight: 600;
  }
  tbody th {
    min-inline-size: 5em;
    font-weight: 400;
  }
  :host([narrow]) th,
  :host([narrow]) td {
    padding-inline-start: 0.375em;
    padding-inline-end: 0.375em;
  }
  thead th {
    background: var(--_color-surface-raised);
  }
  @media print {
    tr {
      break-inside: avoid;
    }
    /* Lines and shapes bear no figures: on paper the table goes with them. */
    .sheet.figures {
      position: static;
      width: auto;
      height: auto;
      margin: 0.5em 0 0;
      overflow: visible;
      clip: auto;
      white-space: normal;
    }
  }
`;
