import { css } from 'lit';

export const scorecardStyles = css`
  .of,
  .path {
    color: var(--_color-text-quiet);
  }
  .path,
  .notes,
  .standing dt {
    font-size: 0.875em;
  }
  .over {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.75em;
  }
  header h2 {
    margin-block-start: 0.25em;
    margin-block-end: 0.375em;
  }
  .number,
  .measure,
  .points,
  .lost {
    font-variant-numeric: tabular-nums;
  }
  .columns {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0 2em;
  }
  .main {
    flex: 999 1 36em;
    min-inline-size: 0;
  }
  .charts {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  .charts linli-chart + linli-chart {
    margin-block-start: 1.5em;
  }
  section {
    margin-block-start: 1.5em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block-end: 0.5em;
  }
  .orders {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .orders [aria-pressed='true'] {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    color: var(--_color-accent-strong);
  }
  .level {
    padding-inline-start: 1.25em;
    list-style: none;
  }
  .level.top {
    padding-inline-start: 0;
    border-block-start: 1px solid var(--_color-border-strong);
  }
  .level li {
    border-block-end: 1px solid var(--_color-border);
  }
  .level li li:last-child {
    border-block-end: 0;
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 5.5em 6em 6em 5.5em;
    align-items: center;
    column-gap: 1em;
  }
  .block > .item .name {
    font-weight: 600;
  }
  .name {
    display: flex;
    align-items: center;
    min-height: var(--_target);
    padding: 0.375em 0;
    border: 0;
    background: none;
    color: var(--_color-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .name:hover {
    color: var(--_color-accent-strong);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .name .path {
    display: block;
    font-weight: 400;
  }
  .measure,
  .points,
  .lost {
    text-align: end;
  }
  .measure,
  .lost {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .lost.some {
    color: var(--_color-danger);
  }
  .notes {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-inline-start: 1em;
  }
  .notes:not(:empty) {
    padding-block-end: 0.375em;
  }
  .flag .light {
    white-space: normal;
  }
  .flag.own {
    color: var(--_color-accent-strong);
    font-weight: 500;
  }
  .narrow .orders .button {
    padding-inline-start: 0.75em;
    padding-inline-end: 0.75em;
  }
  .narrow .item {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .narrow .bar {
    display: none;
  }
  .narrow .points {
    grid-row: 1;
    grid-column: 2;
  }
  .narrow .measure {
    grid-row: 2;
    grid-column: 1;
    padding-inline-start: 1.15em;
    text-align: start;
  }
  .narrow .lost {
    grid-row: 2;
    grid-column: 2;
  }
  .narrow .level .level {
    padding-inline-start: 0.75em;
  }
  @media (forced-colors: active) {
    .orders [aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
  }
  @media print {
    .orders {
      display: none;
    }
    .columns {
      display: block;
    }
    .item {
      break-inside: avoid;
    }
    .lost.some {
      color: inherit;
    }
    .sum .link-button {
      text-decoration: none;
    }
  }
`;
