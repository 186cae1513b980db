import { css } from 'lit';

/** The list that `FactsController` renders; it needs `buttonStyles` too. */
export const factsStyles = css`
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    row-gap: 0.75em;
  }
  .fact {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
  }
  .fact dt {
    flex: 1 1 9em;
    color: var(--_color-text-quiet);
  }
  /* Takes what is left beside its label, or a line of its own. */
  .fact dd {
    flex: 999 1 16em;
    min-inline-size: 0;
  }
  .facts.unlabelled dt {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
  }
  .text {
    max-inline-size: 38em;
    white-space: pre-line;
  }
  .text.folded {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    list-style: none;
  }
  .file a {
    display: inline-flex;
    flex-direction: column;
    gap: 0.25em;
    max-inline-size: 16em;
  }
  .thumbnail {
    inline-size: 7.5em;
    block-size: 7.5em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
    object-fit: cover;
  }
  .file-missing {
    color: var(--_color-text-quiet);
  }
  @media print {
    .text.folded {
      display: block;
      overflow: visible;
    }
    .fold {
      display: none;
    }
  }
`;
