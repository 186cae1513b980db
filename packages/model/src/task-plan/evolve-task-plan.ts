import type { DoneBy } from '../assessment/observation.js';
import { mustFollow } from '../proceeding/following.js';
import type { StepTaken } from '../proceeding/proceeding.js';
import type { Milestone, MilestoneChange, ProgressReport, TaskPlan, TaskPlanDesign } from './task-plan.js';

export const taskPlanActions = ['draft', 'adopt', 'report', 'confirm', 'return', 'amend', 'close'] as const;
export type TaskPlanAction = (typeof taskPlanActions)[number];

/** Where a plan stands when the step may be taken. */
export function taskPlanStage(action: TaskPlanAction): TaskPlan['status'] {
  return action === 'draft' || action === 'adopt' ? 'draft' : 'adopted';
}

/** @throws RangeError when a step does not follow, is none of a task plan, or says not by whom */
export function evolveTaskPlan(state: TaskPlan | undefined, step: StepTaken, of: { id: string; area: string }): TaskPlan {
  const { action, args, at, by, version, command } = step;
  if (!by) throw new RangeError('A step of a task plan is taken by somebody');
  const known = taskPlanActions.find((one) => one === action);
  mustFollow(state, step, of, known !== undefined && (state ? state.status === taskPlanStage(known) : known === 'draft'));
  const log = [...(state?.log ?? []), { action, at, by }];
  if (action === 'draft') return { ...(args['design'] as TaskPlanDesign), ...of, version, status: 'draft', reports: [], amendments: [], log };
  if (!state) throw new RangeError(`A task plan begins with “draft”, not with “${action}”`);
  const next = { ...state, version, log };
  switch (action) {
    case 'adopt':
      return { ...next, status: 'adopted' };
    case 'report': {
      const report = args as unknown as Omit<ProgressReport, 'id' | 'by' | 'answer'>;
      return { ...next, reports: [...state.reports, { ...report, id: command, by, answer: null }] };
    }
    case 'confirm':
    case 'return': {
      const { report, words, day } = args as { report: string; words: string; day: string };
      const answer = { confirmed: action === 'confirm', words, day, by };
      return { ...next, reports: state.reports.map((one) => (one.id === report ? { ...one, answer } : one)) };
    }
    case 'amend':
      return amended(next, args as unknown as Amended, by);
    case 'close':
      return { ...next, status: 'closed' };
    default:
      return next;
  }
}

interface Amended {
  milestone: string;
  change: MilestoneChange;
  reason: string;
  day: string;
}

function amended(state: TaskPlan, { milestone: id, change, reason, day }: Amended, by: DoneBy): TaskPlan {
  const milestone = findMilestone(state, id);
  if (!milestone) throw new RangeError(`The plan has no milestone “${id}”`);
  const before = Object.fromEntries(Object.keys(change).map((member) => [member, milestone[member as keyof MilestoneChange]])) as MilestoneChange;
  return {
    ...state,
    tasks: state.tasks.map((task) => (task.milestones?.includes(milestone) ? { ...task, milestones: task.milestones.map((one) => (one === milestone ? { ...one, ...change } : one)) } : task)),
    amendments: [...state.amendments, { milestone: id, before, after: change, reason, day, by }],
  };
}

export function findMilestone({ tasks }: Pick<TaskPlan, 'tasks'>, id: string): Milestone | undefined {
  return tasks.flatMap(({ milestones = [] }) => milestones).find((milestone) => milestone.id === id);
}
