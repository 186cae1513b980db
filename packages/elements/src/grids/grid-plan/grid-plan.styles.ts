import { css } from 'lit';
import { drawingStyles } from './map-drawing.styles.js';
import { revisionStyles } from './revision.styles.js';

const layout = css`
  :host > * + * {
    margin-block-start: 0.75em;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(18em, min(26em, 40%)) minmax(0, 1fr);
    gap: 1em;
    align-items: start;
  }
  :host([narrow]) .body {
    grid-template-columns: minmax(0, 1fr);
  }
  .panel {
    max-block-size: var(--linli-grid-plan-height, 48em);
    padding: 0.75em 1em 1em;
    overflow: auto;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    overscroll-behavior: contain;
  }
  :host([narrow]) .panel {
    max-block-size: none;
  }
  .panel > * + *,
  .ground > * + *,
  form > * + *,
  .line > * + *,
  .detail > * + *,
  section > * + * {
    margin-block-start: 0.75em;
  }
  .panel > h3:focus {
    outline: none;
    box-shadow: none;
  }
  .ground {
    position: relative;
    min-inline-size: 0;
  }
  .bar-of-plan {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1.5em;
  }
  .answer {
    flex: 1 1 16em;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    min-height: var(--_target);
    font-variant-numeric: tabular-nums;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .buttons.end {
    margin-block-start: 1.25em;
  }
  /* What goes on stays in sight, however long what is above it is. */
  :host(:not([narrow])) .panel .buttons.end {
    position: sticky;
    z-index: 1;
    bottom: -1em;
    margin: 1.25em -1em -1em;
    padding: 0.75em 1em;
    border-block-start: 1px solid var(--_color-border);
    background: var(--_color-surface);
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    font-variant-numeric: tabular-nums;
  }
  progress {
    flex: 1 1 10em;
    max-inline-size: 20em;
    block-size: 1em;
    accent-color: var(--_color-accent);
  }
  .chosen {
    padding: 0.75em 1em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
  }
  .chosen > * + * {
    margin-block-start: 0.5em;
  }
  .quiet,
  .count,
  .code {
    color: var(--_color-text-quiet);
  }
  .quiet,
  .code {
    font-size: 0.9375em;
  }
  .code {
    font-variant-numeric: tabular-nums;
  }
  .block {
    display: block;
  }
  .good {
    color: var(--_color-success);
    font-weight: 600;
  }
  .print-title,
  .printed {
    display: none;
  }
`;

const findings = css`
  ul {
    list-style: none;
  }
  .plain > li + li {
    margin-block-start: 0.25em;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    gap: 0.5em 0.75em;
  }
  .group > h4 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.625em;
  }
  .group > h4 + * {
    margin-block-start: 0.25em;
  }
  .count {
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .severity {
    display: inline-flex;
    align-items: baseline;
    gap: 0.3em;
    font-weight: 600;
    white-space: nowrap;
  }
  .severity svg {
    inline-size: 0.875em;
    block-size: 0.875em;
    fill: currentColor;
  }
  .severity.error {
    color: var(--_color-danger);
  }
  .severity.warning {
    color: var(--_color-warning);
  }
  .severity.repaired {
    color: var(--_color-success);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
  }
  .finding {
    border-block-start: 1px solid var(--_color-border);
  }
  .choose {
    display: block;
    inline-size: 100%;
    min-height: var(--_target);
    padding: 0.5em 0.25em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .choose:hover {
    background: var(--_color-surface-hover);
  }
  .choose:focus-visible {
    outline-offset: -0.125em;
  }
  .finding.current {
    padding-inline-start: 0.5em;
    border-inline-start: 0.25em solid var(--_color-accent);
    background: var(--_color-accent-soft);
  }
  .finding.current .choose {
    font-weight: 600;
  }
  .detail {
    padding: 0 0.25em 0.75em;
  }
  .detail dl > div {
    display: flex;
    gap: 0.75em;
  }
  .detail dt {
    flex: none;
    min-inline-size: 4.5em;
    color: var(--_color-text-quiet);
  }
  .detail .code {
    display: inline-block;
  }
  .detail dd {
    min-inline-size: 0;
  }
`;

const media = css`
  @media (forced-colors: active) {
    .finding.current {
      border-inline-start-color: Highlight;
    }
    .button[aria-pressed='true'] {
      outline: 0.125em solid Highlight;
    }
  }
  @media print {
    .bar-of-plan .field,
    .bar-of-plan .buttons,
    .panel,
    .chosen {
      display: none;
    }
    .body {
      display: block;
    }
    .print-title {
      display: block;
      font-size: 1.125em;
      font-weight: 600;
    }
    .printed {
      display: table;
    }
    .printed caption {
      padding-block-end: 0.5em;
      font-weight: 600;
      text-align: start;
    }
    tr {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;

export const gridPlanStyles = [layout, findings, revisionStyles, drawingStyles, media];
