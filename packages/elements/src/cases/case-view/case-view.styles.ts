import { css } from 'lit';

export const caseViewStyles = css`
  .columns {
    display: flex;
    flex-wrap: wrap;
    gap: 2em;
  }
  .main {
    flex: 999 1 24em;
    min-inline-size: 0;
    max-inline-size: 60em;
  }
  .aside {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .aside[hidden] {
    display: none;
  }
  .over,
  .under {
    color: var(--_color-text-quiet);
  }
  .over,
  .under {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    font-size: 0.875em;
  }
  .over .code {
    font-variant-numeric: tabular-nums;
  }
  header h2 {
    margin-block-start: 0.25em;
    margin-block-end: 0.5em;
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2em;
    margin-block-end: 0.5em;
  }
  .under {
    margin-block-start: 0.5em;
  }
  .stand dt {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .stand dd {
    font-weight: 600;
  }
  .tag {
    display: inline-block;
  }
  .tag.open,
  .tag.waiting,
  .tag.answered {
    color: var(--_color-accent);
  }
  .tag.supervise,
  .tag.urge {
    color: var(--_color-warning);
  }
  .tag.solved,
  .tag.confirmed,
  .tag.holds {
    color: var(--_color-success);
  }
  .tag.unsolved,
  .tag.disputed,
  .tag.fails,
  .tag.list,
  .stars {
    color: var(--_color-danger);
  }
  .tag.none {
    color: var(--_color-text-quiet);
    font-weight: 400;
  }
  section {
    margin-block-start: 1.5em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_color-border);
  }
  section h3 {
    margin-block-end: 0.625em;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    column-gap: 2em;
  }
  .pair section {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  .confidential {
    margin-block-start: 0.5em;
    color: var(--_color-warning);
  }
  .family .fact {
    align-items: baseline;
  }
  .actions {
    padding: 1.25em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
  }
  .notice {
    margin-block-end: 1em;
  }
  header .notice {
    margin-block-start: 0.5em;
    margin-block-end: 0.5em;
  }
  @media print {
    .actions,
    .aside {
      display: none;
    }
    .stand .tag {
      color: inherit;
    }
    section {
      break-inside: auto;
    }
    section h3 {
      break-after: avoid;
    }
  }
`;
