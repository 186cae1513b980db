import type { Grid } from '@linli/model';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Spot } from '../../controls/map/map.types.js';
import type { Figures } from './figures.js';
import type { GridMapMessages } from './grid-map.messages.js';
import type { MapSight } from './map-sight.js';

/** How far a tip stays from what it names, and from the edge of the map, in CSS pixels. */
const gap = 12;
const edge = 4;

/** Keeps the name of a grid by the pointer, or above the grid where there is none. */
export class MapTip {
  readonly #host: LitElement;
  readonly #sight: MapSight;
  #pointer: Spot | undefined;
  #index = -1;
  #isByPointer = false;

  constructor(host: LitElement, sight: MapSight) {
    this.#host = host;
    this.#sight = sight;
  }

  render(grid: Grid | undefined, figures: Figures, say: GridMapMessages): TemplateResult {
    return html`<p class="tip" aria-hidden="true" ?hidden=${!grid}>${grid ? html`<strong>${grid.name}</strong> <span>${figures.amountOf(grid, say)}</span>` : nothing}</p>`;
  }

  /** After a render. @param index the shape that is named, or −1 */
  place(index: number, isByPointer: boolean): void {
    this.#index = index;
    this.#isByPointer = isByPointer;
    const tip = this.#host.renderRoot.querySelector<HTMLElement>('.tip');
    if (tip && index >= 0) placeTip(tip, (isByPointer && this.#pointer) || this.#sight.topOf(index));
  }

  /** The name goes with the pointer. */
  pointed(event: PointerEvent): void {
    const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.#pointer = { x: event.clientX - left, y: event.clientY - top };
    this.place(this.#index, this.#isByPointer);
  }
}

/** Puts a tip above a spot of the map that it is in, or below where there is no room. */
function placeTip(tip: HTMLElement, { x, y }: Spot): void {
  const { clientWidth, clientHeight } = tip.parentElement as HTMLElement;
  const left = Math.min(Math.max(x - tip.offsetWidth / 2, edge), clientWidth - tip.offsetWidth - edge);
  const above = y - tip.offsetHeight - gap;
  const top = above > edge ? above : Math.min(y + 2 * gap, clientHeight - tip.offsetHeight - edge);
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
