import type { Finding } from '../../text/finding.js';
import type { CaseType } from '../case-type.js';
import { fault } from './found.js';
import { clockWalk, type Standing } from './standing.js';
import type { Step } from './steps.js';
import { isIntake, walk, wayTo, type Visit } from './walk.js';

/**
 * No clock is started while it runs, and none with a light runs on in a case that has ended, on any way from filing.
 * @param takeable the steps that anyone may take
 */
export function lintRunningClocks({ statuses, clocks }: CaseType, takeable: readonly Step[]): Finding[] {
  const ends = new Set(statuses.filter(({ phase }) => phase === 'ended').map(({ id }) => id));
  const found = new Map<string, Finding>();
  const add = (code: string, id: string, { step }: Visit<Standing>, message: string) => {
    const key = [code, id, step.at].join('\n');
    if (!found.has(key)) found.set(key, fault(code, step.at, message));
  };
  for (const visit of walk(takeable, clockWalk(clocks))) {
    for (const { id, window } of clocks) {
      if (visit.state.twice.includes(id)) add('clock-started-twice', id, visit, `The clock “${id}” is started while it runs, on the way ${wayTo(visit)}: stop it first.`);
      if (!window && isLeftRunning(id, visit, ends)) add('clock-left-running', id, visit, `The clock “${id}” runs on in “${visit.status}” after ${wayTo(visit)}: stop it there.`);
    }
  }
  return [...found.values()];
}

/** Whether it runs in an end, and did not run in one already. */
function isLeftRunning(id: string, { status, state, step, before }: Visit<Standing>, ends: ReadonlySet<string>): boolean {
  const stayed = before && !isIntake(step) && ends.has(before.status) && before.state.running.has(id);
  return ends.has(status) && state.running.has(id) && !stayed;
}
