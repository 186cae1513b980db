import { exactOf, pickText, type Exact, type Light, type Ranked } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderBar } from '../../controls/bar/bar.js';
import { renderLight } from '../../controls/light/light.js';
import { renderMovement } from '../movement.js';
import { findIndicator } from '../wording.js';
import { gradeText } from './export.js';
import { groupTitle, pointsText, totalText, type RankingPage } from './page.js';
import type { RankingRow, RankingTable } from './rows.js';

/** Rows that are drawn at first, and with each request for more. */
export const furtherRows = 100;

export interface TableContext extends RankingPage {
  /** Id of an indicator that the rows are ordered by, or empty. */
  order: string;
  /** The width that there is, in em. */
  em: number;
  /** All that are shown: they have the same columns, and one alone has no heading of its own. */
  tables: readonly RankingTable[];
  shown: (group: string | null) => number;
  showMore: (group: string | null) => void;
}

/** The organisations that are compared with each other, in their order; and beside them those without a place. */
export function renderRankingTable(table: RankingTable, context: TableContext): TemplateResult {
  const { facts: { assessment: { scheme } }, locale, say, shown, showMore, tables } = context;
  const { group, rows } = table;
  const visible = rows.slice(0, shown(group));
  const columns = columnsOf(context);
  const title = groupTitle(scheme, group, locale);
  return html`<section class="group" part="group" data-group=${group ?? ''} aria-label=${title || say.heading}>
    ${tables.length > 1 && title ? html`<h3>${title} <span class="quiet">${say.summary(table.members, 1)}</span></h3>` : nothing}
    ${visible.length === 0 ? nothing : widthOf(columns) - barWidth > context.em ? renderCards(visible, columns, context) : renderRows(visible, columns, title, context)}
    ${rows.length > visible.length ? html`<button type="button" class="button plain more" @click=${() => showMore(group)}>${say.more(Math.min(furtherRows, rows.length - visible.length))}</button>` : nothing}
    ${renderApart(table, context)} ${renderGone(table, context)}
  </section>`;
}

interface Column {
  id: string;
  label: string;
  /** In em: of the name, the least that it can be. */
  width: number;
  cell: (row: RankingRow) => unknown;
}

/** Where the width is scarce the bar goes first, then the table. */
const barWidth = 6;

const widthOf = (columns: readonly Column[]): number => columns.reduce((sum, { width }) => sum + width, 0);

/** Only what the scheme has and the assessment knows is a column. */
function columnsOf(context: TableContext): Column[] {
  const { facts, say, locale, order, tables } = context;
  const rows = tables.flatMap((table) => table.rows);
  const { scheme } = facts.assessment;
  const by = order ? findIndicator(scheme, order) : undefined;
  const columns: (Column | false)[] = [
    rows.some(({ ranked }) => ranked) && { id: 'place', width: 7, label: say.place, cell: ({ ranked }) => (ranked ? renderPlace(ranked, context) : nothing) },
    { id: 'organisation', width: 12, label: say.organisation, cell: (row) => renderName(row, context) },
    { id: 'total', width: 14, label: say.total, cell: ({ card }) => renderTotal(card.total, context) },
    by !== undefined && { id: 'points', width: 9, label: pickText(by.title, locale), cell: (row) => renderPoints(row, context) },
    (scheme.grades?.length ?? 0) > 0 && { id: 'grade', width: 6, label: say.grade, cell: ({ card }) => gradeText(card.grade, context) },
    rows.some(({ ranked }) => ranked?.movement) && { id: 'movement', width: 8.5, label: say.movement, cell: ({ ranked }) => (ranked?.movement ? renderMovement(ranked.movement.kind, say.moved[ranked.movement.kind](Math.abs(ranked.movement.by))) : nothing) },
    rows.some((row) => flagsOf(row, context).length > 0) && { id: 'notes', width: 10, label: say.notes, cell: (row) => flagsOf(row, context) },
  ];
  return columns.filter((column): column is Column => column !== false);
}

