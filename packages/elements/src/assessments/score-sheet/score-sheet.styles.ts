import { css } from 'lit';
import { convenerStyles } from './convener.styles.js';
import { resultStyles } from './result.styles.js';
import { sheetStyles } from './sheet.styles.js';

const sessionStyles = css`
  .head {
    margin-block-end: 1.25em;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-start: 0.375em;
    color: var(--_color-text-quiet);
  }
  .progress,
  .waiting {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
  }
  .seat-choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .seat-choice .label,
  .seat-choice .input {
    width: auto;
    margin: 0;
  }
  .tag {
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    color: var(--_color-text-quiet);
    font-size: 0.875em;
    font-weight: 400;
  }
  .tag.open {
    color: var(--_color-accent);
  }
  .tag.published,
  .done {
    color: var(--_color-success);
  }
  .columns {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 2em;
  }
  .main {
    flex: 999 1 24em;
    min-inline-size: 0;
    max-inline-size: 52em;
  }
  .main > * + * {
    margin-block-start: 1.5em;
  }
  .agenda {
    flex: 1 1 17em;
    min-inline-size: 0;
  }
  .over-title {
    color: var(--_color-accent);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .subject > h3 {
    margin-block-start: 0;
    font-size: 1.75em;
    line-height: 1.3;
  }
  h3:focus,
  h4:focus,
  .summary:focus,
  #handed-in:focus {
    outline: none;
    box-shadow: none;
  }
  .agenda ol,
  .seats {
    margin-block-start: 0.5em;
    list-style: none;
  }
  .line,
  .seats .seat {
    display: flex;
    align-items: baseline;
    gap: 0.75em;
    padding: 0.5em;
    border-block-end: 1px solid var(--_color-border);
  }
  .line.shown {
    background: var(--_color-accent-soft);
    box-shadow: inset 0.25em 0 0 var(--_color-accent);
  }
  .order {
    flex: none;
    inline-size: 1.75em;
    color: var(--_color-text-quiet);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .line .who,
  .seats .who {
    flex: 1;
    min-inline-size: 0;
  }
  .line .who {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 0.75em;
  }
  .line .state {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .line.up .state,
  .look .state {
    flex-basis: 100%;
  }
  .look {
    align-content: center;
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .look .name {
    color: var(--_color-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .look:hover .name {
    color: var(--_color-accent-strong);
  }
  .line.up .state {
    color: var(--_color-accent);
  }
  .sum {
    flex: none;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .place {
    display: block;
    color: var(--_color-text-quiet);
    font-size: 0.875em;
    font-weight: 400;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  @media (max-width: 30em) {
    .row .button {
      inline-size: 100%;
    }
    .entry .points {
      flex: 1 1 4em;
    }
    .bar-bottom .button {
      flex: 1 0 auto;
    }
  }
  @media (forced-colors: active) {
    .anchor[aria-pressed='true'],
    .line.shown {
      outline: 0.125em solid Highlight;
    }
  }
  @media print {
    .row,
    .step,
    .bar-bottom .button,
    .twin summary {
      display: none;
    }
    .bar-bottom {
      position: static;
    }
    .score,
    .line {
      break-inside: avoid;
    }
  }
`;

export const scoreSheetStyles = [sheetStyles, resultStyles, sessionStyles, convenerStyles];
