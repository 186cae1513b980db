import { css } from 'lit';

/** What stands above the points: total, place, how far the assessment has come, vetoes. */
export const headerStyles = css`
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.5em 2em;
  }
  .standing dd {
    display: flex;
    flex-wrap: wrap;
    align-content: flex-end;
    align-items: baseline;
    column-gap: 0.5em;
    min-block-size: 2.275em;
    font-weight: 600;
  }
  .total .number {
    font-size: 1.75em;
    line-height: 1.3;
  }
  .of,
  .moved {
    font-weight: 400;
  }
  .none {
    color: var(--_color-text-quiet);
    font-weight: 400;
  }
  .life {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block-start: 0.75em;
    margin-block-end: 0.25em;
    padding-inline-start: 0;
    list-style: none;
    color: var(--_color-text-quiet);
  }
  .life li {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.375em;
  }
  .life [aria-current] {
    color: var(--_color-text);
    font-weight: 600;
  }
  .life time {
    font-weight: 400;
  }
  .dot {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 0.125em solid var(--_color-border-strong);
    border-radius: 50%;
  }
  .past .dot {
    border-color: var(--_color-accent);
    background: var(--_color-accent);
  }
  .now .dot {
    border-color: var(--_color-accent);
    border-width: 0.25em;
  }
  .vetoes {
    margin-block-start: 0.5em;
  }
  .notice .vetoes {
    margin-block-start: 0;
  }
  .notice {
    margin-block-start: 0.75em;
  }
  .notice ul {
    padding-inline-start: 1.25em;
  }
  /* The total alone on its line: what follows is of one height. */
  .narrow .total {
    flex-basis: 100%;
  }
  .narrow .standing dd {
    min-block-size: 0;
  }
  @media (forced-colors: active) {
    .dot {
      border-color: CanvasText;
    }
    .past .dot,
    .now .dot {
      border-color: Highlight;
    }
    .past .dot {
      background: Highlight;
    }
  }
  @media print {
    .life {
      break-inside: avoid;
    }
  }
`;
