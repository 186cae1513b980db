import type { Grid } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { Figures } from './figures.js';
import type { GridMapMessages } from './grid-map.messages.js';
import type { MapSelection } from './map-selection.js';

/** What is selected: what a touch shows in place of a name under the pointer. */
export function renderPicked(selection: MapSelection, grids: readonly Grid[] | undefined, figures: Figures, open: (code: string) => void, say: GridMapMessages): TemplateResult {
  const { codes } = selection;
  const grid = codes.length === 1 ? grids?.[figures.numberOf(codes[0])] : undefined;
  const several = codes.length > 1 ? say.selected(figures.format(codes.length)) : undefined;
  return html`<div class="picked" role="status">
    ${grid ? html`<p class="picked-name">${grid.name}</p><p>${[figures.amountOf(grid, say), grid.extent].filter(Boolean).join(' · ')}</p>` : several ? html`<p class="picked-name">${several}</p>` : nothing}
    ${grid || several
      ? html`<p class="acts">
          ${grid ? html`<button type="button" class="button" @click=${() => open(grid.code)}>${say.open}</button>` : nothing}
          <button type="button" class="button plain" @click=${() => selection.pick(undefined)}>${say.clear}</button>
        </p>`
      : nothing}
  </div>`;
}
