import { css } from 'lit';

/** The receipt page, on screen and on A4 paper in black and white. */
export const receiptStyles = css`
  .receipt > * + * {
    margin-block-start: 1.25em;
  }
  .receipt h2 {
    display: flex;
    align-items: center;
    gap: 0.5em;
    color: var(--_color-success);
  }
  .receipt h2::before {
    flex: none;
    width: 0.375em;
    height: 0.75em;
    margin: 0 0.25em 0.2em;
    border: solid;
    border-width: 0 0.15em 0.15em 0;
    transform: rotate(45deg);
    content: '';
  }
  .receipt h2.kept {
    color: inherit;
  }
  .receipt h2.kept::before {
    display: none;
  }
  .receipt h2.kept ~ .credentials {
    border-color: var(--_color-accent);
    background: none;
  }
  .credentials {
    padding: 1em;
    border: 1px solid var(--_color-success);
    border-radius: var(--_radius);
    background: var(--_color-success-soft);
  }
  .credentials dl {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 3em;
    margin-block-end: 1em;
  }
  .code {
    font-size: 1.375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.375em 1.5em;
  }
  .facts dt,
  .credentials dt {
    color: var(--_color-text-quiet);
  }
  .receipt h3 ~ p {
    margin-block-start: 0.25em;
  }
  .receipt .copied {
    margin-block-start: 0.75em;
  }
  @media print {
    .receipt {
      max-width: none;
      color: #000;
    }
    .receipt h2,
    .facts dt,
    .credentials dt {
      color: #000;
    }
    .credentials {
      border: 0.125em solid #000;
      background: none;
      break-inside: avoid;
    }
    .receipt .actions,
    .copied {
      display: none;
    }
  }
`;
