import { dutyLevels, pickText, serviceLineLabels, type DutyCell, type DutyRow } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderOrigin } from './cell-detail.js';
import { renderLevel } from './level-mark.js';
import { cellOf, itemRows, type ItemRow, type MatrixContext } from './matrix-context.js';
import { renderWrong } from './matrix-table.js';

/** Item by item who does what: where there is no room for a table. */
export function renderByItem(context: MatrixContext): TemplateResult {
  return html`<div class="list" part="table" role="group" aria-label=${context.say.label}>${itemRows(context.matrix).map((row) => renderItem(row, context))}</div>`;
}

/** Post by post what it does. */
export function renderByPost(context: MatrixContext): TemplateResult {
  return html`<div class="list" part="table" role="group" aria-label=${context.say.label}>${context.matrix.rows.map((post, index) => renderPost(post, index, context))}</div>`;
}

function renderItem({ service, index, department }: ItemRow, context: MatrixContext): TemplateResult {
  const { matrix, isWrong, locale, say } = context;
  const wrong = isWrong({ service: service.id });
  const duties = matrix.rows.map((post, row) => ({ post, cell: cellOf(matrix, row, index) })).filter(({ cell }) => cell && (cell.level !== null || cell.narrower.length > 0));
  return html`${department === undefined ? nothing : html`<h3>${context.department(department)}</h3>`}
    <div class="card" role="group" data-service=${service.id} tabindex="-1" aria-labelledby="item-${index}">
      <h4 id="item-${index}">${pickText(service.label, locale)} ${wrong ? renderWrong(context) : nothing}</h4>
      <p class="quiet">${pickText(serviceLineLabels[service.line], locale)}</p>
      ${duties.length === 0 ? html`<p class="quiet">${say.nothingLaidDown}</p>` : html`<ul>${duties.map(({ post, cell }) => (cell ? renderDuty(pickText(post.label, locale), cell, isWrong({ post: post.post, service: service.id }), context) : nothing))}</ul>`}
    </div>`;
}

function renderPost(post: DutyRow, row: number, context: MatrixContext): TemplateResult {
  const { matrix, isWrong, locale, say } = context;
  const wrong = isWrong({ post: post.post });
  const duties = matrix.columns.map((service, item) => ({ service, cell: cellOf(matrix, row, item) })).filter(({ cell }) => cell && (cell.level !== null || cell.narrower.length > 0));
  const rank = (cell: DutyCell | undefined) => (cell?.level ? dutyLevels.indexOf(cell.level) : dutyLevels.length);
  const sorted = duties.sort((one, other) => rank(one.cell) - rank(other.cell));
  return html`<div class="card" role="group" data-post=${post.post} tabindex="-1" aria-labelledby="post-${row}">
    <h4 id="post-${row}">${pickText(post.label, locale)} ${wrong ? renderWrong(context) : nothing}</h4>
    ${post.grid === null ? html`<p class="quiet">${say.posts(post.posts, post.filled)}</p>` : nothing}
    ${sorted.length === 0 ? html`<p class="quiet">${say.nothingForPost}</p>` : html`<ul>${sorted.map(({ service, cell }) => (cell ? renderDuty(pickText(service.label, locale), cell, isWrong({ post: post.post, service: service.id }), context) : nothing))}</ul>`}
  </div>`;
}

function renderDuty(name: string, cell: DutyCell, wrong: boolean, context: MatrixContext): TemplateResult {
  const { locale } = context;
  return html`<li class="duty">
    <p class="line"><span>${name}</span> <span class="line">${cell.level ? renderLevel(cell.level, locale) : html`<span class="level none">${context.say.none}</span>`} ${wrong ? renderWrong(context) : nothing}</span></p>
    ${renderOrigin(cell, context)}
  </li>`;
}
