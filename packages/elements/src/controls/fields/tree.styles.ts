import { css } from 'lit';

/** The picker of a tree: a search box over one level of rows, and the choice once it is made. */
export const treeStyles = css`
  .nodes {
    margin-block-start: 0.5em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    list-style: none;
  }
  .nodes:empty {
    display: none;
  }
  .nodes li + li {
    border-block-start: 1px solid var(--_color-border);
  }
  .node {
    display: flex;
    align-items: center;
    justify-content: space-between;
    width: 100%;
    min-height: var(--_target);
    padding: 0.375em 0.875em;
    border: 0;
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    line-height: 1.5;
    text-align: start;
    cursor: pointer;
  }
  .node:hover {
    background: var(--_color-surface-hover);
    color: var(--_color-accent-strong);
  }
  .node:focus-visible {
    position: relative;
  }
  .node small {
    display: block;
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .node.branching::after {
    flex: none;
    width: 0.5em;
    height: 0.5em;
    margin-inline-start: 1em;
    border: solid var(--_color-text-quiet);
    border-width: 0.125em 0.125em 0 0;
    transform: rotate(45deg);
    content: '';
  }
  .button.back {
    margin-block-start: 0.25em;
  }
  .branch {
    font-weight: 600;
  }
  .picked {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    margin-block-start: 0.25em;
    padding: 0.5em 0.5em 0.5em 1em;
    border: 1px solid var(--_color-accent);
    border-radius: var(--_radius);
    background: var(--_color-accent-soft);
  }
  .picked .button {
    flex: none;
  }
`;
