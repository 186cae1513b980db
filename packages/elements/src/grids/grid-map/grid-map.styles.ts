import { css } from 'lit';

export const gridMapStyles = css`
  :host {
    --_height: var(--linli-grid-map-height, 34em);
    position: relative;
  }
  .quiet,
  .method {
    color: var(--_color-text-quiet);
  }
  .probe {
    position: absolute;
    visibility: hidden;
    color: var(--_color-text);
    background: var(--_color-surface);
    transition: color 1ms, background-color 1ms, font-size 1ms !important;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-end: 0.75em;
  }
  .search {
    position: relative;
    flex: 1 1 14em;
    max-inline-size: 26em;
  }
  .search > svg {
    position: absolute;
    top: calc((var(--_target) - 1.25em) / 2);
    left: 0.75em;
    inline-size: 1.25em;
    block-size: 1.25em;
    stroke: var(--_color-text-quiet);
    pointer-events: none;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .search input {
    inline-size: 100%;
    min-height: var(--_target);
    margin: 0;
    padding: 0.25em 0.75em 0.25em 2.5em;
    border: 1px solid var(--_color-border-strong);
    border-radius: var(--_radius);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
  }
  .search input::placeholder {
    color: var(--_color-text-quiet);
    opacity: 1;
  }
  .views {
    display: flex;
    margin-inline-start: auto;
  }
  .views button,
  .zoom button {
    min-inline-size: var(--_target);
    min-height: var(--_target);
    margin: 0;
    padding: 0.25em 0.875em;
    border: 1px solid var(--_color-border-strong);
    background: var(--_color-surface);
    color: var(--_color-text);
    font: inherit;
    cursor: pointer;
  }
  .views button + button {
    margin-inline-start: -1px;
  }
  .views button:first-child {
    border-radius: var(--_radius) 0 0 var(--_radius);
  }
  .views button:last-child {
    border-radius: 0 var(--_radius) var(--_radius) 0;
  }
  .views button:hover,
  .zoom button:hover {
    background: var(--_color-surface-hover);
    color: var(--_color-accent-strong);
  }
  .views [aria-pressed='true'] {
    position: relative;
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
    color: var(--_color-accent-strong);
    font-weight: 600;
  }
  .views button:focus-visible {
    z-index: 1;
  }
  .body,
  .map {
    display: grid;
    gap: 1em;
  }
  .body {
    grid-template-columns: minmax(0, 1fr);
  }
  .map {
    grid-template-columns: minmax(0, 1fr) 15em;
    align-items: start;
  }
  :host([view='both']) .body {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  :host([view='both']) .map,
  :host([narrow]) .map,
  :host([narrow][view='both']) .body {
    grid-template-columns: minmax(0, 1fr);
  }
  .frame {
    display: flex;
    flex-direction: column;
    block-size: var(--_height);
    overflow: hidden;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface);
  }
  :host([narrow]) .frame {
    block-size: min(var(--_height), 26em);
  }
  .schematic,
  .credits {
    padding: 0.375em 0.75em;
    font-size: 0.875em;
    line-height: 1.45;
  }
  .schematic {
    border-block-end: 1px solid var(--_color-border);
    background: var(--_color-surface-raised);
  }
  .schematic span,
  .credits {
    color: var(--_color-text-quiet);
  }
  .schematic strong {
    font-weight: 600;
  }
  .credits {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 1em;
  }
  .credits:empty {
    display: none;
  }
  .twin {
    display: flex;
    flex-direction: column;
    block-size: var(--_height);
  }
  .beside {
    display: flex;
    flex-direction: column;
    gap: 1em;
    min-inline-size: 0;
  }
  .beside > .quiet {
    font-size: 0.9375em;
  }
  .picked:not(:empty) {
    order: 1;
  }
  .picked-name {
    font-weight: 600;
  }
  .picked .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-block-start: 0.5em;
  }
  .empty {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0.75em;
    min-block-size: 14em;
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
  .map > .empty {
    grid-column: 1 / -1;
  }
  .notice {
    margin-block-end: 0.75em;
  }
  .paper {
    display: none;
  }
  @media (forced-colors: active) {
    .views [aria-pressed='true'] {
      border-color: Highlight;
      outline: 0.125em solid Highlight;
      outline-offset: -0.1875em;
    }
  }
`;

