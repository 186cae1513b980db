import { html, type TemplateResult } from 'lit';
import type { Page } from './page.js';
import { milestoneFilters, taskPlanViews, type TaskPlanFilter, type TaskPlanView } from './task-plan.types.js';

export interface FilterTerms {
  view: TaskPlanView;
  narrow: (part: Partial<TaskPlanFilter>) => void;
  show: (view: TaskPlanView) => void;
}

/** What narrows the plan, and how it is shown. */
export function renderFilters({ progress, filter, say, organisation, locale }: Page, { view, narrow, show }: FilterTerms): TemplateResult {
  const owners = progress.organisations.map(({ organisation: id }) => [id, organisation(id)] as const).sort((one, other) => one[1].localeCompare(other[1], locale));
  return html`<div class="filters" part="filters">
    <label class="choose">
      <span>${say.organisation}</span>
      <select name="organisation" @change=${(event: Event) => narrow({ organisation: (event.target as HTMLSelectElement).value })}>
        <option value="" .selected=${filter.organisation === ''}>${say.all}</option>
        ${owners.map(([id, name]) => html`<option value=${id} .selected=${id === filter.organisation}>${name}</option>`)}
      </select>
    </label>
    <label class="choose">
      <span>${say.state}</span>
      <select name="state" @change=${(event: Event) => narrow({ state: (event.target as HTMLSelectElement).value as TaskPlanFilter['state'] })}>
        <option value="" .selected=${filter.state === ''}>${say.all}</option>
        ${milestoneFilters.map((one) => html`<option value=${one} .selected=${one === filter.state}>${say.filters[one]}</option>`)}
      </select>
    </label>
    <div class="views" role="group" aria-label=${say.viewLabel}>
      ${taskPlanViews.map((one) => html`<button type="button" class="button" data-view=${one} aria-pressed=${one === view} @click=${() => show(one)}>${say.views[one]}</button>`)}
    </div>
  </div>`;
}
