import { css } from 'lit';

/** What it came to. */
export const resultStyles = css`
  .result > * + *,
  .group > * + * {
    margin-block-start: 0.75em;
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.5em;
  }
  .big {
    font-size: 2.25em;
    font-weight: 600;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .group h4 .quiet {
    font-size: 0.875em;
    font-weight: 400;
  }
  .scores {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    list-style: none;
  }
  .score {
    display: flex;
    align-items: baseline;
    gap: 0.375em;
    padding: 0.25em 0.625em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    font-variant-numeric: tabular-nums;
  }
  .score .value {
    font-weight: 600;
  }
  .score.dropped {
    border-style: dashed;
    color: var(--_color-text-quiet);
  }
  .of {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .why {
    font-size: 0.875em;
  }
  .mean {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  tbody th {
    font-weight: 400;
  }
  tbody th,
  tbody td {
    vertical-align: middle;
  }
  tbody th {
    min-inline-size: 7em;
  }
  thead .minor {
    white-space: normal;
  }
  .minor {
    color: var(--_color-text-quiet);
  }
  .comments {
    list-style: none;
  }
  .comments li + li {
    margin-block-start: 0.5em;
  }
`;
