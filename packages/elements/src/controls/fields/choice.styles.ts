import { css } from 'lit';

/** Radio buttons and checkboxes as large rows, and the stars of a rating. */
export const choiceStyles = css`
  .choices {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    padding-block-start: 0.25em;
  }
  .choices.row {
    flex-flow: row wrap;
  }
  .choices.row .choice {
    flex: 1 1 7em;
    max-width: 15em;
  }
  .choice {
    position: relative;
  }
  .choice input {
    position: absolute;
    left: 0.875em;
    top: calc(var(--_target) / 2 - 0.625em);
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    font: inherit;
    cursor: pointer;
    accent-color: var(--_color-accent);
  }
  .choice label {
    display: block;
    min-height: var(--_target);
    padding: calc((var(--_target) - 1.5em) / 2 - 1px) 1em calc((var(--_target) - 1.5em) / 2 - 1px) 2.75em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    line-height: 1.5;
    cursor: pointer;
  }
  .choice label:hover {
    border-color: var(--_color-accent);
    background: var(--_color-surface-hover);
  }
  .choice input:checked + label {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    box-shadow: inset 0 0 0 1px var(--_color-accent);
  }
  /* One ring, around the whole target. */
  .choice input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .choice input:focus-visible + label {
    outline: 0.125em solid var(--_color-focus);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.25em var(--_color-focus-halo);
  }
  .choice .hint {
    display: block;
  }
  .wrong .choice label {
    border-color: var(--_color-danger);
  }
  .stars {
    display: flex;
  }
  .star {
    position: relative;
    flex: 0 1 calc(var(--_target) + 0.25em);
  }
  .star input {
    position: absolute;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .star label {
    display: flex;
    flex-direction: column;
    align-items: center;
    padding: 0.25em;
    border-radius: var(--_radius);
    line-height: 1.2;
  }
  .star svg {
    width: 1.875em;
    height: 1.875em;
    fill: none;
    stroke: var(--_color-border-strong);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .star.lit svg {
    fill: var(--_color-accent);
    stroke: var(--_color-accent);
  }
  .star input:focus-visible + label {
    outline: 0.125em solid var(--_color-focus);
    box-shadow: 0 0 0 0.25em var(--_color-focus-halo);
  }
  @media (min-width: 40em) {
    .choices.columns {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    .choices.columns label {
      height: 100%;
    }
  }
  @media (forced-colors: active) {
    .choice input:checked + label {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
    .star.lit svg {
      fill: Highlight;
      stroke: Highlight;
    }
    .star svg {
      forced-color-adjust: none;
      stroke: ButtonText;
    }
  }
`;
