import { css } from 'lit';

/** The look of `PlainSteps`. */
export const plainStepsStyles = css`
  .desk {
    margin-block-start: 1em;
  }
  .desk > * + * {
    margin-block-start: 0.75em;
  }
  .done:empty {
    display: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
  }
  .confirm {
    padding: 0.75em 1em;
    border: 1px solid var(--_color-accent);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
  }
  .confirm .row {
    margin-block-start: 0.75em;
  }
  @media print {
    .desk {
      display: none;
    }
  }
`;
