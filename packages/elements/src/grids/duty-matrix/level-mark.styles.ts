import { css } from 'lit';

/** The look of `renderLevel`. */
export const levelStyles = css`
  .level {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    color: var(--_color-accent);
    font-weight: 500;
    white-space: nowrap;
  }
  .level.lead {
    padding: 0 0.5em;
    border-radius: var(--_radius);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }
  .level.report,
  .level.none {
    color: var(--_color-text-quiet);
  }
  .level-shape {
    flex: none;
    inline-size: 0.875em;
    block-size: 0.875em;
    fill: currentColor;
  }
  .level-shape .outline {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  @media (forced-colors: active) {
    .level.lead {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .level.lead {
      border: 1px solid #000;
      background: #fff;
      color: #000;
    }
  }
`;
