import { css } from 'lit';

/** The shape of `renderSkeleton`. */
export const skeletonStyles = css`
  .bone {
    block-size: 1em;
    margin-block-end: 0.875em;
    border-radius: var(--_radius);
    background: var(--_color-border);
    opacity: 0.6;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .bone.title {
    block-size: 1.75em;
    inline-size: 60%;
    margin-block-end: 1.25em;
  }
  .bone:nth-child(3n) {
    inline-size: 85%;
  }
  .bone:last-child {
    inline-size: 40%;
  }
  @keyframes breathe {
    to {
      opacity: 0.3;
    }
  }
  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }
`;
