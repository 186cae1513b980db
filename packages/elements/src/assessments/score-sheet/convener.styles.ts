import { css } from 'lit';

/** What stands in a box of its own: how the session is run, the reason of a step, what is to be confirmed. */
export const convenerStyles = css`
  .convene,
  .reason,
  .confirm {
    padding: 1.25em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
  }
  .reason {
    border-color: var(--_color-danger);
  }
  .seats .seat {
    align-items: center;
    padding: 0.25em 0;
  }
  .seats .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .seats .name {
    flex: 1 1 12em;
  }
  .seats .of {
    flex: none;
    inline-size: 1.75em;
    text-align: end;
  }
  .seats .state {
    flex: 0 0 5em;
  }
  .seats .do {
    flex: 0 0 8em;
    text-align: end;
  }
  .seat.in .state {
    color: var(--_color-success);
  }
  .seat.absent .state,
  .seat.recused .state {
    color: var(--_color-text-quiet);
  }
  @media (max-width: 30em) {
    .convene,
    .reason,
    .confirm {
      padding: 1em;
    }
    .seats .do {
      flex-basis: 5em;
    }
  }
`;
