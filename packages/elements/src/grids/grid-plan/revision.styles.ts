import { css } from 'lit';

/** Forms, files, previews and reports. */
export const revisionStyles = css`
  .panel .field {
    margin-block-start: 1em;
  }
  .field.compact,
  .panel .filters .field {
    margin-block-start: 0;
  }
  .field.compact .label {
    margin-block-end: 0;
    font-size: 0.9375em;
    font-weight: 400;
    color: var(--_color-text-quiet);
  }
  .field.compact .input {
    margin-block-start: 0;
  }
  .bar-of-plan .input {
    inline-size: auto;
  }
  textarea[name='line'] {
    font-variant-numeric: tabular-nums;
  }
  .made {
    font-weight: 600;
  }
  .made:empty {
    display: none;
  }
  .part {
    min-inline-size: 0;
    padding: 0.75em 1em 1em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
  }
  .part > legend {
    padding: 0 0.25em;
    font-weight: 600;
  }
  .part .field:first-of-type {
    margin-block-start: 0;
  }
  .chips {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
  }
  .chips li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    padding-inline-start: 0.75em;
    min-height: var(--_target);
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-accent-soft);
  }
  .chip-button {
    flex: none;
    min-inline-size: var(--_target);
    min-height: var(--_target);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 1.25em;
    line-height: 1;
    cursor: pointer;
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: 0.625em;
    min-height: var(--_target);
  }
  .check span {
    min-inline-size: 0;
  }
  .check input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0.125em 0 0;
    accent-color: var(--_color-accent);
  }
  .drop {
    padding: 0 1em 0.75em;
    border: 1px dashed var(--_color-border-strong);
    border-radius: var(--_radius);
  }
  .picker {
    position: relative;
    align-items: center;
  }
  .picker input:focus-visible + .button {
    outline: 0.125em solid var(--_color-focus);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.25em var(--_color-focus-halo);
  }
  .button[aria-pressed='true'] {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    color: var(--_color-accent-strong);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.5em;
    border-block-end: 1px solid var(--_color-border);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    background: var(--_color-surface-raised);
    font-weight: 600;
    white-space: nowrap;
  }
  .changes td {
    white-space: nowrap;
  }
  :host([narrow]) .changes td {
    white-space: normal;
  }
  :host([narrow]) .changes th,
  :host([narrow]) .changes td {
    padding: 0.375em 0.25em;
  }
  .scroll {
    max-block-size: 22em;
    overflow: auto;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
  }
  .tag {
    padding: 0 0.375em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    color: var(--_color-text-quiet);
    font-size: 0.875em;
    white-space: nowrap;
  }
  .steps {
    padding-inline-start: 1.25em;
  }
  .steps li + li {
    margin-block-start: 0.5em;
  }
`;
