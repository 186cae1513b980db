import { css } from 'lit';

export const rosterStyles = css`
  .quiet {
    color: var(--_color-text-quiet);
  }
  ul {
    list-style: none;
  }
  :host > * + * {
    margin-block-start: 0.75em;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
  }
  .bar h3 {
    font-variant-numeric: tabular-nums;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .days[aria-busy='true'] {
    opacity: 0.6;
  }
  .week {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
  }
  .week th,
  .week td {
    padding: 0.5em;
    border: 1px solid var(--_color-border);
    text-align: start;
    vertical-align: top;
  }
  .week thead th {
    background: var(--_color-surface-raised);
    font-weight: 600;
  }
  .week .corner {
    inline-size: 9em;
  }
  .week tbody th {
    font-weight: 600;
  }
  .zone,
  .date,
  .note {
    display: block;
    color: var(--_color-text-quiet);
    font-size: 0.875em;
    font-weight: 400;
  }
  .week .is-closed {
    background: var(--_color-surface-raised);
    color: var(--_color-text-quiet);
  }
  .week thead .is-closed {
    inline-size: 5.5em;
  }
  .week .is-today {
    border-inline-start: 0.125em solid var(--_color-accent);
    border-inline-end: 0.125em solid var(--_color-accent);
  }
  .week thead .is-today {
    border-block-start: 0.25em solid var(--_color-accent);
    background: var(--_color-accent-soft);
  }
  .week tbody tr:last-child .is-today {
    border-block-end: 0.125em solid var(--_color-accent);
  }
  .today-tag {
    display: inline-block;
    padding: 0 0.375em;
    border-radius: var(--_radius);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
    font-size: 0.875em;
    font-weight: 500;
  }
  .none {
    color: var(--_color-text-quiet);
  }
  .seat + .seat {
    margin-block-start: 0.5em;
  }
  .week .who {
    display: block;
  }
  .day .who {
    margin-inline-end: 0.25em;
  }
  /* The day says that it is not known. */
  .seat.unknown .who,
  .seat.unknown .mark {
    color: var(--_color-text-quiet);
  }
  .seat .mark {
    font-size: 0.875em;
  }
  .seat.rotating .mark.mode {
    color: var(--_color-accent);
  }
  .day {
    padding: 0.75em 0;
    border-block-start: 1px solid var(--_color-border);
  }
  .day.is-today {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_color-accent);
  }
  .day.is-closed h4 {
    color: var(--_color-text-quiet);
    font-weight: 400;
  }
  .day h4 .note {
    display: inline;
  }
  .day li {
    display: flex;
    gap: 0.75em;
    padding-block-start: 0.375em;
  }
  .day .window {
    flex: 0 0 6.5em;
    color: var(--_color-text-quiet);
  }
  .day .seat {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .on-call {
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_color-border);
  }
  .callees {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr));
    gap: 0.75em;
    align-items: start;
    margin-block-start: 0.75em;
  }
  .callee {
    padding: 0.75em 1em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
  }
  .terms {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
  }
  .phone {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    font-variant-numeric: tabular-nums;
  }
  .calls li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    padding-block-start: 0.375em;
    border-block-start: 1px solid var(--_color-border);
    font-variant-numeric: tabular-nums;
  }
  .calls li + li {
    margin-block-start: 0.375em;
  }
  .calls .light {
    white-space: normal;
  }
  .remaining {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .today-tag {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .steps {
      display: none;
    }
    .today-tag {
      border: 1px solid #000;
      background: #fff;
      color: #000;
    }
    .week tr,
    .day,
    .callee {
      break-inside: avoid;
    }
  }
`;
