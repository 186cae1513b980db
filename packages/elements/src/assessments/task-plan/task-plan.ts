import type { LinliClient, ProceedingVerdict } from '@linli/client';
import { dayOf, formatDay, milestoneActions, pickText, taskProgress, type DivisionCode, type Day, type Milestone, type MilestoneState, type TaskPlan, type TaskPlanProgress } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import { fieldStyles } from '../../controls/fields/fields.styles.js';
import { lightStyles } from '../../controls/light/light.styles.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { renderSkeleton } from '../../controls/skeleton/skeleton.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { askHost } from '../../core/ask-host.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { DirectoryController } from '../../core/directory-controller.js';
import { LinliElement } from '../../core/linli-element.js';
import { MinuteController } from '../../core/minute-controller.js';
import { staffOf } from '../../core/staff-of.js';
import { PlainSteps } from '../plain-steps.js';
import { plainStepsStyles } from '../plain-steps.styles.js';
import { ProceedingController } from '../proceeding-controller.js';
import { sectionStyles } from '../sections.styles.js';
import { plainTableStyles } from '../table.styles.js';
import { turnStyles } from '../turn.js';
import { renderFilters } from './filters.js';
import { Folds } from './folds.js';
import { MilestoneForm } from './milestone-form.js';
import { milestoneStyles } from './milestone.styles.js';
import { isShown, renderCounts, renderProgress, type Page } from './page.js';
import { planTableStyles } from './table.styles.js';
import { taskPlanMessages, type TaskPlanMessages } from './task-plan.messages.js';
import { taskPlanStyles } from './task-plan.styles.js';
import {
  milestoneSteps, noTaskPlanFilter, planSteps,
  type MilestoneStep, type PlanStep, type TaskPlanActionApplied, type TaskPlanActionRequest, type TaskPlanCaseDetail, type TaskPlanFilter, type TaskPlanFilterDetail, type TaskPlanView,
} from './task-plan.types.js';
import { renderOrganisations, renderTable, renderTasks, renderTimeline } from './views.js';

/**
 * A task plan (任务分解): tasks and their milestones, who owns them, when they are due, how far they are: claimed by their owners, and confirmed
 * by the organisation that set them. Owners report here, and the assessor confirms, returns and moves days. For single matters use `linli-case-list`.
 *
 * @tag linli-task-plan
 * @fires linli-task-plan-action-request - Before an action is sent: `{plan, action, args, waitUntil}`. Cancel it to carry the action out yourself.
 * @fires {CustomEvent<TaskPlanActionApplied>} linli-task-plan-action-applied - An action was carried out.
 * @fires {CustomEvent<TaskPlanFilterDetail>} linli-filter-change - The reader changed the filters.
 * @fires {CustomEvent<TaskPlanCaseDetail>} linli-case-open - The case by which a milestone is carried out was pressed.
 * @csspart filters - The bar of filters.
 * @csspart milestone - One milestone.
 * @csspart form - The form of a step.
 * @csspart desk - The steps of the plan as a whole.
 * @csspart table - The plan as a table.
 */
