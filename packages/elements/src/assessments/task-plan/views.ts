import { formatDay, formatExact, pickText, type MilestoneProgress, type TaskProgress } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderTurn } from '../turn.js';
import { renderMilestone, renderMoved } from './milestone.js';
import { isShown, points, renderCounts, renderProgress, renderStatus, share, type Page } from './page.js';

/** Task by task, each with its milestones below it. */
export function renderTasks(page: Page): TemplateResult {
  const { tasks, milestones } = page.progress;
  const shown = milestones.filter(({ state }) => isShown(state, page.filter));
  const wanted = new Set<string>();
  // A chapter is there when anything below it is.
  for (const { state } of shown) {
    for (let id: string | undefined = state.task; id !== undefined && !wanted.has(id); ) {
      wanted.add(id);
      id = tasks.find(({ task }) => task.id === id)?.task.parent;
    }
  }
  return html`<ol class="tasks">
    ${tasks.filter(({ task }) => wanted.has(task.id)).map((progress) => renderTask(progress, shown.filter(({ state }) => state.task === progress.task.id), page))}
  </ol>`;
}

function renderTask(progress: TaskProgress, milestones: readonly MilestoneProgress[], page: Page): TemplateResult {
  const { task, depth } = progress;
  const { say, locale, organisation, folding } = page;
  const title = pickText(task.title, locale);
  const isLeaf = milestones.length > 0;
  const open = isLeaf && folding.isTaskOpen(task.id);
  return html`<li class="task depth-${Math.min(depth, 3)} ${isLeaf ? 'leaf' : 'chapter'}" data-task=${task.id}>
    <div class="task-head">
      <h3>
        ${isLeaf
          ? html`<button type="button" class="fold" aria-expanded=${open} @click=${() => folding.toggleTask(task.id)}>${renderTurn()}<span>${title}</span></button>`
          : title}
      </h3>
      ${renderProgress(progress, page)}
    </div>
    <p class="quiet people">
      ${task.lead ? html`<span>${say.lead} ${organisation(task.lead)}</span>` : nothing}
      ${task.assists?.length ? html`<span>${say.assists} ${task.assists.map(organisation).join(locale === 'en' ? ', ' : '、')}</span>` : nothing}
      <span>${say.weight} ${formatExact(progress.weight)}</span>
      ${isLeaf ? html`<span>${say.milestones(milestones.length)}</span>` : nothing}
    </p>
    ${isLeaf && !open ? renderCounts(progress, page) : nothing}
    ${open ? html`<div class="milestones">${milestones.map((milestone) => renderMilestone(milestone, page))}</div>` : nothing}
  </li>`;
}

/** Milestones in the order of their days, month by month, with today among them. */
export function renderTimeline(page: Page): TemplateResult {
  const { progress, filter, today, say, locale } = page;
  const shown = progress.milestones.filter(({ state }) => isShown(state, filter)).sort((one, other) => (one.state.milestone.due < other.state.milestone.due ? -1 : one.state.milestone.due > other.state.milestone.due ? 1 : 0));
  const months = [...new Set([...shown.map(({ state }) => state.milestone.due.slice(0, 7)), today.slice(0, 7)])].sort();
  const mark = html`<li class="today" aria-current="date"><span>${say.today}</span></li>`;
  return html`<div class="timeline">
    ${months.map((month) => {
      const own = shown.filter(({ state }) => state.milestone.due.startsWith(month));
      const past = own.filter(({ state }) => state.milestone.due < today);
      const isNow = month === today.slice(0, 7);
      const [year = 0, number = 0] = month.split('-').map(Number);
      return html`<section>
        <h3>${say.month(year, number)}</h3>
        <ol>
          ${past.map((milestone) => html`<li>${renderMilestone(milestone, page, taskTitle(milestone, page))}</li>`)} ${isNow ? mark : nothing}
          ${own.slice(past.length).map((milestone) => html`<li>${renderMilestone(milestone, page, taskTitle(milestone, page))}</li>`)}
        </ol>
      </section>`;
    })}
  </div>`;

  function taskTitle({ state }: MilestoneProgress, { plan }: Page): string {
    const task = plan.tasks.find(({ id }) => id === state.task);
    return task ? pickText(task.title, locale) : '';
  }
}

