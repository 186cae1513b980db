import type { CaseRef } from '@linli/model';

/** How a plan is shown: task by task, by day, or as one table. */
export const taskPlanViews = ['tasks', 'timeline', 'table'] as const;
export type TaskPlanView = (typeof taskPlanViews)[number];

/** Which milestones are shown by how they stand: those that are late, whether done or not; those that wait for the assessor. */
export const milestoneFilters = ['late', 'awaiting', 'dueSoon', 'notDue', 'done'] as const;
export type MilestoneFilter = (typeof milestoneFilters)[number];

/** What of the plan is shown. Empty: all. */
export interface TaskPlanFilter {
  /** Id of the owner. */
  organisation: string;
  state: MilestoneFilter | '';
}

export const noTaskPlanFilter: TaskPlanFilter = { organisation: '', state: '' };

/** Detail of `linli-filter-change`. */
export interface TaskPlanFilterDetail {
  filter: TaskPlanFilter;
}

/** A plan and where it is kept. */
export interface TaskPlanRef {
  id: string;
  area: string;
}

/** What is done about one milestone, and what is done about the plan as a whole. */
export const milestoneSteps = ['report', 'confirm', 'return', 'amend'] as const;
export type MilestoneStep = (typeof milestoneSteps)[number];
export const planSteps = ['adopt', 'close'] as const;
export type PlanStep = (typeof planSteps)[number];

/** Detail of `linli-task-plan-action-request`. */
export interface TaskPlanActionRequest {
  plan: TaskPlanRef;
  action: MilestoneStep | PlanStep;
  args: Readonly<Record<string, unknown>>;
}

/** Detail of `linli-task-plan-action-applied`. */
export interface TaskPlanActionApplied {
  plan: TaskPlanRef;
  action: MilestoneStep | PlanStep;
  /** `undefined` when the host carried it out. */
  version: number | undefined;
}

/** Detail of `linli-case-open`: the case by which a milestone is carried out. */
export interface TaskPlanCaseDetail {
  ref: CaseRef;
}
