import { css } from 'lit';

/** What the pages of assessment have in common: quiet lines, what opens below its title, and nothing to show. */
export const sectionStyles = css`
  .over,
  .quiet,
  dt {
    color: var(--_color-text-quiet);
  }
  .over {
    font-size: 0.875em;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  summary {
    display: list-item;
    inline-size: fit-content;
    min-height: var(--_target);
    padding-block-start: calc((var(--_target) - 1.6em) / 2);
    color: var(--_color-accent);
    cursor: pointer;
  }
  .empty {
    padding: 2em 0;
    color: var(--_color-text-quiet);
  }
  .empty-title {
    color: var(--_color-text);
    font-weight: 600;
  }
`;
