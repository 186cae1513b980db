import { css } from 'lit';

/** The rows of bars and ranges. */
export const barsStyles = css`
  .row {
    display: flex;
    gap: 0 0.75em;
    padding: 0.1875em 0.375em;
    border-radius: var(--_radius);
  }
  .label {
    flex: none;
    inline-size: 32%;
    max-inline-size: 16em;
    line-height: 1.4;
    align-self: center;
  }
  .bands {
    flex: 1;
    min-inline-size: 0;
  }
  .band {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  .strip {
    flex: 1;
    min-inline-size: 0;
    block-size: 1.75em;
    overflow: visible;
  }
  .value {
    flex: none;
    inline-size: var(--_value, 4em);
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .strip text {
    font-size: 0.875em;
  }
  .marked .label,
  .marked .value,
  [aria-current] {
    font-weight: 600;
  }
  .marked .label::before {
    content: '▸ ';
  }
  .current {
    background: var(--_color-surface-hover);
    box-shadow: inset 0 0 0 0.125em var(--_color-border-strong);
  }
  .plot:focus-visible .current {
    box-shadow: inset 0 0 0 0.125em var(--_color-focus);
  }
  :host([narrow]) .row {
    display: block;
    padding-block-end: 0.375em;
  }
  :host([narrow]) .label {
    display: block;
    inline-size: auto;
    max-inline-size: none;
  }
  :host([stacked]) .band {
    flex-direction: column-reverse;
    align-items: stretch;
    gap: 0;
  }
  :host([stacked]) .strip,
  :host([stacked]) .value {
    flex: none;
    inline-size: 100%;
  }
  @media (forced-colors: active) {
    .current {
      outline: 0.125em solid Highlight;
    }
  }
  @media print {
    .row {
      break-inside: avoid;
    }
  }
`;
