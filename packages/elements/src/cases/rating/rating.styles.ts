import { css } from 'lit';

export const ratingStyles = css`
  fieldset {
    min-inline-size: 0;
  }
  legend {
    margin-block-end: 0.25em;
  }
  .stars {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    /* The first star, not the target around it, stands at the edge. */
    margin-inline-start: -0.5em;
  }
  .choice {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--_color-surface-hover);
  }
  .choice input {
    position: absolute;
    top: 0;
    left: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice input:focus-visible + .star {
    outline: 0.125em solid var(--_color-focus);
    outline-offset: 0.125em;
    border-radius: var(--_radius);
    box-shadow: 0 0 0 0.25em var(--_color-focus-halo);
  }
  .star {
    inline-size: 1.75em;
    block-size: 1.75em;
    fill: none;
    stroke: var(--_color-border-strong);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .star.on {
    fill: var(--_color-accent);
    stroke: var(--_color-accent);
  }
  .word {
    margin-inline-start: 0.5em;
    font-weight: 500;
  }
  .read {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125em;
  }
  .read .star {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  @media (forced-colors: active) {
    .star {
      stroke: CanvasText;
    }
    .star.on {
      fill: Highlight;
      stroke: Highlight;
    }
  }
  @media print {
    .star.on {
      fill: #000;
      stroke: #000;
    }
  }
`;