/** The same as one table: what is printed, and checked with a pocket calculator. */
export function renderTable(page: Page): TemplateResult {
  const { progress, filter, say, locale, organisation } = page;
  const shown = progress.milestones.filter(({ state }) => isShown(state, filter));
  const caption = pickText(page.plan.title, locale);
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption} part="table">
    <table>
      <caption class="visually-hidden">${caption}</caption>
      <thead>
        <tr>
          <th scope="col">${say.task} / ${say.milestone}</th>
          <th scope="col">${say.organisation}</th>
          <th scope="col">${say.due}</th>
          <th scope="col">${say.stands}</th>
          <th scope="col" class="number">${say.weight}</th>
          <th scope="col" class="number">${say.claimed}</th>
          <th scope="col" class="number">${say.confirmed}</th>
        </tr>
      </thead>
      <tbody>
        ${progress.tasks.map((task) => {
          const own = shown.filter(({ state }) => state.task === task.task.id);
          const isChapter = !task.task.milestones?.length;
          if (own.length === 0 && (!isChapter || filter.organisation || filter.state)) return nothing;
          return html`<tr class="task-row">
              <th scope="row" class="indent-${Math.min(task.depth, 3)}">${pickText(task.task.title, locale)}</th>
              <td>${task.task.lead ? organisation(task.task.lead) : nothing}</td>
              <td></td>
              <td></td>
              ${renderFigures(task)}
            </tr>
            ${own.map(
              (milestone) => html`<tr>
                <td class="indent-${Math.min(task.depth + 1, 3)}">${pickText(milestone.state.milestone.title, locale)}</td>
                <td>${organisation(milestone.state.milestone.owner)}</td>
                <td><time datetime=${milestone.state.milestone.due}>${formatDay(milestone.state.milestone.due, locale)}</time>${renderMoved(milestone.state.milestone, page)}</td>
                <td>${renderStatus(milestone.state.status, page)}</td>
                ${renderFigures(milestone)}
              </tr>`,
            )}`;
        })}
      </tbody>
      ${filter.organisation || filter.state ? nothing : html`<tfoot>
        <tr>
          <th scope="row" colspan="4">${say.all}</th>
          ${renderFigures(progress.total)}
        </tr>
      </tfoot>`}
    </table>
  </div>`;
}

function renderFigures({ weight, claimed, confirmed }: Pick<TaskProgress, 'weight' | 'claimed' | 'confirmed'>): TemplateResult {
  return html`<td class="number">${points(weight)}</td><td class="number">${points(claimed)}</td><td class="number">${points(confirmed)}</td>`;
}

/** How far each organisation is with what it owns. They sum to the plan. */
export function renderOrganisations(page: Page): TemplateResult {
  const { progress, say, organisation } = page;
  return html`<details class="organisations">
    <summary>${say.organisations}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${say.organisations}>
      <table>
        <caption class="visually-hidden">${say.organisations}</caption>
        <thead>
          <tr>
            <th scope="col">${say.organisation}</th>
            <th scope="col" class="number">${say.weight}</th>
            <th scope="col" class="number">${say.claimed}</th>
            <th scope="col" class="number">${say.confirmed}</th>
            <th scope="col">${say.stands}</th>
          </tr>
        </thead>
        <tbody>
          ${progress.organisations.map(
            (one) => html`<tr>
              <th scope="row">${organisation(one.organisation)}</th>
              <td class="number">${points(one.weight)}</td>
              <td class="number">${points(one.claimed)}<span class="quiet"> ${share(one.claimed, one.weight)}</span></td>
              <td class="number">${points(one.confirmed)}<span class="quiet"> ${share(one.confirmed, one.weight)}</span></td>
              <td>${renderCounts(one, page)}</td>
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${say.all}</th>
            ${renderFigures(progress.total)}
            <td></td>
          </tr>
        </tfoot>
      </table>
    </div>
  </details>`;
}
