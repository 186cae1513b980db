import type { Grid } from '@linli/model';
import { css, html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { GridMapMessages } from './grid-map.messages.js';
import { printLook } from './map-look.js';
import type { MapSight } from './map-sight.js';
import type { PaletteBase } from './palette.js';

/** Pixels of the printed map to one CSS pixel: 288 to the inch. */
const printScale = 3;
/** A canvas beyond this many pixels may be refused. */
const mostPixels = 32_000_000;
/** More rows than this are no longer read on paper. */
const mostRows = 2000;

interface Paper {
  valueLabel: string | undefined;
  say: GridMapMessages;
  format(value: number): string;
}

/** Makes a map and its table ready before the page is printed: the table on the screen has only the rows in view. */
export class PrintController implements ReactiveController {
  /** What the map is drawn with while the page is printed. */
  base: PaletteBase | undefined;

  readonly #host: LitElement;
  readonly #sight: MapSight;
  readonly #drawNow: () => void;

  /** @param drawNow draws the element at once: the page is printed when its listeners return */
  constructor(host: LitElement, sight: MapSight, drawNow: () => void) {
    this.#host = host;
    this.#sight = sight;
    this.#drawNow = drawNow;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
  }

  /** All rows, while the page is printed. */
  render(grids: readonly Grid[], values: Float64Array, { valueLabel, say, format }: Paper): TemplateResult | typeof nothing {
    if (!this.base) return nothing;
    const value = (of: number | null | undefined) => (of === null || of === undefined || Number.isNaN(of) ? say.noData : format(of));
    const { name, code, households } = say.columns;
    return html`<table class="printed">
        <thead>
          <tr><th>${code}</th><th>${name}</th>${valueLabel === undefined ? nothing : html`<th class="number">${valueLabel}</th>`}<th class="number">${households}</th></tr>
        </thead>
        <tbody>
          ${grids.slice(0, mostRows).map(
            (grid, number) => html`<tr>
              <td>${grid.code}</td><td>${grid.name}</td>${valueLabel === undefined ? nothing : html`<td class="number">${value(values[number])}</td>`}<td class="number">${value(grid.households)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${grids.length > mostRows ? html`<p class="quiet">${say.printed(format(mostRows), format(grids.length))}</p>` : nothing}`;
  }

  /** The map painted finely, and black on white whatever the theme. A ground of tiles is printed as it stands. */
  #paint(): void {
    const paper = this.#host.renderRoot.querySelector('.paper');
    const { clientWidth = 0, clientHeight = 0 } = paper?.parentElement ?? {};
    const scale = Math.min(printScale, Math.sqrt(mostPixels / (clientWidth * clientHeight || 1)));
    const canvas = paper && this.#sight.paint(printLook, scale);
    if (canvas) paper.replaceChildren(canvas);
  }

  readonly #begin = (): void => {
    this.base = printLook;
    this.#host.requestUpdate();
    this.#drawNow();
    this.#paint();
  };

  readonly #end = (): void => {
    this.base = undefined;
    this.#host.renderRoot.querySelector('.paper')?.replaceChildren();
    this.#host.requestUpdate();
  };
}

export const lateStyles = css`
  @media print {
    .tools,
    .zoom,
    .hint,
    .tip,
    .waiting,
    .picked,
    .twin {
      display: none;
    }
    .body,
    .map {
      display: block;
    }
    .frame {
      block-size: auto;
      break-inside: avoid;
    }
    .shapes {
      position: static;
    }
    .paper:not(:empty) {
      display: block;
    }
    .paper:not(:empty) + .holder {
      display: none;
    }
    .paper canvas {
      display: block;
      /* The renderer has given it the size that it has on the screen. */
      width: 100% !important;
      height: auto !important;
    }
    .printed {
      inline-size: 100%;
      margin-block-start: 1em;
      border-collapse: collapse;
      font-size: 0.875em;
      font-variant-numeric: tabular-nums;
    }
    .printed th,
    .printed td {
      padding: 0.25em 0.5em;
      border-block-end: 1px solid var(--_color-border);
      text-align: start;
    }
    .printed .number {
      text-align: end;
    }
    .printed tr {
      break-inside: avoid;
    }
  }
  @media screen {
    .printed {
      display: none;
    }
  }
`;
