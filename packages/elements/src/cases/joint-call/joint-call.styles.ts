import { css } from 'lit';

export const jointCallStyles = css`
  .quiet {
    color: var(--_color-text-quiet);
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    font-weight: 600;
  }
  .call {
    margin-block-start: 1em;
  }
  .call > * + * {
    margin-block-start: 0.5em;
  }
  .tag {
    margin-inline-start: 0.5em;
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    color: var(--_color-text-quiet);
    font-size: 0.875em;
    font-weight: 400;
  }
  .tag.running {
    color: var(--_color-accent);
  }
  .parts,
  .steps,
  .clocks {
    list-style: none;
  }
  .part {
    padding: 0.75em 1em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .part + .part {
    margin-block-start: 0.5em;
  }
  .part.own {
    border-inline-start: 0.25em solid var(--_color-accent);
  }
  .part > * + * {
    margin-block-start: 0.5em;
  }
  .who {
    font-weight: 600;
  }
  .facts {
    row-gap: 0.25em;
  }
  .part .fact dt {
    flex-basis: 4em;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .step {
    display: flex;
    flex: 1 1 8em;
    flex-direction: column;
    max-inline-size: 14em;
    padding-block-start: 0.25em;
    border-block-start: 0.1875em solid var(--_color-border);
    color: var(--_color-text-quiet);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .step.done {
    border-color: var(--_color-accent);
  }
  .step.current {
    border-block-start-style: dashed;
    border-color: var(--_color-accent);
  }
  .step.done .name,
  .step.current .name {
    color: var(--_color-text);
    font-weight: 600;
  }
  .clocks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .clocks li {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.5em;
  }
  @media print {
    .part {
      break-inside: avoid;
    }
  }
`;
