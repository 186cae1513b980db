import { css } from 'lit';

export const duplicatesStyles = css`
  .quiet {
    color: var(--_color-text-quiet);
  }
  #status:focus {
    outline: none;
    box-shadow: none;
  }
  .notice {
    margin-block-end: 1em;
  }
  .count {
    margin-block-start: 0.75em;
    font-weight: 600;
  }
  .none {
    margin-block-start: 0.75em;
  }
  .list,
  .evidence {
    list-style: none;
  }
  .list > li {
    margin-block-start: 0.75em;
    padding: 1em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  .duplicate > * + * {
    margin-block-start: 0.75em;
  }
  .head,
  .piece-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
  }
  .head > .nearness {
    font-weight: 600;
  }
  .nearness {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 11.5em;
    white-space: nowrap;
  }
  .piece-head > p {
    flex: 1 1 16em;
  }
  .piece {
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_color-border);
  }
  .piece + .piece {
    margin-block-start: 0.5em;
  }
  .sides dt {
    color: var(--_color-text-quiet);
    font-size: 0.875em;
  }
  .sides {
    display: flex;
    margin-block-start: 0.25em;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .sides > div {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .sides .quiet {
    font-size: 0.875em;
  }
  .merged,
  .followers {
    margin-block-start: 1.25em;
  }
  .merged {
    padding: 1em;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
  }
  @media print {
    .list > li {
      break-inside: avoid;
    }
  }
`;
