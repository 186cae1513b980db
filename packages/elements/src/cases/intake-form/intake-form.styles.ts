import { css } from 'lit';

export const intakeStyles = css`
  form > * + * {
    margin-block-start: 1.5em;
  }
  header > * + * {
    margin-block-start: 0.5em;
  }
  h2 {
    font-size: 1.75em;
    line-height: 1.3;
  }
  h2:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  form,
  .receipt {
    max-width: 38em;
  }
  .quiet {
    color: var(--_color-text-quiet);
  }
  .notice .button.plain {
    min-height: 0;
    padding: 0 0.25em;
    vertical-align: baseline;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  form > .actions {
    margin-block-start: 2.5em;
  }
  .actions .primary {
    min-width: 12em;
    font-size: 1.125em;
  }
  @media (max-width: 30em) {
    .actions .button {
      width: 100%;
    }
  }
`;
