import type { Step } from './steps.js';

/** One step taken on a way that a case can go: where it led, what the walk keeps of the case, and what came before. */
export interface Visit<State> {
  status: string;
  state: State;
  step: Step;
  before: Visit<State> | undefined;
}

/** What a walk keeps of a case. States of one `key` are the same. */
export interface Walk<State> {
  start: State;
  /** What a case that is split off begins with. Without it: `start`. */
  inherit?: (parent: State) => State;
  /** `undefined` where the step cannot be taken. @param before where the case stood, or its parent where the step splits it off */
  next: (state: State, step: Step, before: Visit<State> | undefined) => State | undefined;
  key: (state: State) => string;
}

/** A definition with more ways than this is looked at as far as it goes. */
const mostVisits = 20_000;

/**
 * Every step that can be taken from filing on, in every state in which it can, each by a shortest way. Guards that `next` does not
 * look at count as holding. A case that is split off another begins wherever its parent may stand.
 */
export function walk<State>(steps: readonly Step[], { start, inherit = () => start, next, key }: Walk<State>): Visit<State>[] {
  const visits: Visit<State>[] = [];
  const open: Visit<State>[] = [];
  const seen = new Set<string>();
  const take = (step: Step, state: State, before?: Visit<State>) => {
    const status = step.transition.to ?? before?.status;
    const led = next(state, step, before);
    if (status === undefined || led === undefined) return;
    const visit = { status, state: led, step, before };
    visits.push(visit);
    const id = `${status}\n${key(led)}`;
    if (!seen.has(id)) open.push(visit);
    seen.add(id);
  };
  for (const step of steps) if (isIntake(step) && !step.transition.inherits) take(step, start);
  for (const before of open) {
    if (visits.length > mostVisits) break;
    for (const step of steps) {
      if (step.transition.from.includes(before.status)) take(step, before.state, before);
      else if (isIntake(step) && step.transition.inherits) take(step, inherit(before.state), before);
    }
  }
  return visits;
}

/** Whether the step makes a case. */
export function isIntake({ transition }: Step): boolean {
  return transition.from.length === 0;
}

/** The actions that led to a point, in words. */
export function wayTo({ step, before }: Visit<unknown>): string {
  const last = `“${step.transition.action}”`;
  return before ? `${wayTo(before)}, ${last}` : last;
}
