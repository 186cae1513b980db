import { exactOf, exactText, type Fraction } from '../assessment/exact/exact.js';
import type { Exact } from '../assessment/score.js';
import type { Day } from '../clock/clock.js';
import { milestoneStates, milestoneStatuses, type MilestoneState, type MilestoneStatus } from './milestone-state.js';
import type { Task, TaskPlan } from './task-plan.js';

/** How far something has come: points out of its weight, exact. */
export interface Progress {
  weight: Exact;
  /** What owners say is done, and what of it the assessor has confirmed. */
  claimed: Exact;
  confirmed: Exact;
  /** How many milestones stand how. */
  counts: Readonly<Record<MilestoneStatus, number>>;
}

export interface TaskProgress extends Progress {
  task: Task;
  /** 0 for the outermost. */
  depth: number;
}

export interface MilestoneProgress extends Progress {
  state: MilestoneState;
}

export interface OrganisationProgress extends Progress {
  organisation: string;
}

/** A plan at the end of a day. */
export interface TaskPlanProgress {
  day: Day;
  total: Progress;
  /** In the order of the plan. */
  tasks: readonly TaskProgress[];
  milestones: readonly MilestoneProgress[];
  /** By owner of milestones, those with the most weight first. They sum to the total, as the tasks do. */
  organisations: readonly OrganisationProgress[];
}

interface Sum {
  weight: Fraction;
  claimed: Fraction;
  confirmed: Fraction;
  counts: Record<MilestoneStatus, number>;
}

/**
 * How far a plan has come by the end of a day. What a task gives is the sum of its parts, each out of its weight. Where weights do not sum to
 * what holds them (`lintTaskPlan` says so), they are taken as proportions, so that the whole is still `full`.
 */
export function taskProgress(plan: Pick<TaskPlan, 'tasks' | 'reports' | 'soon' | 'full'>, day: Day): TaskPlanProgress {
  const states = milestoneStates(plan, day);
  const statesOf = grouped(states, ({ task }) => task);
  const byParent = grouped(plan.tasks, ({ parent }) => parent);
  const tasks = new Map<Task, { depth: number; sum: Sum }>();
  const milestones = new Map<MilestoneState, Sum>();

  const walk = (task: Task, weight: Fraction, depth: number): Sum => {
    // Set before what is below, which keeps the order of the plan, and ends a circle.
    tasks.set(task, { depth, sum: empty() });
    const below = (byParent.get(task.id) ?? []).filter((child) => !tasks.has(child));
    const own = statesOf.get(task.id) ?? [];
    const shares = below.length > 0 ? sharesOf(below.map((child) => child.weight), weight) : sharesOf(own.map(({ milestone }) => milestone.weight), weight);
    const parts = below.length > 0
      ? below.map((child, index) => walk(child, shares[index] ?? exactOf(0), depth + 1))
      : own.map((state, index) => {
          const sum = milestoneSum(state, shares[index] ?? exactOf(0));
          milestones.set(state, sum);
          return sum;
        });
    const sum = { ...totalOf(parts), weight };
    tasks.set(task, { depth, sum });
    return sum;
  };
  const roots = plan.tasks.filter(({ parent }) => parent === undefined || !plan.tasks.some(({ id }) => id === parent));
  const shares = sharesOf(roots.map(({ weight }) => weight), exactOf(plan.full));
  const total = totalOf(roots.map((task, index) => walk(task, shares[index] ?? exactOf(0), 0)));

  const byOwner = grouped([...milestones], ([{ milestone }]) => milestone.owner);
  return {
    day,
    total: shown({ ...total, weight: exactOf(plan.full) }),
    tasks: [...tasks].map(([task, { depth, sum }]) => ({ task, depth, ...shown(sum) })),
    milestones: [...milestones].map(([state, sum]) => ({ state, ...shown(sum) })),
    organisations: [...byOwner]
      .map(([organisation, own]) => ({ organisation, sum: totalOf(own.map(([, sum]) => sum)) }))
      .sort((one, other) => other.sum.weight.compare(one.sum.weight) || (one.organisation < other.organisation ? -1 : 1))
      .map(({ organisation, sum }) => ({ organisation, ...shown(sum) })),
  };
}

/** Shares of `whole` in proportion to weights; the same for each where none is given. */
function sharesOf(weights: readonly (Task['weight'] | undefined)[], whole: Fraction): Fraction[] {
  const plain = weights.every((weight) => weight === undefined);
  const exact = weights.map((weight) => exactOf(weight ?? (plain ? 1 : 0)));
  const sum = exact.reduce((total, weight) => total.add(weight), exactOf(0));
  return exact.map((weight) => (sum.compare(0) > 0 ? whole.mul(weight).div(sum) : exactOf(0)));
}

function milestoneSum({ status, claimed, confirmed }: MilestoneState, weight: Fraction): Sum {
  const sum = empty();
  sum.counts[status] = 1;
  return { ...sum, weight, claimed: weight.mul(exactOf(claimed)), confirmed: weight.mul(exactOf(confirmed)) };
}

function empty(): Sum {
  const counts = Object.fromEntries(milestoneStatuses.map((status) => [status, 0])) as Sum['counts'];
  return { weight: exactOf(0), claimed: exactOf(0), confirmed: exactOf(0), counts };
}

function totalOf(parts: readonly Sum[]): Sum {
  const total = empty();
  for (const part of parts) {
    total.weight = total.weight.add(part.weight);
    total.claimed = total.claimed.add(part.claimed);
    total.confirmed = total.confirmed.add(part.confirmed);
    for (const status of milestoneStatuses) total.counts[status] += part.counts[status];
  }
  return total;
}

function shown({ weight, claimed, confirmed, counts }: Sum): Progress {
  return { weight: exactText(weight), claimed: exactText(claimed), confirmed: exactText(confirmed), counts };
}

function grouped<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
