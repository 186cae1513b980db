import { css } from 'lit';

/** The badge of `renderLight`. */
export const lightStyles = css`
  .light {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    color: var(--_color-text-quiet);
    font-weight: 500;
    white-space: nowrap;
  }
  .light.green {
    color: var(--_color-success);
  }
  .light.yellow {
    color: var(--_color-warning);
  }
  .light.red {
    color: var(--_color-danger);
  }
  .light-shape {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    fill: currentColor;
  }
  @media (forced-colors: active) {
    .light-shape {
      fill: CanvasText;
    }
  }
  @media print {
    .light {
      color: inherit;
    }
  }
`;
