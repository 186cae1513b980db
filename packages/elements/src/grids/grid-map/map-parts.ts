import type { Grid } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { GridMapMessages } from './grid-map.messages.js';
import { gridMapViews, type GridMapView } from './grid-map.types.js';
import type { SearchBox } from './search-box.js';

/**
 * The field in which one looks for a grid.
 * @param box what comes of typing, once it is there
 * @param id of the list of what is found
 */
export function renderSearch(box: SearchBox | undefined, grids: readonly Grid[], id: string, say: GridMapMessages, entered: (event: Event) => void): TemplateResult {
  return html`<div class="search" @focusin=${entered} @focusout=${() => box?.close()}>
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="8.5" cy="8.5" r="5.5"></circle><path d="m13 13 4.5 4.5"></path></svg>
    <input
      type="search"
      role="combobox"
      aria-label=${say.search}
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="go"
      aria-autocomplete="list"
      aria-expanded=${box?.active !== undefined}
      aria-controls=${box ? id : nothing}
      aria-activedescendant=${box?.active ?? nothing}
      placeholder=${`${say.search} · ${say.searchHint}`}
      @input=${(event: InputEvent) => box?.typed(event.target as HTMLInputElement, event.isComposing)}
      @compositionend=${(event: Event) => box?.typed(event.target as HTMLInputElement)}
      @keydown=${(event: KeyboardEvent) => box?.pressed(event)}
    />
    ${box?.render(grids, say) ?? nothing}
  </div>`;
}

/** Map, table or both. */
export function renderViews(view: GridMapView, say: GridMapMessages, choose: (view: GridMapView) => void): TemplateResult {
  return html`<div class="views" role="group" aria-label=${say.label}>
    ${gridMapViews.map((each) => html`<button type="button" aria-pressed=${view === each} @click=${() => choose(each)}>${say.views[each]}</button>`)}
  </div>`;
}

/** @param done from 0 to 1 */
export function renderWaiting(done: number, text: string, isFirst: boolean): TemplateResult {
  return html`<div class="waiting ${isFirst ? 'first' : ''}" aria-busy="true"><p>${text}</p><progress .value=${done} aria-hidden="true"></progress></div>`;
}

export function renderZoom(say: GridMapMessages, zoomBy: (factor: number) => void, fit: () => void): TemplateResult {
  const button = (name: string, path: string, act: () => void) =>
    html`<button type="button" aria-label=${name} title=${name} @click=${act}><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${path}></path></svg></button>`;
  return html`<div class="zoom">
    ${button(say.zoomIn, 'M10 4v12M4 10h12', () => zoomBy(zoomStep))} ${button(say.zoomOut, 'M4 10h12', () => zoomBy(1 / zoomStep))}
    ${button(say.fit, 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4', fit)}
  </div>`;
}

/** By how much a button or a key zooms. */
export const zoomStep = 1.6;

/** The review number stands on the map (地图管理条例 22), and whose map it is. */
export function renderCredits(credits: readonly (string | undefined | false)[], failure: string | undefined): TemplateResult {
  return html`<div class="credits">${failure ? html`<p role="status">${failure}</p>` : nothing} ${credits.filter(Boolean).map((credit) => html`<p>${credit}</p> `)}</div>`;
}
