import { explainBasis, formatDay, pickText, type CaseRef } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf, isApplied } from '../../cases/case-bulk/bulk-rows.js';
import type { Problem } from '../../cases/case-actions/action-entry.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { errorText } from '../../core/error-text.js';
import type { RevisionController } from './revision-controller.js';
import { countText, type PlanWords } from './plan-words.js';

/** So many cases are named; nobody reads through more. */
const named = 20;

export interface ReportHandlers {
  /** What a case is called, once that is known. */
  title(ref: CaseRef): string | undefined;
  onOpen(ref: CaseRef): void;
  onAgain(): void;
  onClose(): void;
}

/** While the grids are revised and their cases move. */
export function renderRunning({ progress }: RevisionController, words: PlanWords): TemplateResult {
  const { say, ids } = words;
  return html`<div class="progress">
    <progress aria-labelledby=${ids('panel')} max=${progress?.total ?? nothing} value=${progress?.done ?? nothing}></progress>
    <span role="status">${progress ? say.moving(countText(progress.done, words), countText(progress.total, words)) : say.revising}</span>
  </div>`;
}

/** What became of the grids and of their open cases. */
export function renderReport({ preview, outcome }: RevisionController, handlers: ReportHandlers, words: PlanWords): TemplateResult | typeof nothing {
  if (!preview || !outcome) return nothing;
  const { say, core, locale } = words;
  const { reassigned, error } = outcome;
  const moved = reassigned?.rows.filter(isApplied).length ?? 0;
  return html`${renderNotice('success', html`<p>${say.doneFrom(formatDay(preview.revision.on, locale))} ${reassigned ? (moved > 0 ? say.moved(countText(moved, words)) : say.movedNone) : nothing}</p>`)}
    ${error === undefined ? nothing : renderNotice('danger', html`<p>${say.moveFailed} ${errorText(error, core)}</p><button type="button" class="button" @click=${handlers.onAgain}>${say.again}</button>`)}
    ${reassigned
      ? groupsOf(reassigned.rows).map(({ problem, rows }) =>
          renderCases('danger', html`<strong>${say.refused(countText(rows.length, words))}</strong> ${renderProblem(problem, words)}`, rows.map(({ ref }) => ref), handlers, words),
        )
      : nothing}
    ${reassigned && reassigned.uncertain.length > 0 ? renderCases('warning', html`<strong>${say.uncertain(countText(reassigned.uncertain.length, words))}</strong>`, reassigned.uncertain.map(({ ref }) => ref), handlers, words) : nothing}
    <p class="buttons end"><button type="button" class="button primary" @click=${handlers.onClose}>${say.back}</button></p>`;
}

function renderCases(tone: 'danger' | 'warning', head: TemplateResult, refs: readonly CaseRef[], { title, onOpen }: ReportHandlers, words: PlanWords): TemplateResult {
  return html`<div class="notice ${tone}">
    <p>${head}</p>
    <ul class="plain">${refs.slice(0, named).map((ref) => html`<li><button type="button" class="link-button" @click=${() => onOpen(ref)}>${title(ref) ?? ref.id}</button></li>`)}</ul>
    ${refs.length > named ? html`<p class="quiet">+ ${countText(refs.length - named, words)}</p>` : nothing}
  </div>`;
}

function renderProblem(problem: Problem, { core, locale }: PlanWords): TemplateResult | string {
  if (problem.kind === 'conflict') return core.errors.conflict;
  if (problem.kind === 'failed') return errorText(problem.error, core);
  const { message, basis } = problem.refusal;
  return html`${pickText(message, locale)} ${basis ? html`<span class="quiet">${explainBasis(basis, locale)}</span>` : nothing}`;
}
