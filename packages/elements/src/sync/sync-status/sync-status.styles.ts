import { css } from 'lit';

export const syncStatusStyles = css`
  .skeleton .bone.title {
    margin: 0;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    padding: 0.25em 0.25em 0.25em 0.75em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .line.warning {
    border-color: var(--_color-warning);
    background: var(--_color-warning-soft);
  }
  .line.danger {
    border-color: var(--_color-danger);
    background: var(--_color-danger-soft);
  }
  .point {
    display: flex;
    flex: 1 1 12em;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.625em;
    min-inline-size: 0;
  }
  .said {
    flex: 1 1 9em;
    min-inline-size: 0;
    padding: 0.375em 0;
  }
  .sentence {
    display: flex;
    gap: 0.625em;
    font-variant-numeric: tabular-nums;
    font-weight: 500;
    line-height: 1.4;
  }
  .note {
    padding-inline-start: 2em;
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  /* On a soft field of colour the quiet text would be too faint. */
  .line.warning .note,
  .line.danger .note {
    color: var(--_color-text);
  }
  .icon {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin-block-start: 0.14em;
    fill: var(--_color-text-quiet);
  }
  .point.calm .icon {
    fill: var(--_color-success);
  }
  .point.busy .icon {
    fill: var(--_color-accent);
  }
  .point.warning .icon {
    fill: var(--_color-warning);
  }
  .point.danger .icon {
    fill: var(--_color-danger);
  }
  .toggle {
    flex: none;
    margin-inline-start: auto;
  }
  .line.warning .toggle,
  .line.danger .toggle {
    color: var(--_color-accent-strong);
  }
  .details {
    padding: 0.75em;
    border: 1px solid var(--_color-border);
    border-block-start: 0;
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_color-surface-raised);
  }
  .details > * + * {
    margin-block-start: 0.75em;
  }
  .facts {
    display: grid;
    row-gap: 0.375em;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
  }
  .facts dt {
    flex: 0 0 7em;
    color: var(--_color-text-quiet);
  }
  .facts dd {
    flex: 1 1 12em;
    min-inline-size: 0;
    max-inline-size: 38em;
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 30em) {
    .line {
      padding-inline-start: 0.75em;
      padding-inline-end: 0.75em;
    }
    .line > .point {
      flex-basis: 8em;
    }
    .line.warning > .point,
    .line.danger > .point,
    .point .button {
      flex: 1 1 100%;
    }
    .toggle {
      padding-inline-end: 0;
    }
  }
  @media (forced-colors: active) {
    .icon {
      fill: CanvasText;
    }
  }
  @media print {
    .line .button,
    .details .button {
      display: none;
    }
  }
`;
