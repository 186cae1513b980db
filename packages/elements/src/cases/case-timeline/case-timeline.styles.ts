import { css } from 'lit';

export const caseTimelineStyles = css`
  .empty {
    color: var(--_color-text-quiet);
  }
  .button.turn {
    margin-block-end: 0.25em;
    padding: 0;
  }
  .steps {
    list-style: none;
  }
  .step {
    position: relative;
    padding-block-end: 1.5em;
    padding-inline-start: 1.75em;
  }
  .step:last-child {
    padding-block-end: 0;
  }
  .step::before {
    content: '';
    position: absolute;
    top: 0.45em;
    left: 0.125em;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 0.125em solid var(--_color-accent);
    border-radius: 50%;
    background: var(--_color-surface);
  }
  .step.danger::before {
    border-color: var(--_color-danger);
    border-radius: 0;
  }
  .step:not(:last-child)::after {
    content: '';
    position: absolute;
    top: 1.45em;
    bottom: -0.2em;
    left: 0.4375em;
    border-inline-start: 0.125em solid var(--_color-border);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
  }
  .what {
    font-weight: 600;
  }
  .round {
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    color: var(--_color-warning);
    font-size: 0.875em;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    color: var(--_color-text-quiet);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .step .facts {
    margin-block-start: 0.5em;
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
    row-gap: 0.375em;
  }
  @media print {
    .turn {
      display: none;
    }
    .step {
      break-inside: avoid;
    }
    .step .facts {
      padding: 0;
      background: none;
    }
  }
`;
