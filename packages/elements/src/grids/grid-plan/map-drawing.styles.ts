import { css } from 'lit';

/** What is drawn over the map. */
export const drawingStyles = css`
  .over {
    position: absolute;
    margin: 0 !important;
    overflow: hidden;
    pointer-events: none;
  }
  .over[hidden] {
    display: none;
  }
  .over path {
    fill: none;
    stroke-linejoin: round;
  }
  .over .ground-in-question {
    fill: var(--_color-danger);
    fill-opacity: 0.35;
    stroke: var(--_color-danger);
    stroke-width: 2;
  }
  .over .line-halo {
    stroke: var(--_color-surface);
    stroke-width: 6;
  }
  .over .line-drawn {
    stroke: var(--_color-danger);
    stroke-width: 3;
    stroke-dasharray: 8 4;
  }
  .over .line-points {
    stroke: var(--_color-danger);
    stroke-width: 9;
    stroke-linecap: round;
  }
`;
