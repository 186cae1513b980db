import { css } from 'lit';

/** The map itself, and what stands on it. */
export const stageStyles = css`
  .stage {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: hidden;
  }
  .shapes,
  .holder,
  .surface {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    overflow: hidden;
  }
  .shapes:focus-visible {
    outline-offset: -0.1875em;
    box-shadow: none;
  }
  /* The ring stands over the colours, which fill the map to its edge. */
  .shapes:focus-visible::after {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border: 0.125em solid var(--_color-focus);
    border-radius: var(--_radius);
    box-shadow: inset 0 0 0 0.125em var(--_color-focus-halo);
    pointer-events: none;
    content: '';
  }
  .zoom {
    position: absolute;
    top: 0.75em;
    right: 0.75em;
    display: flex;
    flex-direction: column;
    gap: 0.25em;
  }
  :host([narrow]) .zoom {
    top: auto;
    right: 0.5em;
    bottom: 0.5em;
    flex-direction: row;
  }
  .zoom button {
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    padding: 0;
    border-radius: var(--_radius);
  }
  .zoom svg {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .tip,
  .hint {
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    pointer-events: none;
  }
  .tip {
    position: absolute;
    z-index: 1;
    top: 0;
    left: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    max-inline-size: min(20em, 90%);
    padding: 0.25em 0.625em;
    font-size: 0.9375em;
  }
  .tip strong {
    font-weight: 600;
  }
  .tip[hidden],
  .hint[hidden] {
    display: none;
  }
  .hint {
    position: absolute;
    top: 50%;
    left: 50%;
    padding: 0.5em 1em;
    transform: translate(-50%, -50%);
    text-align: center;
  }
  .waiting {
    position: absolute;
    z-index: 1;
    bottom: 0.75em;
    left: 0.75em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-text-quiet);
    animation: appear 0.2s 0.4s backwards;
  }
  .waiting.first {
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.75em;
    border: 0;
    background: var(--_color-surface-raised);
  }
  .waiting progress {
    inline-size: 12em;
    accent-color: var(--_color-accent);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
