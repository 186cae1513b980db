import { extendableBy } from '../clock/extendable.js';
import { hasPassed } from '../clock/passed.js';
import type { Case } from './case.js';
import type { PermitContext } from './decision.js';
import type { Part } from './part.js';

/** What a guard knows of a clock that runs on the case. */
interface ClockFacts {
  running: true;
  passed: boolean | null;
  extendable: number;
}

/** What guards and effects read. Each clock's facts are worked out when a rule asks for them. */
export function factsOf(state: Case | undefined, args: unknown, related: Readonly<Record<string, Case>>, context: PermitContext) {
  const { actor, now, parent } = context;
  const organisation = actor.role === 'applicant' ? null : actor.organisation;
  return {
    case: state && withoutPerson(state),
    args,
    related: Object.fromEntries(Object.entries(related).map(([field, item]) => [field, withoutPerson(item)])),
    parent: parent && withoutPerson(parent),
    now,
    actor: { role: actor.role, organisation },
    part: partOf(state, organisation) ?? null,
    clocks: clockFacts(state, context),
  };
}
export type Facts = ReturnType<typeof factsOf>;

/** Rules are about matters: whose it is, none of them can ask. */
export function withoutPerson(item: Case): Case {
  return { ...item, applicant: null };
}

/** An organisation's part: the one that is open, else the last that it had. */
export function partOf(state: Pick<Case, 'parts'> | undefined, organisation: string | null): Part | undefined {
  const parts = (state?.parts ?? []).filter((part) => part.organisation === organisation);
  return parts.find((part) => part.state !== 'done') ?? parts[parts.length - 1];
}

function clockFacts(state: Case | undefined, { calendar, now }: PermitContext): Record<string, ClockFacts> {
  const facts: Record<string, ClockFacts> = {};
  for (const clock of state?.clocks ?? []) {
    if (clock.stoppedAt !== null || clock.organisation !== null) continue;
    facts[clock.id] = {
      running: true,
      get passed() {
        return hasPassed(clock, calendar, now);
      },
      extendable: extendableBy(clock),
    };
  }
  return facts;
}
