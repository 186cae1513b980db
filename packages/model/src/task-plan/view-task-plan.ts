import { covers } from '../division/division.js';
import type { ProceedingContext } from '../proceeding/kind.js';
import type { MilestoneChange, TaskPlan } from './task-plan.js';

/**
 * A plan as the actor may see it: a draft only its assessor; an adopted plan also the organisations that have a part in it, and those who
 * supervise the area that it is kept in, without the cases behind milestones that are not their own. `null`: not at all.
 */
export function viewTaskPlan(state: TaskPlan, { actor }: ProceedingContext): TaskPlan | null {
  if (actor.role === 'applicant') return null;
  if (actor.organisation === state.assessor) return state;
  if (state.status === 'draft') return null;
  const hasPart = state.tasks.some(({ lead, assists = [], milestones = [] }) => [lead, ...assists, ...milestones.map(({ owner }) => owner)].includes(actor.organisation));
  return hasPart || (actor.role === 'supervisor' && covers(actor.area, state.area)) ? withOwnCases(state, actor.organisation) : null;
}

function withOwnCases(state: TaskPlan, organisation: string): TaskPlan {
  const milestones = state.tasks.flatMap((task) => task.milestones ?? []);
  const own = new Set(milestones.filter(({ owner }) => owner === organisation).map(({ id }) => id));
  return {
    ...state,
    tasks: state.tasks.map((task) => (task.milestones ? { ...task, milestones: task.milestones.map((one) => (own.has(one.id) ? one : withoutCase(one))) } : task)),
    reports: state.reports.map((report) => (own.has(report.milestone) || report.by.organisation === organisation ? report : { ...report, case: null })),
    amendments: state.amendments.map((one) => (own.has(one.milestone) ? one : { ...one, before: withoutCase(one.before), after: withoutCase(one.after) })),
  };
}

function withoutCase<T extends Pick<MilestoneChange, 'case'>>({ case: _case, ...rest }: T): Omit<T, 'case'> {
  return rest;
}
