import { css } from 'lit';

export const gridTreeStyles = css`
  .tree {
    position: relative;
    max-block-size: var(--linli-grid-tree-height, 32em);
    overflow: auto;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .track {
    position: relative;
    block-size: var(--_track, auto);
    overflow: hidden;
  }
  .window {
    transform: translateY(var(--_offset, 0));
  }
  .row {
    display: flex;
    align-items: center;
    gap: 0.375em;
    block-size: var(--_target);
    padding-inline-end: 0.75em;
    border-block-end: 1px solid transparent;
    cursor: pointer;
    white-space: nowrap;
  }
  .row:hover {
    background: var(--_color-surface-hover);
  }
  .row.selected {
    background: var(--_color-accent-soft);
    color: var(--_color-accent-strong);
    font-weight: 600;
    box-shadow: inset 0.25em 0 0 var(--_color-accent);
  }
  .tree:focus-visible {
    outline-offset: -0.125em;
  }
  .tree:focus-visible .row.active {
    outline: 0.125em solid var(--_color-focus);
    outline-offset: -0.125em;
  }
  .row.level-1 {
    padding-inline-start: 0.5em;
  }
  .row.level-2 {
    padding-inline-start: 1.75em;
  }
  .row.level-3 {
    padding-inline-start: 3em;
  }
  .row.level-4 {
    padding-inline-start: 4.25em;
  }
  .row.level-5 {
    padding-inline-start: 5.5em;
  }
  .row.level-6 {
    padding-inline-start: 6.75em;
  }
  .twist {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: var(--_color-text-quiet);
    stroke-width: 2;
  }
  .open .twist {
    transform: rotate(90deg);
  }
  .dot {
    fill: var(--_color-accent);
    stroke: none;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .count {
    margin-inline-start: auto;
    padding-inline-start: 0.75em;
    color: var(--_color-text-quiet);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  .note {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .failed .note {
    color: var(--_color-danger);
  }
  @media (forced-colors: active) {
    .row.selected {
      outline: 0.125em solid Highlight;
      outline-offset: -0.125em;
    }
  }
  @media print {
    .tree {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
