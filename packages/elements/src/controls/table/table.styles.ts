import { css } from 'lit';

/**
 * The look of a `VirtualTable`. The element that shows it gives it a height. A row's height must be the same for every row: set
 * `--_row-height`.
 */
export const tableStyles = css`
  .table {
    --_row-height: var(--linli-table-row-height, var(--_target));
    position: relative;
    overflow: auto;
    min-block-size: 0;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    overscroll-behavior: contain;
    scroll-behavior: auto;
  }
  .head {
    position: sticky;
    z-index: 1;
    top: 0;
    background: var(--_color-surface-raised);
  }
  .head,
  .track {
    min-inline-size: min-content;
  }
  .window {
    position: sticky;
    contain: layout style;
  }
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    box-sizing: border-box;
    height: var(--_row-height);
    border-block-end: 1px solid var(--_color-border);
  }
  .window .row {
    contain: layout style;
    cursor: pointer;
  }
  .window .row:hover {
    background: var(--_color-surface-hover);
  }
  .window .row[aria-selected='true'] {
    background: var(--_color-accent-soft);
  }
  .table:not([aria-multiselectable]) .window .row[aria-selected='true'],
  .window .row[aria-current='true'] {
    box-shadow: inset 0.25em 0 0 var(--_color-accent);
  }
  .cell {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    padding: 0 0.75em;
    font-size: 0.9375em;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .cell > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cell:focus-visible,
  .sort:focus-visible {
    outline-offset: -0.1875em;
    box-shadow: inset 0 0 0 0.25em var(--_color-focus-halo);
  }
  .head .cell {
    padding: 0;
    color: var(--_color-text-quiet);
    font-weight: 600;
  }
  .head .cell > span {
    padding: 0 0.75em;
  }
  .cell.check {
    justify-content: center;
    padding: 0;
    font-size: 1em;
    user-select: none;
  }
  .cell.check input {
    display: block;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    font: inherit;
    cursor: pointer;
    accent-color: var(--_color-accent);
  }
  .sort {
    display: flex;
    align-items: center;
    gap: 0.25em;
    inline-size: 100%;
    block-size: 100%;
    padding: 0 0.75em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    white-space: nowrap;
    cursor: pointer;
  }
  .sort:hover {
    background: var(--_color-surface-hover);
    color: var(--_color-accent-strong);
  }
  .sort::after {
    inline-size: 1em;
    color: var(--_color-accent);
    content: '';
  }
  [aria-sort='ascending'] .sort::after {
    content: '↑';
    content: '↑' / '';
  }
  [aria-sort='descending'] .sort::after {
    content: '↓';
    content: '↓' / '';
  }
  [aria-sort='ascending'] .sort,
  [aria-sort='descending'] .sort {
    color: var(--_color-text);
  }
  @media (forced-colors: active) {
    .window .row[aria-selected='true'],
    .window .row[aria-current='true'] {
      outline: 0.125em solid Highlight;
      outline-offset: -0.125em;
    }
  }
  @media print {
    .table {
      overflow: visible;
      block-size: auto;
    }
    .head,
    .window {
      position: static;
    }
    .track {
      height: auto !important;
    }
    .before {
      display: none;
    }
    .window .row {
      break-inside: avoid;
    }
  }
`;
