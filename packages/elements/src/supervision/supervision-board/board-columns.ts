import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Case } from '@linli/model';
import { renderCardBody, type CardContext } from './board-card.js';
import { keyOf, type BoardColumn, type BoardRow } from './board.js';
import { columnTitle } from './supervision-board.messages.js';
import type { BoardColumnId } from './supervision-board.types.js';

/** Cards that come with each request for more. */
export const furtherCards = 10;

/** How the columns are drawn. */
export interface ColumnsContext extends CardContext {
  /** How many cards of a column are drawn. */
  shown: (column: BoardColumnId) => number;
  showMore: (column: BoardColumnId, first: BoardRow | undefined) => void;
  /** Absent for those who only look on. */
  act: ((item: Case) => void) | undefined;
}

export function renderColumns(columns: readonly BoardColumn[], context: ColumnsContext): TemplateResult {
  return html`<div class="board ${columns.length === 1 ? 'single' : ''}" role="group" aria-label=${context.say.label}>
    ${repeat(columns, ({ id }) => id, (column) => renderColumn(column, context))}
  </div>`;
}

/** The shape of the board while it loads. */
export function renderWaitingColumns(): TemplateResult {
  const card = html`<div class="card"><div class="bone title"></div><div class="bone"></div><div class="bone"></div></div>`;
  const column = html`<div class="column"><div class="bone title"></div><div class="cards">${card}${card}${card}</div></div>`;
  return html`<div class="board" aria-hidden="true">${column}${column}${column}${column}</div>`;
}

function renderColumn({ id, rows }: BoardColumn, context: ColumnsContext): TemplateResult {
  const { say, shown, showMore } = context;
  const count = shown(id);
  const more = Math.min(rows.length - count, furtherCards);
  return html`<section class="column" part="column" aria-labelledby="column-${id}">
    <div class="head"><h3 id="column-${id}">${columnTitle(id, say)}</h3><span class="quiet">${say.count(rows.length)}</span></div>
    ${id === 'proposed' ? html`<p class="quiet">${say.proposedHint}</p>` : nothing}
    ${rows.length === 0
      ? html`<p class="quiet none">${say.nothing}</p>`
      : html`<ul class="cards">${repeat(rows.slice(0, count), ({ item }) => keyOf(item.ref), (row) => renderCard(row, id, context))}</ul>`}
    ${more > 0 ? html`<button type="button" class="button plain more" @click=${() => showMore(id, rows[count])}>${say.more(more)}</button>` : nothing}
  </section>`;
}

function renderCard(row: BoardRow, column: BoardColumnId, context: ColumnsContext): TemplateResult {
  const { item } = row;
  const { act, open, say } = context;
  return html`<li class="card ${column}" part="card" data-case=${keyOf(item.ref)}>
    <h4><button type="button" class="link-button case-title" @click=${() => open(item.ref)}>${item.title}</button></h4>
    ${renderCardBody(row, context)}
    ${act
      ? html`<button type="button" class="button act" aria-haspopup="dialog" @click=${() => act(item)}>${say.act}<span class="visually-hidden"> ${item.title}</span></button>`
      : nothing}
  </li>`;
}
