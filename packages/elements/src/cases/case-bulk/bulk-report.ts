import { explainBasis, pickText, type CaseRef, type Locale } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderNotice } from '../../controls/notice/notice.js';
import type { CoreMessages } from '../../core/core.messages.js';
import { errorText } from '../../core/error-text.js';
import type { Problem } from '../case-actions/action-entry.js';
import { groupsOf, isApplied, isKept, isUndecided, type RowGroup } from './bulk-rows.js';
import type { BulkRun } from './bulk-run.js';
import type { CaseBulkMessages } from './case-bulk.messages.js';

/** So many cases of a group are named; nobody reads through more. */
const named = 20;

export interface ReportWords {
  core: CoreMessages;
  say: CaseBulkMessages;
  locale: Locale;
  number(count: number): string;
}

export interface ReportHandlers {
  onOpen(ref: CaseRef): void;
  onAgain(): void;
  onClose(): void;
}

/** How far an action has come, and the button that stops it. */
export function renderProgress(run: BulkRun, { say, locale, number }: ReportWords): TemplateResult {
  const { done = 0, total = 0 } = run.progress ?? {};
  return html`<div class="form" part="progress">
    <h3 id="heading" tabindex="-1">${say.running(pickText(run.action.label, locale))}</h3>
    <div class="progress">
      <progress aria-labelledby="heading" max=${total} value=${done}></progress>
      <span>${say.progress(number(done), number(total))}</span>
    </div>
    <button type="button" class="button stop" aria-disabled=${run.stopping} @click=${() => run.stop()}>${run.stopping ? say.stopping : say.stop}</button>
  </div>`;
}

/** What became of the cases: how many were done, and why the others were not. */
export function renderReport(run: BulkRun, words: ReportWords, { onOpen, onAgain, onClose }: ReportHandlers): TemplateResult {
  const { say, locale, number } = words;
  const { rows } = run;
  const count = (test: (row: (typeof rows)[number]) => boolean): number => rows.filter(test).length;
  const [applied, kept, undecided, skipped] = [count(isApplied), count(isKept), count(isUndecided), count((row) => 'skipped' in row)];
  return html`<div class="form report" part="report">
    <h3 id="heading" tabindex="-1">${say.result(pickText(run.action.label, locale))}</h3>
    ${applied > 0 ? renderNotice('success', html`<p>${say.done(number(applied))}</p>`) : nothing}
    ${kept > 0 ? renderNotice('info', html`<p>${say.kept(number(kept))}</p>`) : nothing}
    ${groupsOf(rows).map((group) => renderGroup(group, run, words, onOpen))}
    ${skipped > 0 ? renderNotice('warning', html`<p>${say.skipped(number(skipped))}</p>`) : nothing}
    <div class="row">
      ${undecided > 0 ? html`<button type="button" class="button again" @click=${onAgain}>${say.again(number(undecided))}</button>` : nothing}
      <button type="button" class="button close" @click=${onClose}>${say.close}</button>
    </div>
  </div>`;
}

function renderGroup({ problem, rows }: RowGroup, run: BulkRun, words: ReportWords, onOpen: (ref: CaseRef) => void): TemplateResult {
  const { say, number } = words;
  return html`<div class="notice danger">
    <p><strong>${say.notDone(number(rows.length))}</strong> ${renderProblem(problem, words)}</p>
    <ul>
      ${rows.slice(0, named).map((row) => {
        const item = run.item(row);
        return html`<li><button type="button" class="link-button" @click=${() => onOpen(row.ref)}>${item?.title ?? row.ref.id}</button> <span class="quiet">${item?.receipt}</span></li>`;
      })}
    </ul>
    ${rows.length > named ? html`<p class="quiet">${say.more(number(rows.length - named))}</p>` : nothing}
  </div>`;
}

function renderProblem(problem: Problem, { core, locale }: ReportWords): TemplateResult | string {
  if (problem.kind === 'conflict') return core.errors.conflict;
  if (problem.kind === 'failed') return errorText(problem.error, core);
  const { message, basis } = problem.refusal;
  return html`${pickText(message, locale)} ${basis ? html`<span class="quiet">${explainBasis(basis, locale)}</span>` : nothing}`;
}
