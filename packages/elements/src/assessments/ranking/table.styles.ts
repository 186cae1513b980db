import { css } from 'lit';

/** The tables of organisations, and the cards that stand for them where there is no room. */
export const rankingTableStyles = css`
  table {
    inline-size: 100%;
    margin-block-start: 0.5em;
    border-collapse: collapse;
  }
  .group table {
    table-layout: fixed;
  }
  th.place {
    inline-size: 7em;
  }
  th.total {
    inline-size: 14em;
  }
  .slim th.total {
    inline-size: 8em;
  }
  th.points {
    inline-size: 9em;
  }
  th.grade {
    inline-size: 6em;
  }
  th.movement {
    inline-size: 8.5em;
  }
  th.notes {
    inline-size: 10em;
  }
  table:not(.slim) th.notes {
    inline-size: max(10em, 20%);
  }
  th,
  td {
    padding: 0.25em 0.75em;
    border-block-end: 1px solid var(--_color-border);
    text-align: start;
    font-weight: 400;
  }
  thead th,
  thead td {
    padding-block-start: 0.5em;
    padding-block-end: 0.5em;
    background: var(--_color-surface-raised);
    font-weight: 600;
    word-break: keep-all;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  td.place,
  td.grade,
  .card .organisation,
  .card .total .number {
    font-weight: 600;
  }
  td.place,
  td.total,
  td.points,
  td.grade,
  td.movement {
    white-space: nowrap;
  }
  /* Units below units: beside a number stands what is no number. */
  td.place .number,
  td.points .number,
  td.total .number {
    display: inline-block;
    min-inline-size: 1.25em;
    text-align: end;
  }
  td.points .number {
    min-inline-size: 2.75em;
  }
  td.total .number {
    min-inline-size: 3.5em;
    margin-inline-end: 0.5em;
    font-weight: 600;
  }
  td.total .bar {
    display: inline-block;
    vertical-align: baseline;
  }
  .slim td.total .bar {
    display: none;
  }
  .name {
    color: var(--_color-accent);
    font-weight: 500;
  }
  .decided {
    display: block;
    margin-block-end: 0.375em;
    font-size: 0.875em;
  }
  .tied,
  .mark {
    padding: 0 0.375em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    color: var(--_color-warning);
    font-size: 0.875em;
    font-weight: 400;
  }
  .mark {
    font-weight: 600;
  }
  .flag {
    margin-inline-end: 0.75em;
  }
  .flag .light {
    white-space: normal;
  }
  .cards,
  .apart,
  .gone {
    list-style: none;
  }
  .card {
    padding: 0.25em 0 0.75em;
    border-block-end: 1px solid var(--_color-border);
  }
  .top {
    display: flex;
    align-items: baseline;
    gap: 0.75em;
  }
  .top .number {
    min-inline-size: 1.5em;
    font-size: 1.375em;
    font-weight: 600;
  }
  .top .tied {
    flex: none;
  }
  .card dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .card dl > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
  }
  .card .bar {
    display: inline-block;
  }
  @media print {
    /* A sheet is narrower than a screen: what each column needs, and no bar. */
    .group table {
      table-layout: auto;
    }
    .group thead th {
      inline-size: auto;
    }
    .group td.total .bar {
      display: none;
    }
    tr,
    .card {
      break-inside: avoid;
    }
    .name {
      color: inherit;
      text-decoration: none;
    }
  }
`;
