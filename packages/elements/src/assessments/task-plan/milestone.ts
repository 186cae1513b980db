import { exactText, formatDay, pickText, type Amendment, type Milestone, type MilestoneProgress, type ProgressReport } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderTurn } from '../turn.js';
import { measureText, points, renderStatus, type Page } from './page.js';

/** One milestone: how it stands; unfolded also what, who, by when, how far, its record, and what may be done about it. @param context the name of its task, where that is not around it */
export function renderMilestone(progress: MilestoneProgress, page: Page, context?: string): TemplateResult {
  const { state } = progress;
  const { milestone } = state;
  const { say, locale, folding } = page;
  const due = html`<time datetime=${milestone.due}>${formatDay(milestone.due, locale)}</time>`;
  const got = `${points(progress.confirmed)} / ${points(progress.weight)}`;
  const open = folding.isMilestoneOpen(state);
  return html`<div class="milestone ${state.status}" part="milestone" data-milestone=${milestone.id}>
    <div class="milestone-head">
      <h4><button type="button" class="fold" aria-expanded=${open} @click=${() => folding.toggleMilestone(state)}>${renderTurn()}<span>${pickText(milestone.title, locale)}</span></button></h4>
      ${renderStatus(state.status, page)}${state.status === 'reported' && state.isLate ? html` <span class="quiet">${say.late}</span>` : nothing}
      ${open ? nothing : html`<p class="quiet meta brief"><span>${say.due} ${due}</span><span class="number">${say.points} ${got}</span></p>`}
    </div>
    ${context ? html`<p class="quiet context">${context}</p>` : nothing}
    ${open ? renderUnfolded(progress, page, due, got) : nothing} ${page.renderDesk(milestone)}
  </div>`;
}

function renderUnfolded(progress: MilestoneProgress, page: Page, due: TemplateResult, got: string): TemplateResult {
  const { state } = progress;
  const { milestone } = state;
  const { say, locale, organisation } = page;
  const reports = page.plan.reports.filter((report) => report.milestone === milestone.id);
  return html`<dl class="facts">
      <div><dt>${say.due}</dt><dd>${due}</dd></div>
      <div><dt>${say.owner}</dt><dd>${organisation(milestone.owner)}</dd></div>
      <div><dt>${say.measure}</dt><dd>${measureText(state, page)}</dd></div>
      <div><dt>${say.points}</dt><dd class="number">${got}</dd></div>
      ${movesOf(milestone, page).length > 0 ? html`<div class="wide"><dt>${say.amendments}</dt><dd>${renderMoved(milestone, page)}</dd></div>` : nothing}
      <div class="wide"><dt>${say.evidence}</dt><dd>${pickText(milestone.evidence, locale)}</dd></div>
      ${milestone.case ? html`<div><dt>${say.case}</dt><dd>${renderCase(milestone.case, page)}</dd></div>` : nothing}
    </dl>
    ${reports.length > 0
      ? html`<details class="record" ?open=${state.open !== null}>
          <summary>${say.reports(reports.length)}</summary>
          <ol>
            ${[...reports].reverse().map((report) => renderReport(report, milestone, page))}
          </ol>
        </details>`
      : nothing}
    ${renderSteps(progress, page)}`;
}

/** The days that it was due before, and why it is no longer. */
export function renderMoved(of: Milestone, page: Page): TemplateResult | typeof nothing {
  const { say, locale } = page;
  const moved = movesOf(of, page);
  if (moved.length === 0) return nothing;
  return html`<span class="moved">${moved.map(({ before, day, reason }) => html`<span><del>${say.dueWas(formatDay(before.due ?? '', locale))}</del> ${say.amended(formatDay(day, locale), reason)}</span>`)}</span>`;
}

function movesOf({ id }: Milestone, { plan }: Page): Amendment[] {
  return plan.amendments.filter(({ milestone, before }) => milestone === id && before.due !== undefined);
}

function renderReport(report: ProgressReport, milestone: Milestone, page: Page): TemplateResult {
  const { say, locale, organisation } = page;
  const { answer, files, words } = report;
  const { measure } = milestone;
  const amount = measure.kind === 'yes-no' ? (Number(report.amount) === 1 ? say.yesNo.yes : say.yesNo.no) : `${say.total} ${exactText(report.amount)} ${pickText(measure.unit, locale)}`;
  return html`<li>
    <p><span class="quiet">${say.reported(formatDay(report.day, locale), organisation(report.by.organisation))}</span> <strong>${amount}</strong></p>
    <p class="words">${words}</p>
    ${files.length > 0 ? html`<p class="quiet">${say.files(files.map(({ name }) => name).join(locale === 'en' ? ', ' : '、'))}</p>` : nothing}
    ${report.case ? html`<p>${renderCase(report.case, page)}</p>` : nothing}
    <p class=${answer ? (answer.confirmed ? 'yes' : 'no') : 'quiet'}>
      ${answer ? (answer.confirmed ? say.confirmedOn : say.returnedOn)(formatDay(answer.day, locale), organisation(answer.by.organisation)) : say.waiting}${answer?.words ? say.remark(answer.words) : nothing}
    </p>
  </li>`;
}

function renderCase(ref: NonNullable<Milestone['case']>, { say, openCase }: Page): TemplateResult {
  return html`<button type="button" class="link-button" data-case=${ref.id} @click=${() => openCase(ref)}>${say.openCase}</button>`;
}

function renderSteps({ state }: MilestoneProgress, { say, stepsOf, openStep, locale }: Page): TemplateResult | typeof nothing {
  const steps = stepsOf(state);
  if (steps.length === 0) return nothing;
  const name = pickText(state.milestone.title, locale);
  return html`<div class="row steps">
    ${steps.map((step) => html`<button type="button" class="button" data-step=${step} @click=${() => openStep(step, state.milestone)}>${say.steps[step]}<span class="visually-hidden"> ${name}</span></button>`)}
  </div>`;
}
