import { css } from 'lit';

export const chartStyles = css`
  figure {
    position: relative;
    max-inline-size: 44em;
    margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
  }
  .title {
    font-weight: 600;
  }
  .head .button {
    margin-inline-start: auto;
  }
  .head .button[aria-pressed='true'] {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    text-decoration: none;
  }
  .legend {
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1.25em;
    margin-block-end: 0.5em;
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .legend svg {
    flex: none;
    inline-size: 2em;
    block-size: 1em;
  }
  .plot {
    border-radius: var(--_radius);
    touch-action: pan-y;
  }
  .drawing {
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  .drawing.round {
    max-inline-size: 36em;
    margin-inline-start: auto;
    margin-inline-end: auto;
  }
  text {
    fill: var(--_color-text-quiet);
    font-variant-numeric: tabular-nums;
  }
  .axis {
    fill: var(--_color-text);
  }
  .s0 {
    color: var(--_color-accent);
  }
  .s1 {
    color: var(--_color-text-quiet);
  }
  .s2 {
    color: var(--_color-warning);
  }
  .s3 {
    color: var(--_color-success);
  }
  .s4 {
    color: var(--_color-danger);
  }
  .s5 {
    color: var(--_color-border-strong);
  }
  .mark {
    fill: currentColor;
    stroke: var(--_color-surface);
    stroke-width: 1.5;
  }
  .line,
  .span,
  .cap {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .span {
    stroke-width: 0.3125em;
    opacity: 0.5;
  }
  .line.filled {
    fill: currentColor;
    fill-opacity: 0.12;
  }
  .part {
    fill: currentColor;
  }
  .part.outlined {
    fill: var(--_color-surface);
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .track {
    fill: var(--_color-surface-raised);
    stroke: var(--_color-border);
  }
  .grid {
    fill: none;
    stroke: var(--_color-border);
  }
  .guide,
  .zero {
    fill: none;
    stroke: var(--_color-border-strong);
  }
  .target {
    fill: none;
    stroke: var(--_color-danger);
    stroke-width: 2;
    stroke-dasharray: 6 3;
  }
  .target-under {
    stroke: var(--_color-surface);
    stroke-width: 4;
  }
  .whisker {
    fill: none;
    stroke: var(--_color-text);
    stroke-width: 1.5;
  }
  .whisker.under {
    stroke: var(--_color-surface);
    stroke-width: 4;
  }
  .ring {
    fill: var(--_color-surface);
    stroke: var(--_color-focus);
    stroke-width: 2;
  }
  .halo {
    fill: none;
    stroke: var(--_color-focus-halo);
    stroke-width: 3;
  }
  .said {
    min-height: 1.6em;
    margin-block-start: 0.25em;
  }
  .quiet {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .s0,
    .s1,
    .s2,
    .s3,
    .s4,
    .s5 {
      color: CanvasText;
    }
    text {
      fill: CanvasText;
    }
    .grid,
    .track {
      stroke: GrayText;
    }
    .mark,
    .part.outlined,
    .ring {
      stroke: Canvas;
    }
    .part.outlined {
      fill: Canvas;
      stroke: CanvasText;
    }
    .target,
    .guide,
    .zero,
    .whisker {
      stroke: CanvasText;
    }
    .target-under,
    .whisker.under {
      stroke: Canvas;
    }
    .halo,
    .ring {
      stroke: Highlight;
    }
  }
  @media print {
    .head .button,
    .said {
      display: none;
    }
    .part {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
