import { compareExact, exactOf, exactText } from '../assessment/exact/exact.js';
import { isDay } from '../clock/day.js';
import type { Finding } from '../text/finding.js';
import { lintTexts } from '../text/lint-text.js';
import type { Decimal } from '../assessment/decimal.js';
import type { Milestone, Task, TaskPlanDesign } from './task-plan.js';

/** What is wrong with a plan, for its author: nothing without `severity`, when it can be adopted. */
export function lintTaskPlan(plan: TaskPlanDesign): Finding[] {
  const { tasks, from, to } = plan;
  const milestones = tasks.flatMap((task, index) => (task.milestones ?? []).map(({ id }, place) => ({ id, at: `/tasks/${index}/milestones/${place}/id` })));
  return [
    ...(tasks.length === 0 ? [found('no-tasks', '/tasks', 'Set at least one task.')] : []),
    ...(isDay(from) && isDay(to) ? [] : [found('not-a-day', '/from', 'Write first and last day as 2026-01-31.')]),
    ...(isDay(from) && isDay(to) && from > to ? [found('ends-before-it-begins', '/to', 'End on the first day or later.')] : []),
    ...lintIds(tasks.map(({ id }, index) => ({ id, at: `/tasks/${index}/id` }))),
    ...lintIds(milestones),
    ...lintWeights(plan),
    ...tasks.flatMap((task, index) => lintTask(task, index, plan)),
    ...lintTexts(plan).map((finding): Finding => ({ ...finding, severity: 'warning' })),
  ];
}

function lintIds(ids: readonly { id: string; at: string }[]): Finding[] {
  return ids.filter(({ id }, index) => ids.findIndex((other) => other.id === id) < index).map(({ id, at }) => found('duplicate', at, `“${id}” stands there twice: each id once.`));
}

/** What stands side by side sums to what holds it. */
function lintWeights({ tasks, full }: TaskPlanDesign): Finding[] {
  const check = (weights: readonly Decimal[], whole: Decimal, at: string): Finding[] => {
    if (weights.some((weight) => compareExact(weight, 0) <= 0)) return [found('bad-weight', at, 'Every weight is above 0.')];
    const sum = weights.reduce<ReturnType<typeof exactOf>>((total, weight) => total.add(exactOf(weight)), exactOf(0));
    return sum.equals(exactOf(whole)) ? [] : [found('weights-do-not-sum', at, `These weights sum to ${exactText(sum)}, not to ${whole}: mend one of them.`)];
  };
  const roots = tasks.filter(({ parent }) => parent === undefined);
  return [
    ...(roots.length > 0 ? check(roots.map(({ weight }) => weight), full, '/full') : []),
    ...tasks.flatMap(({ id, weight, milestones = [] }, index) => {
      const below = tasks.filter(({ parent }) => parent === id);
      const given = milestones.flatMap((milestone) => (milestone.weight === undefined ? [] : [milestone.weight]));
      return [
        ...(below.length > 0 ? check(below.map((child) => child.weight), weight, `/tasks/${index}/weight`) : []),
        ...(given.length > 0 && given.length < milestones.length ? [found('some-without-weight', `/tasks/${index}/milestones`, 'Give every milestone of a task a weight, or none.')] : []),
        ...(given.length > 0 && given.length === milestones.length ? check(given, weight, `/tasks/${index}/milestones`) : []),
      ];
    }),
  ];
}

function lintTask(task: Task, index: number, plan: TaskPlanDesign): Finding[] {
  const at = `/tasks/${index}`;
  const { parent, milestones = [], lead } = task;
  const holds = plan.tasks.some((other) => other.parent === task.id);
  const before = plan.tasks.slice(0, index).some(({ id }) => id === parent);
  const outer = spanOf(plan.tasks.find(({ id }) => id === parent), plan);
  const span = spanOf(task, plan);
  return [
    ...(parent !== undefined && !before ? [found('unknown-parent', `${at}/parent`, `“${parent}” does not stand before this task: name one that does.`)] : []),
    ...(holds && milestones.length > 0 ? [found('both', `${at}/milestones`, 'A task has other tasks below it or milestones, not both.')] : []),
    ...(!holds && milestones.length === 0 ? [found('no-milestone', at, 'Split this task into milestones: without one nobody can tell how far it is.')] : []),
    ...(!holds && !lead ? [found('no-lead', at, 'Say which organisation leads this task.')] : []),
    ...(isDay(span.from) && isDay(span.to) ? [] : [found('not-a-day', at, 'Write first and last day as 2026-01-31.')]),
    ...(span.from > span.to || span.from < outer.from || span.to > outer.to ? [found('outside-parent', at, `A task lies within what holds it: ${outer.from} to ${outer.to}.`)] : []),
    ...milestones.flatMap((milestone, place) => lintMilestone(milestone, `${at}/milestones/${place}`, task, span)),
  ];
}

function lintMilestone(milestone: Milestone, at: string, { lead, assists = [] }: Task, span: { from: string; to: string }): Finding[] {
  const { due, owner, measure, evidence } = milestone;
  return [
    ...(isDay(due) ? [] : [found('not-a-day', `${at}/due`, `“${due}” is no day: write 2026-01-31.`)]),
    ...(isDay(due) && (due < span.from || due > span.to) ? [found('outside-parent', `${at}/due`, `A milestone lies within its task: ${span.from} to ${span.to}.`)] : []),
    ...(owner ? [] : [found('no-owner', `${at}/owner`, 'Say which organisation reports on it.')]),
    ...(owner && owner !== lead && !assists.includes(owner) ? [found('owner-elsewhere', `${at}/owner`, `“${owner}” neither leads nor assists this task.`, 'warning')] : []),
    ...(measure.kind === 'amount' && compareExact(measure.target, 0) <= 0 ? [found('not-measurable', `${at}/measure/target`, 'A target is above 0: what must not happen at all is asked as yes or no.')] : []),
    ...(measure.kind === 'amount' && !measure.unit['zh-Hans'].trim() ? [found('not-measurable', `${at}/measure/unit`, 'Say of what the amount is.')] : []),
    ...(evidence['zh-Hans'].trim() ? [] : [found('no-evidence', `${at}/evidence`, 'Say what shows that it is reached.')]),
  ];
}

/** A milestone's own faults, once it is to become `milestone`. @param task the id of its task */
export function milestoneFaults(plan: TaskPlanDesign, milestone: Milestone): Finding[] {
  const task = plan.tasks.find(({ milestones = [] }) => milestones.some(({ id }) => id === milestone.id));
  return task ? lintMilestone(milestone, '', task, spanOf(task, plan)).filter(({ severity }) => severity === undefined) : [];
}

/** Its first and last day, or those of what holds it. */
export function spanOf(task: Task | undefined, plan: TaskPlanDesign): { from: string; to: string } {
  const chain: Task[] = [];
  for (let next = task; next && !chain.includes(next); ) {
    chain.push(next);
    const { parent } = next;
    next = plan.tasks.find(({ id }) => id === parent);
  }
  return { from: chain.find(({ from }) => from)?.from ?? plan.from, to: chain.find(({ to }) => to)?.to ?? plan.to };
}

function found(code: string, at: string, message: string, severity?: 'warning'): Finding {
  return { code, at, message, ...(severity && { severity }) };
}
