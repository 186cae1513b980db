import { css } from 'lit';

/** The sheet itself. */
export const sheetStyles = css`
  .sheet > * + *,
  .subject > * + *,
  .confirm > * + *,
  .reason > * + *,
  .convene > * + * {
    margin-block-start: 1em;
  }
  .sheet > [role='status']:empty {
    margin: 0;
  }
  .criterion {
    min-inline-size: 0;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_color-border);
  }
  .criterion.wrong {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_color-danger);
  }
  .criterion > legend {
    float: left;
    inline-size: 100%;
    margin-block-end: 0.5em;
    font-size: 1.125em;
    font-weight: 600;
  }
  .criterion > legend + * {
    clear: both;
  }
  .criterion > legend .quiet {
    font-size: 0.875em;
    font-weight: 400;
  }
  .entry {
    display: flex;
    gap: 0.5em;
  }
  .entry .input {
    width: auto;
    min-inline-size: 0;
    margin: 0;
  }
  .points {
    flex: 0 1 6em;
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .step {
    flex: none;
    min-inline-size: 3.5em;
    padding: 0;
    font-size: 1.125em;
    touch-action: manipulation;
  }
  .anchors {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: 0.5em;
    margin-block-start: 0.75em;
    list-style: none;
  }
  .anchors li {
    display: flex;
  }
  .anchor {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: flex-start;
    min-inline-size: 0;
    min-block-size: var(--_target);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: inherit;
    font: inherit;
    line-height: 1.45;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  .anchor:hover {
    border-color: var(--_color-accent);
    background: var(--_color-surface-hover);
  }
  .anchor[aria-pressed='true'] {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    box-shadow: inset 0 0 0 0.0625em var(--_color-accent);
  }
  .anchor:focus-visible {
    box-shadow: 0 0 0 0.25em var(--_color-focus-halo);
  }
  .band {
    font-weight: 600;
  }
  .anchor[aria-pressed='true'] .band::before {
    content: '✓ ';
  }
  .range {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .anchor .words {
    font-size: 0.9375em;
  }
  /* What is being given stays in sight while the criteria scroll. */
  .bar-bottom {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    padding: 0.75em 0;
    border-block-start: 1px solid var(--_color-border-strong);
    background: var(--_color-surface);
  }
  .total output {
    font-size: 1.375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .given {
    max-inline-size: 28em;
  }
  .given > div {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding: 0.375em 0;
    border-block-end: 1px solid var(--_color-border);
    font-variant-numeric: tabular-nums;
  }
  .given dd {
    flex: none;
    font-weight: 600;
  }
  .given dd .quiet {
    font-weight: 400;
  }
  .given .sum {
    font-size: 1.125em;
  }
  .said,
  .comments li {
    padding-inline-start: 0.75em;
    border-inline-start: 0.1875em solid var(--_color-border);
    white-space: pre-line;
  }
`;
