import type { Finding } from '../../text/finding.js';
import type { CaseType } from '../case-type.js';
import { fault } from './found.js';
import { stepsOf, type Step } from './steps.js';
import { walk, wayTo } from './walk.js';

/**
 * Every status can be reached from filing, every one that is no end can be left, and an end is left only on purpose.
 * @param takeable the steps that anyone may take
 */
export function lintWays(caseType: CaseType, takeable: readonly Step[]): Finding[] {
  if (!caseType.transitions.some(({ from, inherits }) => from.length === 0 && !inherits)) {
    return [fault('no-intake', '/transitions', 'Give one transition an empty “from”: nothing creates a case.')];
  }
  return [...statusFaults(caseType, takeable), ...exits(caseType), ...closings(takeable)];
}

function statusFaults({ statuses }: CaseType, takeable: readonly Step[]): Finding[] {
  const reached = new Set(walk(takeable, { start: null, next: () => null, key: () => '' }).map(({ status }) => status));
  const isLeft = (id: string) => takeable.some(({ transition: { from, to } }) => to !== undefined && to !== id && from.includes(id));
  return statuses.flatMap(({ id, phase }, index) => [
    ...(reached.has(id) ? [] : [fault('unreachable', `/statuses/${index}`, `Lead a transition to “${id}”: nothing that was filed gets there.`)]),
    ...(phase === 'ended' || isLeft(id) ? [] : [fault('dead-end', `/statuses/${index}`, `Lead a transition on from “${id}”, or make it an end.`)]),
  ]);
}

/** What is over stays over, unless a transition says that it reopens. */
function exits(caseType: CaseType): Finding[] {
  const ends = new Set(caseType.statuses.filter(({ phase }) => phase === 'ended').map(({ id }) => id));
  return stepsOf(caseType).flatMap(({ transition: { action, from, to, reopens }, at }) => {
    if (to === undefined || (reopens && !ends.has(to))) return [];
    return from.flatMap((id, index) =>
      ends.has(id) && id !== to
        ? [fault('terminal-exit', `${at}/from/${index}`, `“${id}” is an end, and “${action}” leads on to “${to}”: say that it reopens, or make “${id}” no end.`)]
        : [],
    );
  });
}

/** Nothing is closed before someone replied; what was reopened needs a reply again. Steps say by `step` what they are. */
function closings(takeable: readonly Step[]): Finding[] {
  const visits = walk(takeable, {
    start: false,
    next: (replied, { transition: { step, reopens } }) => step === 'reply' || (replied && !reopens),
    key: String,
  });
  const unanswered = visits.filter(({ step, before }) => step.transition.step === 'close' && !before?.state);
  const first = unanswered.filter(({ step }, index) => unanswered.findIndex((other) => other.step === step) === index);
  return first.map((visit) => fault('close-without-reply', visit.step.at, `Nobody replied on the way ${wayTo(visit)}: let a reply come before the close.`));
}
