import { css } from 'lit';

export const supervisionBoardStyles = css`
  :host > * + *,
  .card > * + *,
  .desk > * + * {
    margin-block-start: 0.5em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
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
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    min-height: var(--_target);
    font-variant-numeric: tabular-nums;
  }
  .summary:focus {
    outline: none;
    box-shadow: none;
  }
  .board {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 1em;
    align-items: start;
  }
  :host([middling]) .board {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  :host([narrow]) .board,
  .board.single {
    grid-template-columns: minmax(0, 1fr);
  }
  .column {
    padding: 0.75em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
  }
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.75em;
  }
  .head .quiet {
    white-space: nowrap;
  }
  .cards {
    list-style: none;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    align-items: start;
    margin-block-start: 0.75em;
  }
  .board.single .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
  }
  .card {
    padding: 0.25em 0.75em 0.75em;
    border: 1px solid var(--_color-border);
    border-block-start: 0.25em solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .card.supervise {
    border-block-start-color: var(--_color-warning);
  }
  .card.list {
    border-block-start-color: var(--_color-danger);
  }
  .card .bone {
    margin-block-start: 0.875em;
  }
  .case-title {
    inline-size: 100%;
    font-weight: 600;
  }
  .limit {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }
  .stars .shape {
    color: var(--_color-danger);
    white-space: nowrap;
  }
  .stars.none .shape {
    color: var(--_color-success);
  }
  /* As tall as any target, in the smaller type of the list. */
  .measure {
    min-height: calc(var(--_target) / 0.9375);
  }
  dd .quiet {
    display: inline-block;
  }
  .why ul {
    list-style: none;
  }
  .why {
    padding: 0.5em 0.75em;
    border-radius: var(--_radius);
    background: var(--_color-warning-soft);
  }
  .why .quiet {
    margin-block-start: 0.25em;
    font-size: 0.875em;
  }
  .why strong {
    color: var(--_color-warning);
  }
  dl {
    font-size: 0.9375em;
    display: grid;
    grid-template-columns: fit-content(6em) minmax(0, 1fr);
    gap: 0.25em 0.75em;
    align-items: baseline;
  }
  /* In full on the desk, and where the case is opened. */
  .card .long {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  .refs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    font-size: 0.875em;
  }
  .desk {
    inline-size: 44em;
  }
  .desk linli-case-actions {
    margin-block-start: 1em;
  }
  .desk h3:focus {
    outline: none;
    box-shadow: none;
  }
  @media print {
    .filters,
    .act,
    .more,
    .summary button,
    .desk {
      display: none;
    }
    .board {
      display: block;
    }
    .column {
      margin-block-end: 1em;
      border: 0;
    }
    .card {
      break-inside: avoid;
    }
    .card .long {
      display: block;
    }
  }
`;
