import { css } from 'lit';

export const caseListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    block-size: var(--linli-case-list-height, 40em);
    min-block-size: 16em;
  }
  .table {
    flex: 1;
  }
  /* What is entered for many cases stands below, so that no row moves when the first is chosen; the table keeps some room. */
  :host([bulk]) {
    block-size: auto;
    min-block-size: var(--linli-case-list-height, 40em);
  }
  :host([bulk]) .table {
    flex: 1 0 20em;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0.75em;
  }
  .field {
    display: flex;
    flex: 0 1 auto;
    flex-direction: column;
    min-inline-size: 7em;
  }
  .field.search {
    flex: 1 1 14em;
    max-inline-size: 24em;
  }
  .field > span {
    color: var(--_color-text-quiet);
    font-size: 0.9375em;
  }
  input,
  select {
    min-height: var(--_target);
    max-inline-size: 14em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
  }
  input {
    inline-size: 100%;
    max-inline-size: none;
    padding: 0.25em 0.75em;
  }
  input::placeholder {
    color: var(--_color-text-quiet);
    opacity: 1;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    color: var(--_color-text-quiet);
    font-variant-numeric: tabular-nums;
  }
  .summary .plain {
    min-height: 0;
    padding-block-start: 0;
    padding-block-end: 0;
  }
  .all {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: var(--_target);
    padding-inline-start: 0.875em;
    color: var(--_color-text);
    cursor: pointer;
  }
  .all input {
    inline-size: 1.25em;
    min-height: 0;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_color-accent);
  }
  linli-case-export {
    margin-inline-start: auto;
  }
  .empty {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.75em;
    padding: 2em 1em;
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
  .skeleton {
    overflow: hidden;
  }
  .skeleton .row {
    grid-template-columns: 3fr 1fr 1fr;
    align-items: center;
    column-gap: 2em;
    padding: 0 0.75em;
  }
  .skeleton .bone {
    inline-size: auto;
    margin: 0;
  }
  .window [data-column='title'] {
    color: var(--_color-accent-strong);
    font-weight: 500;
  }
  .window [data-column='light'] > span {
    display: flex;
  }
  .window [data-column='status'] > span,
  .window [data-column='supervision'] > span:not(:empty) {
    padding: 0.0625em 0.5em;
    border: 1px solid;
    border-radius: var(--_radius);
  }
  .window [data-column='status'] > span {
    border-color: var(--_color-border-strong);
  }
  .window [data-column='status'][data-state='waiting'] > span {
    border-color: var(--_color-warning);
    background: var(--_color-warning-soft);
    color: var(--_color-warning);
  }
  .window [data-column='status'][data-state='answered'] > span {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    color: var(--_color-accent-strong);
  }
  .window [data-column='status'][data-state='ended'] > span {
    border-color: transparent;
    background: var(--_color-surface-raised);
    color: var(--_color-text-quiet);
  }
  .window [data-state='red'],
  .window [data-state='list'] {
    color: var(--_color-danger);
    font-weight: 500;
  }
  .window [data-state='yellow'],
  .window [data-state='urge'],
  .window [data-state='supervise'] {
    color: var(--_color-warning);
    font-weight: 500;
  }
  .window [data-state='merged'],
  .window [data-column='createdAt'],
  .window [data-column='updatedAt'],
  .window [data-column='receipt'] {
    color: var(--_color-text-quiet);
  }
  .print-note {
    display: none;
  }
  /* The boxes below say it; a screen reader hears it. */
  .head [data-column='check'] > span {
    position: absolute;
    width: 1px;
    padding: 0;
    clip: rect(0 0 0 0);
  }
  /* Out of sight on cards, but there: a screen reader names each part of a card by its column. */
  :host([narrow]) .head {
    position: absolute;
    height: 0;
    overflow: hidden;
  }
  :host([narrow]) .table {
    --_row-height: 9em;
  }
  :host([narrow][marked]) .table {
    --_row-height: 10.75em;
  }
  :host([narrow][bulk]) .table {
    --_row-height: 10.25em;
  }
  :host([narrow][bulk][marked]) .table {
    --_row-height: 12em;
  }
  :host([narrow]) .field {
    flex: 1 1 8em;
  }
  :host([narrow]) select {
    inline-size: 100%;
    max-inline-size: none;
  }
  :host([narrow]) .window .row {
    grid-template: 'status light' auto 'title title' 1fr 'marks marks' auto 'place place' auto 'updatedAt remaining' auto / 1fr auto;
    row-gap: 0.25em;
    align-items: center;
    padding: 0.625em 0.25em;
  }
  :host([narrow][bulk]) .window .row {
    grid-template: 'check status light' auto 'title title title' 1fr 'marks marks marks' auto 'place place place' auto 'remaining remaining remaining' auto / auto 1fr auto;
    padding-block-start: 0.125em;
  }
  :host([narrow]) .cell:focus-visible {
    outline-offset: 0;
    box-shadow: 0 0 0 0.25em var(--_color-focus-halo);
  }
  :host([narrow]) .window [data-column='title'] > span {
    display: -webkit-box;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  :host([narrow]) .window [data-column='title'] {
    grid-area: title;
  }
  :host([narrow]) .window [data-column='check'] {
    grid-area: check;
    width: 3em;
    height: var(--_target);
  }
  :host([narrow]) .window [data-column='marks'] {
    grid-area: marks;
  }
  :host([narrow]) .window [data-column='status'] {
    grid-area: status;
  }
  :host([narrow]) .window [data-column='light'] {
    grid-area: light;
    justify-self: end;
  }
  :host([narrow]) .window [data-column='remaining'] {
    grid-area: remaining;
    justify-self: end;
  }
  :host([bulk]) .window [data-column='remaining'] {
    justify-self: start;
  }
  :host([narrow]) .window [data-column='place'] {
    grid-area: place;
  }
  :host([narrow]) .window [data-column='updatedAt'] {
    grid-area: updatedAt;
  }
  @media print {
    :host {
      display: block;
      block-size: auto;
    }
    .filters,
    .all,
    .summary .button {
      display: none;
    }
    [data-column='check'] {
      visibility: hidden;
    }
    .print-note {
      display: block;
      color: var(--_color-text-quiet);
    }
  }
`;
