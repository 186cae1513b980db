import { css } from 'lit';

export const rankingStyles = css`
  .filters .field > span {
    color: var(--_color-text-quiet);
  }
  .over span,
  .since {
    margin-inline-start: 0.75em;
  }
  header h2 {
    margin-block-start: 0.25em;
    margin-block-end: 0.375em;
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .status {
    padding: 0 0.5em;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    color: var(--_color-accent);
  }
  .status.objection {
    color: var(--_color-warning);
  }
  .status.published {
    color: var(--_color-success);
  }
  .done:focus,
  h3:focus {
    outline: none;
    box-shadow: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .life .row {
    margin-block-start: 0.5em;
  }
  .over-tables {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: 0.75em;
    margin-block-start: 1.25em;
    margin-block-end: 0.75em;
  }
  .filters {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0.75em;
    min-inline-size: min(18em, 100%);
  }
  .filters .field {
    display: flex;
    flex: 1 1 9em;
    flex-direction: column;
    min-inline-size: 0;
    max-inline-size: 16em;
    margin: 0;
  }
  .filters .input {
    margin-block-start: 0;
    padding: 0.25em 0.5em;
  }
  section {
    margin-block-start: 1.5em;
  }
  h3 .quiet {
    margin-inline-start: 0.5em;
    font-size: 0.875em;
    font-weight: 400;
  }
  h4 {
    margin-block-start: 1em;
  }
  .notice {
    margin-block-end: 0.75em;
  }
  @media print {
    .life,
    .over-tables,
    .more,
    .trial,
    .sureness:not(.worked),
    .sureness .tools {
      display: none;
    }
  }
`;
