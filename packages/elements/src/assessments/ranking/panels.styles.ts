import { css } from 'lit';

/** How sure the order is, the trial, and the dialog of a step. */
export const panelStyles = css`
  .sureness,
  .trial {
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_color-border);
  }
  .sureness > * + *,
  .trial > * + *,
  .tried > * + *,
  .trial form > * + * {
    margin-block-start: 0.75em;
  }
  .spans {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .spans legend {
    float: left;
    margin-inline-end: 1.25em;
  }
  .span {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: var(--_target);
    cursor: pointer;
  }
  .spans input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .tried {
    max-inline-size: 40em;
    padding: 0.75em;
    overflow-x: auto;
    border: 2px dashed var(--_color-warning);
    border-radius: var(--_radius);
  }
  .tried th,
  .tried td {
    padding-inline-start: 0.25em;
    padding-inline-end: 0.5em;
  }
  .tried td {
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
  }
  .changed td:last-child {
    font-weight: 600;
  }
  dialog {
    inline-size: 38em;
  }
  dialog form > * + * {
    margin-block-start: 0.75em;
  }
  dialog form > .row {
    margin-block-start: 1.25em;
  }
`;
