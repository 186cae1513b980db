import { css } from 'lit';

/** The box of `renderEmpty`, where it stands for the whole of an element. */
export const emptyStyles = css`
  .empty {
    padding: 3em 1em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    color: var(--_color-text-quiet);
    text-align: center;
  }
  .empty-title {
    color: var(--_color-text);
    font-size: 1.125em;
    font-weight: 600;
  }
`;
