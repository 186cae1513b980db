import { css } from 'lit';

export const caseTrackerStyles = css`
  form,
  article {
    max-inline-size: 44em;
  }
  form > * + * {
    margin-block-start: 1.25em;
  }
  form > .intro {
    margin-block-start: 0.375em;
    color: var(--_color-text-quiet);
  }
  .box label {
    font-weight: 600;
  }
  .box .hint {
    margin-block-end: 0.375em;
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .box .error {
    margin-block-end: 0.375em;
    color: var(--_color-danger);
    font-weight: 500;
  }
  .box input {
    inline-size: 100%;
    max-inline-size: 24em;
    min-block-size: var(--_target);
    padding: 0.375em 0.75em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .box input[aria-invalid='true'] {
    border-color: var(--_color-danger);
  }
  .box.invalid {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_color-danger);
  }
  article > * + * {
    margin-block-start: 1.5em;
  }
  .over {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .code {
    margin-inline-start: 0.75em;
    font-variant-numeric: tabular-nums;
  }
  header h2 {
    margin-block-start: 0.25em;
  }
  h2:focus {
    outline: none;
    box-shadow: none;
  }
  .status {
    margin-block-start: 0.75em;
    padding: 1em 1.25em;
    border-inline-start: 0.25em solid var(--_color-accent);
    border-radius: var(--_radius);
    background: var(--_color-accent-soft);
  }
  .status.waiting {
    border-color: var(--_color-warning);
    background: var(--_color-warning-soft);
  }
  .status.ended {
    border-color: var(--_color-border-strong);
    background: var(--_color-surface-raised);
  }
  .status .facts {
    margin-block-start: 0.75em;
  }
  .status-word {
    font-size: 1.125em;
    font-weight: 600;
  }
  .trunk ol {
    display: flex;
    list-style: none;
  }
  .stage {
    position: relative;
    flex: 1 1 0;
    min-inline-size: 0;
    max-inline-size: 10em;
    color: var(--_color-text-quiet);
    text-align: center;
  }
  .stage + .stage::before {
    content: '';
    position: absolute;
    top: 0.6875em;
    left: calc(-50% + 1em);
    right: calc(50% + 1em);
    border-block-start: 0.125em solid var(--_color-border);
  }
  .stage.done + .stage::before {
    border-color: var(--_color-accent);
  }
  .dot {
    display: flex;
    align-items: center;
    justify-content: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin-inline-start: auto;
    margin-inline-end: auto;
    border: 0.125em solid var(--_color-border-strong);
    border-radius: 50%;
    background: var(--_color-surface);
  }
  .dot svg {
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: var(--_color-on-accent);
    stroke-width: 2;
  }
  .stage.done .dot {
    border-color: var(--_color-accent);
    background: var(--_color-accent);
  }
  .stage.current .dot {
    border-color: var(--_color-accent);
    box-shadow: inset 0 0 0 0.25em var(--_color-surface), inset 0 0 0 1em var(--_color-accent);
  }
  .stage.ended .dot {
    border-color: var(--_color-text);
    border-radius: 0;
    background: var(--_color-text);
  }
  .stage.done {
    color: var(--_color-text);
  }
  .stage.current,
  .stage.ended {
    color: var(--_color-text);
    font-weight: 600;
  }
  section {
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_color-border);
  }
  section h3 {
    margin-block-end: 0.625em;
  }
  .reply {
    padding: 1.25em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
  }
  .reply .over {
    margin-block-end: 0.5em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  @media (max-width: 36em) {
    .trunk ol {
      flex-direction: column;
      gap: 0.75em;
    }
    .stage {
      display: flex;
      max-inline-size: none;
      align-items: center;
      gap: 0.75em;
      text-align: start;
    }
    .dot {
      margin: 0;
    }
    .stage + .stage::before {
      top: -0.75em;
      left: 0.6875em;
      right: auto;
      block-size: 0.75em;
      border-block-start: 0;
      border-inline-start: 0.125em solid var(--_color-border);
    }
  }
  @media (forced-colors: active) {
    .stage.done .dot,
    .stage.current .dot,
    .stage.ended .dot {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .dot svg {
      stroke: Canvas;
    }
  }
  @media print {
    form,
    .actions,
    .row {
      display: none;
    }
    .status,
    .reply {
      border: 1px solid #000;
      background: none;
    }
    .stage.done .dot {
      background: none;
    }
    .stage.current .dot {
      border-width: 0.375em;
      box-shadow: none;
    }
    .dot svg {
      stroke: #000;
    }
    section {
      break-inside: auto;
    }
    section h3 {
      break-after: avoid;
    }
  }
`;
