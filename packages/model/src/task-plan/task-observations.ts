import type { Rounding } from '../assessment/decimal.js';
import { exactOf, exactText, roundExact } from '../assessment/exact/exact.js';
import type { DoneBy, Observation, ObservedValue } from '../assessment/observation.js';
import type { Day } from '../clock/clock.js';
import { taskProgress, type OrganisationProgress } from './progress.js';
import type { TaskPlan } from './task-plan.js';

/**
 * What of an organisation's milestones an input takes. `rate`: what is confirmed of their weight, in per cent; `claimed`: what it says itself. The
 * others count milestones: `due` those whose day has come or that are done, `onTime` those of them that were done by their day, `late` those that were not.
 */
export const taskFigures = ['rate', 'claimed', 'due', 'onTime', 'late', 'milestones'] as const;
export type TaskFigure = (typeof taskFigures)[number];

export interface TaskLink {
  /** Id of an indicator or of a veto. */
  indicator: string;
  inputs: Readonly<Record<string, TaskFigure>>;
  /** Of `rate` and `claimed`. Default: two digits, half up. */
  rounding?: Rounding | undefined;
}

/** How a plan stands at the end of `day` as observations, one for each organisation that owns milestones and each link. */
export function taskObservations(plan: TaskPlan, day: Day, links: readonly TaskLink[], { period, at, by }: { period: string; at: string; by: DoneBy }): Observation[] {
  const { organisations, milestones } = taskProgress(plan, day);
  const dueOf = (organisation: string): number =>
    milestones.filter(({ state: { milestone, status } }) => milestone.owner === organisation && (milestone.due <= day || status === 'done')).length;
  return links.flatMap(({ indicator, inputs, rounding = { digits: 2, mode: 'half-up' } }) =>
    organisations.map((progress): Observation => ({
      organisation: progress.organisation,
      period,
      indicator,
      values: Object.fromEntries(Object.entries(inputs).map(([input, figure]) => [input, valueOf(progress, figure, dueOf(progress.organisation), rounding)])),
      at,
      by,
      reason: plan.title['zh-Hans'],
    })),
  );
}

function valueOf({ weight, confirmed, claimed, counts }: OrganisationProgress, figure: TaskFigure, due: number, rounding: Rounding): ObservedValue {
  switch (figure) {
    case 'due':
      return due;
    case 'onTime':
      return counts.done;
    case 'late':
      return counts.late + counts.doneLate;
    case 'milestones':
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    default: {
      if (exactOf(weight).equals(0)) return null;
      return exactText(roundExact(exactOf(figure === 'rate' ? confirmed : claimed).div(exactOf(weight)).mul(100), rounding));
    }
  }
}
