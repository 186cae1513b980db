import { pickText, type CaseRef, type CountedRows } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderCaseLine } from '../../cases/facts/case-line.js';
import { renderFailure } from '../../cases/case-list/list-states.js';
import { renderTurn } from '../turn.js';
import type { Explained } from './explained.js';
import { inputsOf } from './inputs.js';
import type { ExplainPage } from './page.js';
import { pageSize } from './row-pages.js';

/** How the lists of rows stand. */
export interface RowsState {
  /** The figures whose rows are shown. */
  opened: ReadonlySet<string>;
  toggle: (figure: string) => void;
}

/** Exactly what was counted, behind each figure; fetched once someone looks. */
export function renderRows(explained: Explained, state: RowsState, page: ExplainPage): TemplateResult {
  const figures = Object.entries(explained.trace.rows).filter(([, { cases = [], grids = [] }]) => cases.length + grids.length > 0);
  const isCounted = inputsOf(explained)?.some(({ source }) => source.from === 'counted');
  return html`<h4>${page.say.rows}</h4>
    ${figures.length === 0 ? html`<p class="quiet">${isCounted ? page.say.rowsKept : page.say.noRows}</p>` : figures.map(([figure, rows]) => renderFigure(figure, rows, explained, state, page))}`;
}

function renderFigure(figure: string, { cases = [], grids = [] }: CountedRows, explained: Explained, { opened, toggle }: RowsState, page: ExplainPage): TemplateResult {
  const { say } = page;
  const isOpen = opened.has(figure);
  const counts = [...(cases.length > 0 ? [say.cases(cases.length)] : []), ...(grids.length > 0 ? [say.grids(grids.length)] : [])];
  return html`<div class="counted" data-figure=${figure}>
    <button type="button" class="link-button" aria-expanded=${isOpen} @click=${() => toggle(figure)}>
      ${renderTurn()}${titleOf(figure, explained, page)} <span class="count">${counts.join(' ')}</span>
    </button>
    ${isOpen
      ? html`<div class="behind">
          ${cases.length > 0 ? renderCases(figure, cases, page) : nothing}
          ${grids.length > 0 ? html`<ul class="grids">${grids.map((grid) => html`<li>${grid}</li>`)}</ul>` : nothing}
        </div>`
      : nothing}
  </div>`;
}

function renderCases(figure: string, refs: readonly CaseRef[], page: ExplainPage): TemplateResult {
  const { client, locale, say, words, rows, open } = page;
  const { from, cases, error } = rows.of(figure, refs);
  const to = Math.min(from + pageSize, refs.length);
  const hidden = cases ? to - from - cases.length : 0;
  const turn = (first: number) => () => {
    if (first >= 0 && first < refs.length) rows.turn(figure, refs, first);
  };
  const state = error === undefined ? html`<p class="quiet">${client ? words.loading : words.noClient}</p>` : renderFailure(error, words, turn(from));
  return html`<div aria-live="polite" aria-busy=${client !== undefined && !cases && error === undefined}>
      ${cases ? html`<ul class="cases">${cases.map((item) => html`<li>${renderCaseLine(item, { client, locale, open })}</li>`)}</ul>` : state}
      ${hidden > 0 ? html`<p class="quiet">${say.hidden(hidden)}</p>` : nothing}
    </div>
    ${refs.length > pageSize
      ? html`<div class="row pages">
          <button type="button" class="button" aria-disabled=${from === 0} @click=${turn(from - pageSize)}>${say.before}</button>
          <span class="quiet">${say.page(from + 1, to, refs.length)}</span>
          <button type="button" class="button" aria-disabled=${to === refs.length} @click=${turn(from + pageSize)}>${say.next}</button>
        </div>`
      : nothing}`;
}

function titleOf(figure: string, explained: Explained, { locale }: ExplainPage): string {
  const title = inputsOf(explained)?.find(({ id }) => id === figure)?.title ?? explained.trace.lines.find(({ id }) => id === figure)?.title;
  return title ? pickText(title, locale) : figure;
}
