import { html, nothing, type TemplateResult } from 'lit';
import type { TableColumn, TableSort } from './table.types.js';

/** The head row: a sortable column has a button, and says how it is sorted. */
export function renderHead<Item>(columns: readonly TableColumn<Item>[], sort: TableSort | undefined, sorted: (column: string) => void): TemplateResult {
  return html`<div class="head" role="rowgroup">
    <div class="row" role="row" aria-rowindex="1">
      ${columns.map(
        ({ id, label, sortable }, position) =>
          html`<div
            class="cell"
            role="columnheader"
            data-column=${id}
            aria-colindex=${position + 1}
            aria-sort=${sortable ? (sort?.column === id ? sort.direction : 'none') : nothing}
          >
            ${sortable ? html`<button type="button" class="sort" tabindex="-1" @click=${() => sorted(id)}>${label}</button>` : html`<span>${label}</span>`}
          </div>`,
      )}
    </div>
  </div>`;
}
