import { exactOf, exactText } from '../assessment/exact/exact.js';
import type { Exact } from '../assessment/score.js';
import type { Day } from '../clock/clock.js';
import { addDays } from '../clock/day.js';
import { soonDays, type Milestone, type ProgressReport, type TaskPlan } from './task-plan.js';

/** 未到期 即将到期 已报待确认 已完成 逾期未完成 逾期完成. `reported`: all of it is claimed, and the assessor has not said yet whether it is so. */
export const milestoneStatuses = ['notDue', 'dueSoon', 'reported', 'done', 'late', 'doneLate'] as const;
export type MilestoneStatus = (typeof milestoneStatuses)[number];

/** Where a milestone stands at the end of a day. */
export interface MilestoneState {
  milestone: Milestone;
  /** Id of its task. */
  task: string;
  status: MilestoneStatus;
  /** How much of it, 0 to 1, the owner says is done, and the assessor has confirmed. */
  claimed: Exact;
  confirmed: Exact;
  /** The latest report, or where that was returned the latest that was confirmed; and that. */
  claim: ProgressReport | null;
  confirmation: ProgressReport | null;
  /** The latest report, while it waits for the assessor. */
  open: ProgressReport | null;
  /** Whether all of it was first claimed after its day, or its day is over and it is not. */
  isLate: boolean;
}

type Followed = Pick<TaskPlan, 'tasks' | 'reports' | 'soon'>;

/** All milestones in the order of the plan, as they stood at the end of `day`. Dates and measures are those of today's plan. */
export function milestoneStates(plan: Followed, day: Day): MilestoneState[] {
  const reports = new Map<string, ProgressReport[]>();
  for (const report of plan.reports) {
    if (report.day > day) continue;
    const known = report.answer && report.answer.day > day ? { ...report, answer: null } : report;
    reports.set(report.milestone, [...(reports.get(report.milestone) ?? []), known]);
  }
  return plan.tasks.flatMap((task) => (task.milestones ?? []).map((milestone) => stateOf(milestone, task.id, reports.get(milestone.id) ?? [], day, plan.soon ?? soonDays)));
}

function stateOf(milestone: Milestone, task: string, reports: readonly ProgressReport[], day: Day, soon: number): MilestoneState {
  const confirmation = last(reports.filter(({ answer }) => answer?.confirmed));
  const newest = last(reports);
  const claim = newest?.answer?.confirmed === false ? confirmation : newest;
  const [claimed, confirmed] = [claim, confirmation].map((report) => (report ? partOf(milestone, report) : '0')) as [Exact, Exact];
  const decisive = confirmed === '1' ? confirmation : claimed === '1' ? claim : null;
  const isLate = decisive ? wholeSince(milestone, reports, decisive) > milestone.due : day > milestone.due;
  const status: MilestoneStatus =
    confirmed === '1' ? (isLate ? 'doneLate' : 'done')
    : decisive ? 'reported'
    : isLate ? 'late'
    : day >= addDays(milestone.due, -soon) ? 'dueSoon' : 'notDue';
  return { milestone, task, status, claimed, confirmed, claim, confirmation, open: newest?.answer === null ? newest : null, isLate };
}

/** The day since which every report up to this one says that all of it is done, and none was returned. What is only added to later was not late. */
function wholeSince(milestone: Milestone, reports: readonly ProgressReport[], decisive: ProgressReport): Day {
  let since: Day | undefined;
  for (const report of reports.slice(0, reports.indexOf(decisive) + 1)) {
    since = report.answer?.confirmed !== false && partOf(milestone, report) === '1' ? (since ?? report.day) : undefined;
  }
  return since ?? decisive.day;
}

function last<T>(items: readonly T[]): T | null {
  return items[items.length - 1] ?? null;
}

/** 0 to 1: more than the target is no more than all of it. */
function partOf({ measure }: Milestone, { amount }: ProgressReport): Exact {
  const target = measure.kind === 'amount' ? exactOf(measure.target) : exactOf(1);
  const part = target.compare(0) > 0 ? exactOf(amount).div(target) : exactOf(0);
  return part.compare(0) < 0 ? '0' : part.compare(1) > 0 ? '1' : exactText(part);
}
