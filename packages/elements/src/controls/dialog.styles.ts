import { css } from 'lit';

/** A dialog over the page. Its width is for the element to say. */
export const dialogStyles = css`
  dialog {
    max-inline-size: calc(100% - 2em);
    padding: 1.25em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-text);
  }
  dialog::backdrop {
    background: rgba(0, 0, 0, 0.5);
  }
`;
