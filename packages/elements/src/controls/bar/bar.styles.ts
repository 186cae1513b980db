import { css } from 'lit';

/** The bar of `renderBar`. */
export const barStyles = css`
  .bar {
    flex: none;
    inline-size: 6em;
    block-size: 0.5em;
    border-radius: 0.25em;
  }
  .bar-all {
    fill: var(--_color-border);
  }
  .bar-part {
    fill: var(--_color-accent);
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar-all {
      fill: Canvas;
    }
    .bar-part {
      fill: Highlight;
    }
  }
  @media print {
    .bar {
      border: 1px solid #000;
    }
    .bar-all {
      fill: #fff;
    }
  }
`;
