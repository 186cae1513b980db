import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { classify, type Classes } from './classes.js';
import type { Figures } from './figures.js';
import type { GridMapMessages } from './grid-map.messages.js';
import { cssOf, type Palette } from './palette.js';

/**
 * What each colour means and how many grids have it. A class that is pressed stays, the others fade.
 * @param only the class that alone is shown, 0 for grids without a value; or none
 */
export function renderLegend(figures: Figures, { classes, unknown }: Classes, palette: Palette, only: number | undefined, say: GridMapMessages, toggle: (only: number) => void): TemplateResult {
  const format = (value: number) => figures.format(value);
  const row = (number: number, words: string, count: number) => html`<li>
    <button type="button" class="key" aria-pressed=${only === number} @click=${() => toggle(number)}>
      ${renderSwatch(number === 0 ? palette.unknown : (palette.steps[number - 1] ?? 0), number === 0 ? cssOf(palette.text) : undefined)}
      <span class="range">${words}</span> <span class="count">${say.grids(format(count))}</span>
    </button>
  </li>`;
  return html`<section class="legend" part="legend" aria-label=${say.legend}>
    <p class="legend-title">${figures.title(say)}</p>
    <ul>
      ${classes.map(({ from, to, count }, index) => row(index + 1, from === to ? format(from) : `${format(from)}–${format(to)}`, count))}
      ${unknown > 0 ? row(0, say.noData, unknown) : nothing}
    </ul>
    <p class="method">${figures.method(say)}</p>
  </section>`;
}

/** A stroke across says that there is no value, for whoever does not tell grey from pale. */
function renderSwatch(colour: number, stroke: string | undefined): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 24 15" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect width="24" height="15" fill=${cssOf(colour)}></rect>
    ${stroke ? svg`<path d="M2 13 22 2" stroke=${stroke} stroke-opacity="0.6"></path>` : nothing}
  </svg>`;
}

export { classify };

export const lateStyles = css`
  .legend-title {
    font-weight: 600;
  }
  .legend ul {
    display: grid;
    margin-block-start: 0.25em;
    list-style: none;
  }
  :host([narrow]) .legend ul,
  :host([view='both']) .legend ul {
    grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    gap: 0 0.75em;
  }
  .key {
    display: grid;
    grid-template-columns: 2em auto 1fr;
    gap: 0.5em;
    align-items: center;
    inline-size: 100%;
    min-height: var(--_target);
    margin: 0;
    padding: 0.125em 0.5em 0.125em 0.25em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-align: start;
    cursor: pointer;
  }
  .key:hover {
    background: var(--_color-surface-hover);
  }
  .key[aria-pressed='true'] {
    border-color: var(--_color-accent);
    background: var(--_color-accent-soft);
  }
  .count {
    color: var(--_color-text-quiet);
    font-size: 0.9375em;
    text-align: end;
    white-space: nowrap;
  }
  .swatch {
    inline-size: 2em;
    block-size: 1.25em;
    border: 1px solid var(--_color-border-strong);
    stroke-width: 1.5;
  }
  .swatch rect {
    stroke: none;
  }
  .method {
    margin-block-start: 0.25em;
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .swatch {
      forced-color-adjust: none;
    }
    .key[aria-pressed='true'] {
      border-color: Highlight;
      outline: 0.125em solid Highlight;
      outline-offset: -0.1875em;
    }
  }
  @media print {
    .legend ul {
      grid-template-columns: repeat(3, 1fr);
    }
    .key {
      min-height: 0;
    }
  }
`;