function renderRows(rows: readonly RankingRow[], columns: readonly Column[], title: string, context: TableContext): TemplateResult {
  const sorted = context.order ? 'points' : 'place';
  return html`<table class=${widthOf(columns) > context.em ? 'slim' : ''}>
    <caption class="visually-hidden">${title || context.say.heading}</caption>
    <thead>
      <tr>${columns.map(({ id, label }) => html`<th scope="col" class=${id} aria-sort=${id === sorted ? (id === 'place' ? 'ascending' : 'descending') : nothing}>${label}</th>`)}</tr>
    </thead>
    <tbody>
      ${repeat(rows, ({ organisation }) => organisation, (row) => html`<tr data-organisation=${row.organisation}>
        ${columns.map(({ id, cell }) => (id === 'organisation' ? html`<th scope="row" class=${id}>${cell(row)}</th>` : html`<td class=${id}>${cell(row)}</td>`))}
      </tr>`)}
    </tbody>
  </table>`;
}

/** Where there is no room for a table: the same, each organisation a card. */
function renderCards(rows: readonly RankingRow[], columns: readonly Column[], context: TableContext): TemplateResult {
  const others = columns.filter(({ id }) => id !== 'organisation' && id !== 'place');
  const hasPlaces = rows.some(({ ranked }) => ranked);
  return html`<ol class="cards">
    ${repeat(rows, ({ organisation }) => organisation, (row) => html`<li class="card" data-organisation=${row.organisation}>
      <div class="top">${hasPlaces && row.ranked ? renderPlace(row.ranked, context) : nothing}<div class="organisation">${renderName(row, context)}</div></div>
      <dl>${others.flatMap(({ id, label, cell }) => {
        const content = cell(row);
        return content === nothing || content === '' || (Array.isArray(content) && content.length === 0) ? [] : [html`<div class=${id}><dt>${label}</dt><dd>${content}</dd></div>`];
      })}</dl>
    </li>`)}
  </ol>`;
}

function renderPlace({ place, tied }: Ranked, { say }: TableContext): TemplateResult {
  return html`<span class="number" aria-hidden="true">${place}</span><span class="visually-hidden">${say.placed(place)}</span>${tied ? html` <span class="tied">${say.tied}</span>` : nothing}`;
}

function renderName({ organisation: id, ranked }: RankingRow, { facts, locale, say, organisation, open }: TableContext): TemplateResult {
  const decided = ranked?.decidedBy ? findIndicator(facts.assessment.scheme, ranked.decidedBy) : undefined;
  return html`<button type="button" class="link-button name" @click=${() => open(id)}>${organisation(id)}</button>${decided ? html`<span class="quiet decided">${say.decided(pickText(decided.title, locale))}</span>` : nothing}`;
}

function renderTotal(total: Exact | null, { facts, locale, say }: TableContext): TemplateResult {
  const { scheme } = facts.assessment;
  if (total === null) return html`<span class="quiet">${say.noPoints}</span>`;
  const most = Number(scheme.full) + Number(scheme.bonus?.cap ?? 0);
  return html`<span class="number">${totalText(total, scheme, locale)}</span> ${renderBar(exactOf(total).valueOf() / most)}`;
}

function renderPoints({ score }: RankingRow, { locale, say }: TableContext): TemplateResult {
  if (!score || score.points === null) return html`<span class="quiet">${say.noPoints}</span>`;
  return html`<span class="number">${pointsText(score.points, locale)}</span><span class="quiet"> / ${pointsText(score.full, locale)}</span>`;
}

function flagsOf({ card, small }: RankingRow, { say, words }: TableContext): TemplateResult[] {
  const flag = (light: Light, said: string) => html`<span class="flag">${renderLight(light, words, said)}</span>`;
  return [...(card.vetoes.length > 0 ? [flag('red', say.vetoed)] : []), ...(small > 0 ? [flag('yellow', say.small(small))] : [])];
}

function renderApart({ apart }: RankingTable, { say, organisation, open }: TableContext): TemplateResult | typeof nothing {
  if (apart.length === 0) return nothing;
  return html`<h4>${say.apart}</h4>
    <ul class="apart">${apart.map(({ organisation: id, why }) => html`<li data-organisation=${id}><button type="button" class="link-button name" @click=${() => open(id)}>${organisation(id)}</button> <span class="quiet">${say.without[why]}</span></li>`)}</ul>`;
}

function renderGone({ gone }: RankingTable, { say, organisation }: TableContext): TemplateResult | typeof nothing {
  if (gone.length === 0) return nothing;
  return html`<h4>${say.gone}</h4>
    <ul class="gone">${gone.map(({ organisation: id, last }) => html`<li>${organisation(id)} <span class="quiet">${say.gonePlace(last)}</span></li>`)}</ul>`;
}