export class LinliTaskPlan extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, fieldStyles, noticeStyles, skeletonStyles, lightStyles, turnStyles, sectionStyles, plainTableStyles, plainStepsStyles, milestoneStyles, planTableStyles, taskPlanStyles];
  }

  /** The division whose plan is shown, 2 to 12 digits. Absent: the area of whoever is looking. */
  @property() area: DivisionCode | undefined;

  /** Which plan. Absent: the newest. */
  @property({ attribute: 'plan-id' }) planId: string | undefined;

  /** The plan itself, where the host has it. */
  @property({ attribute: false }) plan: TaskPlan | undefined;

  /** How it is shown. */
  @property({ reflect: true }) view: TaskPlanView = 'tasks';

  /** Which milestones are shown. */
  @property({ attribute: false }) filter: Partial<TaskPlanFilter> = {};

  /** The day at whose end it is shown, `YYYY-MM-DD`. Absent: today. */
  @property() day: Day | undefined;

  #progress: { plan: TaskPlan; day: Day; progress: TaskPlanProgress } | undefined;
  readonly #data = new ProceedingController<TaskPlan>(this, (client) => client.taskPlans);
  readonly #form = new MilestoneForm(this);
  readonly #folds = new Folds(this, () => this.performUpdate());
  readonly #desk = new PlainSteps<PlanStep>(this);
  readonly #directory = new DirectoryController(this);
  readonly #noClient = new NoClientController(this);

  constructor() {
    super();
    // A day ends while the page is open.
    new MinuteController(this);
  }

  protected override clientChanged(): void {
    this.#form.forget();
    this.#desk.forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#data.ask(this.client, { area: this.area ?? staffOf(this.client)?.area, id: this.planId, given: this.plan, choose: ([first]) => first });
  }

  protected override render() {
    const { client, words } = this;
    if (!client) return this.#noClient.render(8);
    const say = this.messages('taskPlan', taskPlanMessages);
    const { state: plan, error } = this.#data;
    return html`${renderFailure(error, words, () => this.#data.retry())}
    ${plan ? this.#renderPlan(plan, client, say) : plan === null ? renderEmpty(say.none, say.noneHint) : error === undefined ? renderSkeleton(8, words) : nothing}`;
  }

  #renderPlan(plan: TaskPlan, client: LinliClient, say: TaskPlanMessages): TemplateResult {
    const { locale } = this;
    const page = this.#pageOf(plan, client, say);
    const { progress, today } = page;
    return html`<header>
        <p class="over quiet">${say.planStatuses[plan.status]}</p>
        <h2>${pickText(plan.title, locale)}</h2>
        <p class="quiet meta"><span>${say.by(page.organisation(plan.assessor))}</span> <span>${say.days(formatDay(plan.from, locale), formatDay(plan.to, locale))}</span></p>
        ${plan.basis ? html`<p class="quiet">${pickText(plan.basis, locale)}</p>` : nothing}
      </header>
      ${this.#renderDesk(plan, client, say)}
      <div class="total">
        <p class="quiet">${say.asOf(formatDay(today, locale))}</p>
        ${renderProgress(progress.total, page)} ${renderCounts(progress.total, page)}
      </div>
      ${renderFilters(page, { view: this.view, narrow: (part) => this.#narrow(part), show: (view) => (this.view = view) })} ${this.#renderBody(page, say)} ${renderOrganisations(page)}`;
  }

  #renderBody(page: Page, say: TaskPlanMessages): TemplateResult {
    const { milestones } = page.progress;
    const shown = milestones.filter(({ state: one }) => isShown(one, page.filter)).length;
    const isNarrowed = Object.values(page.filter).some(Boolean);
    const states = milestones.map(({ state: one }) => one);
    const allOpen = this.#folds.isAllOpen(states);
    return html`<div class="found">
        <p role="status">${isNarrowed ? say.shown(shown, milestones.length) : nothing}</p>
        ${isNarrowed ? html`<button type="button" class="button plain" data-clear @click=${() => this.#narrow(noTaskPlanFilter)}>${say.clear}</button>` : nothing}
        ${this.view === 'tasks' && shown > 0
          ? html`<button type="button" class="button plain" data-fold @click=${() => this.#folds.toggleAll(states)}>${allOpen ? say.collapseAll : say.expandAll}</button>`
          : nothing}
      </div>
      ${shown === 0 ? renderEmpty(say.noMatch, say.noMatchHint) : this.view === 'tasks' ? renderTasks(page) : this.view === 'timeline' ? renderTimeline(page) : renderTable(page)}`;
  }

  #renderDesk({ id, area, version }: TaskPlan, client: LinliClient, say: TaskPlanMessages) {
    const actions = this.#data.actions ?? [];
    const take = async (step: PlanStep): Promise<ProceedingVerdict | undefined> => {
      const request: TaskPlanActionRequest = { plan: { id, area }, action: step, args: {} };
      const goesOn = await askHost(this, 'linli-task-plan-action-request', request);
      const verdict = goesOn ? await client.taskPlans.act({ id, area, version }, step, {}) : undefined;
      if (!verdict || verdict.status === 'applied') this.emit<TaskPlanActionApplied>('linli-task-plan-action-applied', { plan: { id, area }, action: step, version: verdict?.version });
      return verdict;
    };
    const { done, sending, confirms } = say;
    return this.#desk.render({ offered: planSteps.filter((step) => actions.includes(step)), steps: say.planSteps, confirms, done, sending, take });
  }

  #pageOf(plan: TaskPlan, client: LinliClient, say: TaskPlanMessages): Page {
    const { words, locale } = this;
    const today = this.day ?? dayOf(client.now(), client.calendar.offset);
    const progress = this.#progressOf(plan, today);
    const filter = { ...noTaskPlanFilter, ...this.filter };
    this.#folds.follow(progress.milestones.filter(({ state: one }) => isShown(one, filter)).length);
    return {
      plan, progress, today, client, say, words, locale, filter,
      folding: this.#folds,
      organisation: (id) => this.#directory.organisation(id, plan.area),
      stepsOf: (one) => (this.#form.open?.milestone === one.milestone.id ? [] : this.#stepsOf(one, plan, client)),
      openStep: (step, milestone) => void this.#begin(step, milestone, plan, client),
      openCase: (ref) => this.emit<TaskPlanCaseDetail>('linli-case-open', { ref }),
      renderDesk: (milestone) => this.#form.render(milestone.id, { client, say, allowed: this.#allowed(milestone, plan, client) }),
    };
  }

  #progressOf(plan: TaskPlan, day: Day): TaskPlanProgress {
    const known = this.#progress;
    if (known?.plan === plan && known.day === day) return known.progress;
    const progress = taskProgress(plan, day);
    this.#progress = { plan, day, progress };
    return progress;
  }

  /** What the rules allow about a milestone. A look at another day is a look only. */
  #stepsOf({ milestone }: MilestoneState, plan: TaskPlan, { actor }: LinliClient): MilestoneStep[] {
    if (this.day !== undefined) return [];
    const actions = this.#data.actions ?? [];
    const about = milestoneActions(plan, milestone.id, actor);
    return milestoneSteps.filter((step) => actions.includes(step) && about.includes(step));
  }

  /** Whether what is being typed about a milestone may still be sent. */
  #allowed(milestone: Milestone, plan: TaskPlan, client: LinliClient): 'yes' | 'no' | 'replaced' {
    const open = this.#form.open;
    const stands = this.#progressOf(plan, this.day ?? dayOf(client.now(), client.calendar.offset)).milestones.find(({ state: one }) => one.milestone.id === milestone.id)?.state;
    if (!open || !stands) return 'no';
    if (!this.#stepsOf(stands, plan, client).includes(open.step)) return 'no';
    return open.report === '' || open.report === stands.open?.id ? 'yes' : 'replaced';
  }

  async #begin(step: MilestoneStep, milestone: Milestone, plan: TaskPlan, client: LinliClient): Promise<void> {
    const open = plan.reports.filter((report) => report.milestone === milestone.id).pop();
    const report = step === 'confirm' || step === 'return' ? (open?.id ?? '') : '';
    await this.#form.begin(client, { step, milestone, plan, report });
  }

  #narrow(part: Partial<TaskPlanFilter>): void {
    const filter = { ...noTaskPlanFilter, ...this.filter, ...part };
    this.filter = filter;
    this.#folds.forget();
    this.emit<TaskPlanFilterDetail>('linli-filter-change', { filter });
  }
}
