import type { LinliClient } from '@linli/client';
import { exactOf, formatExact, milestoneStatuses, pickText, roundExact, type CaseRef, type Day, type Exact, type Light, type Locale, type Milestone, type MilestoneState, type MilestoneStatus, type Progress, type TaskPlan, type TaskPlanProgress } from '@linli/model';
import { html, type nothing, type TemplateResult } from 'lit';
import { renderLight } from '../../controls/light/light.js';
import type { CoreMessages } from '../../core/core.messages.js';
import type { Folds } from './folds.js';
import type { TaskPlanMessages } from './task-plan.messages.js';
import type { MilestoneStep, TaskPlanFilter } from './task-plan.types.js';

/** What the parts of the element are drawn with. */
export interface Page {
  plan: TaskPlan;
  progress: TaskPlanProgress;
  today: Day;
  client: LinliClient;
  say: TaskPlanMessages;
  words: CoreMessages;
  locale: Locale;
  filter: TaskPlanFilter;
  organisation(id: string): string;
  /** What the actor may do about a milestone now. */
  stepsOf(state: MilestoneState): readonly MilestoneStep[];
  openStep(step: MilestoneStep, milestone: Milestone): void;
  openCase(ref: CaseRef): void;
  folding: Folds;
  /** The form or the news of a milestone. */
  renderDesk(milestone: Milestone): TemplateResult | typeof nothing;
}

const lights: Readonly<Record<MilestoneStatus, Light>> = { notDue: 'off', dueSoon: 'yellow', reported: 'paused', done: 'green', late: 'red', doneLate: 'yellow' };

/** How a milestone stands, as shape, word and colour. */
export function renderStatus(status: MilestoneStatus, { say, words }: Pick<Page, 'say' | 'words'>, text = say.statuses[status]): TemplateResult {
  return renderLight(lights[status], words, text);
}

/** How many milestones stand how, of those that there are. */
export function renderCounts({ counts }: Progress, page: Page): TemplateResult {
  return html`<ul class="counts">
    ${milestoneStatuses.filter((status) => counts[status] > 0).map((status) => html`<li>${renderStatus(status, page, page.say.counts(page.say.statuses[status], counts[status]))}</li>`)}
  </ul>`;
}

/** Points out of a weight, in per cent. */
export function share(points: Exact, weight: Exact): string {
  return exactOf(weight).equals(0) ? '0%' : `${formatExact(roundExact(exactOf(points).div(exactOf(weight)).mul(100), { digits: 1, mode: 'half-up' }))}%`;
}

/** Points to two digits, as figures one below the other have them. */
export function points(exact: Exact): string {
  return roundExact(exact, { digits: 2, mode: 'half-up' }).valueOf().toFixed(2);
}

/** What is confirmed of it, and beyond that what is only claimed. In words beside it. */
export function renderProgress({ confirmed, claimed, weight }: Progress, { say }: Pick<Page, 'say'>): TemplateResult {
  const part = (exact: Exact): number => (exactOf(weight).equals(0) ? 0 : exactOf(exact).div(exactOf(weight)).valueOf() * 100);
  return html`<span class="progress">
    <svg class="gauge" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="gauge-all" width="100" height="8"></rect>
      <rect class="gauge-claimed" width=${part(claimed)} height="8"></rect>
      <rect class="gauge-part" width=${part(confirmed)} height="8"></rect>
    </svg>
    <span class="share">${say.progress(share(confirmed, weight), share(claimed, weight))}</span>
  </span>`;
}

/** How far its owner says it is, of what is wanted. */
export function measureText({ milestone, claim }: MilestoneState, { say, locale }: Pick<Page, 'say' | 'locale'>): string {
  const { measure } = milestone;
  const amount = claim?.amount ?? 0;
  if (measure.kind === 'yes-no') return Number(amount) === 1 ? say.yesNo.yes : say.yesNo.no;
  return say.amountOf(formatExact(amount, locale), formatExact(measure.target, locale), pickText(measure.unit, locale));
}

export function isFinished({ status }: MilestoneState): boolean {
  return status === 'done' || status === 'doneLate';
}

/** Whether a milestone is among those that are wanted. */
export function isShown(stands: MilestoneState, { organisation, state }: TaskPlanFilter): boolean {
  const { milestone, status, isLate, open } = stands;
  if (organisation && milestone.owner !== organisation) return false;
  switch (state) {
    case '':
      return true;
    case 'late':
      return isLate;
    case 'awaiting':
      return open !== null;
    case 'done':
      return isFinished(stands);
    default:
      return status === state;
  }
}
