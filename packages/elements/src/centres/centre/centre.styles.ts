import { css } from 'lit';

export const centreStyles = css`
  .quiet,
  dt {
    color: var(--_color-text-quiet);
  }
  ul {
    list-style: none;
  }
  header > * + * {
    margin-block-start: 0.75em;
  }
  .opening {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    padding: 0.75em 1em;
    border: 1px solid var(--_color-border);
    border-inline-start: 0.25em solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
    font-variant-numeric: tabular-nums;
  }
  .opening.open {
    border-color: var(--_color-success);
    background: var(--_color-success-soft);
  }
  .opening .light {
    font-size: 1.125em;
    font-weight: 600;
    white-space: normal;
  }
  dl {
    display: grid;
    gap: 0.25em;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
  }
  dt {
    flex: 0 0 5em;
  }
  dd {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .phone {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    font-variant-numeric: tabular-nums;
  }
  .times,
  .next {
    display: inline-block;
    font-variant-numeric: tabular-nums;
  }
  .on {
    display: inline-block;
    margin-inline-start: 0.5em;
  }
  section {
    margin-block-start: 1.5em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_color-border);
  }
  section > * + * {
    margin-block-start: 0.5em;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
    gap: 0.75em;
    align-items: start;
  }
  /* Of very different heights: columns leave no holes. */
  .zones {
    columns: 19em;
    column-gap: 0.75em;
  }
  .zone {
    break-inside: avoid;
    margin-block-end: 0.75em;
  }
  .zone,
  .card {
    padding: 0.75em 1em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .zone > .quiet {
    font-size: 0.875em;
  }
  .windows {
    margin-block-start: 0.5em;
  }
  .windows > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    padding-block-start: 0.5em;
    padding-block-end: 0.5em;
    border-block-start: 1px solid var(--_color-border);
  }
  .window {
    flex: 0 0 6em;
    color: var(--_color-text-quiet);
  }
  .seats {
    flex: 1 1 9em;
    min-inline-size: 0;
  }
  .seat + .seat {
    margin-block-start: 0.375em;
  }
  .seat > * {
    margin-inline-end: 0.5em;
  }
  .seat .who {
    display: block;
  }
  .seat:not(.away) .who {
    font-weight: 600;
  }
  .mark,
  .next,
  .on {
    font-size: 0.9375em;
  }
  .next {
    color: var(--_color-text);
  }
  .called,
  .readiness ul,
  .posts {
    display: grid;
    gap: 0.375em;
  }
  .called li,
  .posts li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
  }
  .called .who {
    font-weight: 600;
  }
  .readiness li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    padding-block-start: 0.375em;
    border-block-start: 1px solid var(--_color-border);
  }
  .readiness .item {
    flex: 0 0 6em;
    font-weight: 600;
  }
  .readiness .mark {
    flex: 0 0 8em;
  }
  .evidence {
    flex: 1 1 16em;
  }
  .mark.met {
    color: var(--_color-success);
  }
  .mark.notMet,
  .finding.fault .mark {
    color: var(--_color-danger);
  }
  .finding.warning .mark {
    color: var(--_color-warning);
  }
  .findings ul {
    display: grid;
    gap: 0.5em;
  }
  .finding {
    display: flex;
    gap: 0.75em;
    align-items: baseline;
  }
  .finding .mark {
    flex: none;
    font-weight: 500;
  }
  .finding .what {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .count {
    color: var(--_color-text-quiet);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .card > .quiet {
    margin-block-start: 0.5em;
    font-size: 0.875em;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    section h3 {
      break-after: avoid;
    }
    .mark.met,
    .mark.notMet,
    .finding .mark {
      color: inherit;
    }
  }
`;
