import { css } from 'lit';

/** The marks of `renderMode` and `renderPresence`. */
export const markStyles = css`
  .mark {
    display: inline-flex;
    align-items: baseline;
    gap: 0.375em;
    color: var(--_color-text-quiet);
  }
  .mark.now {
    color: var(--_color-success);
    font-weight: 500;
  }
  .mark.today {
    color: var(--_color-text);
  }
  .mark.unknown {
    color: var(--_color-warning);
  }
  .mark-shape {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    fill: currentColor;
  }
  @media (forced-colors: active) {
    .mark-shape {
      fill: CanvasText;
    }
  }
  @media print {
    .mark {
      color: inherit;
    }
  }
`;
