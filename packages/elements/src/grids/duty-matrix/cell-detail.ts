import { dutyLevelLabels, formatDay, pickText, type DutyCell, type DutyRow, type GridService } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderLevel } from './level-mark.js';
import type { MatrixContext } from './matrix-context.js';

export interface Chosen {
  post: DutyRow;
  service: GridService;
  cell: DutyCell;
}

/** What is known of the chosen cell: who does what, and where that comes from. */
export function renderDetail(chosen: Chosen | undefined, id: string, context: MatrixContext): TemplateResult {
  const { say, locale } = context;
  if (!chosen) return html`<section class="detail" part="detail"><h3>${say.detail}</h3><p id=${id} class="quiet">${say.detailHint}</p></section>`;
  const { post, service, cell } = chosen;
  return html`<section class="detail" part="detail">
    <h3>${say.detail}</h3>
    <p class="line"><strong>${pickText(post.label, locale)}</strong> ${cell.level ? renderLevel(cell.level, locale) : html`<span class="level none">${say.none}</span>`}</p>
    <p>${pickText(service.label, locale)}</p>
    <div id=${id}>${renderOrigin(cell, context)}</div>
    <dl>
      <dt>${say.department}</dt>
      <dd>${context.department(service.department)}</dd>
      <dt>${say.task}</dt>
      <dd>${pickText(service.task, locale)}</dd>
    </dl>
  </section>`;
}

/** For which area, and since when; and what narrower areas lay down otherwise. */
export function renderOrigin({ area, since, narrower }: DutyCell, context: MatrixContext): TemplateResult {
  const { say, locale, matrix } = context;
  const origin = area === null || since === null ? say.nothingLaidDown : area === matrix.area ? say.laidDownHere(formatDay(since, locale)) : say.laidDown(context.area(area), formatDay(since, locale));
  return html`<p class="quiet">${origin}</p>
    ${narrower.length > 0
      ? html`<p class="quiet">${say.otherwise}</p>
          <ul class="quiet otherwise">${narrower.map((duty) => html`<li>${context.area(duty.area)} ${pickText(dutyLevelLabels[duty.level], locale)}</li>`)}</ul>`
      : nothing}`;
}
