import { css } from 'lit';

/** The plan, and the organisations, as tables: what they have beside `plainTableStyles`. */
export const planTableStyles = css`
  th:first-child,
  td:first-child {
    min-inline-size: 12em;
  }
  tfoot th,
  tfoot td {
    border-block-start: 1px solid var(--_color-border-strong);
    font-weight: 600;
  }
  .indent-1 {
    padding-inline-start: 1.75em;
  }
  .indent-2 {
    padding-inline-start: 2.75em;
  }
  .indent-3 {
    padding-inline-start: 3.75em;
  }
`;
