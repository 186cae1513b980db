import { extendClock, pauseClock, resumeClock, stopClock } from '../clock/clock-control.js';
import type { Clock } from '../clock/clock.js';
import { isSameCase } from '../identity/same-case.js';
import type { Case } from './case.js';
import type { CaseEvent, Change } from './event.js';

/**
 * The case after an event. Needs no definition: an event carries what it changed.
 * @throws RangeError when the event is of another case or does not follow its version, when the first event creates nothing, or a
 * later one creates.
 */
export function evolve(state: Case | undefined, event: CaseEvent): Case {
  const version = state?.version ?? 0;
  if (event.version !== version + 1) {
    throw new RangeError(`Event ${event.version} of case ${event.ref.id} does not follow version ${version}`);
  }
  if (state && !isSameCase(state.ref, event.ref)) throw new RangeError(`Event ${event.version} is of case ${event.ref.id}, not of ${state.ref.id}`);
  const [first, ...rest] = event.changes;
  const begun = state ? event.changes.reduce(applyChange, state) : first && 'create' in first ? rest.reduce(applyChange, first.create) : undefined;
  if (!begun) throw new RangeError(`The first event of case ${event.ref.id} creates no case`);
  return { ...begun, version: event.version, status: event.to, updatedAt: event.at };
}

/** The case that a whole record adds up to. @throws RangeError on an empty record or a gap in it. */
export function replay(events: readonly CaseEvent[]): Case {
  const state = events.reduce<Case | undefined>(evolve, undefined);
  if (!state) throw new RangeError('A record without events is no case');
  return state;
}

export function applyChange(state: Case, change: Change): Case {
  if ('create' in change) throw new RangeError(`Case ${state.ref.id} is created a second time`);
  if ('set' in change) return { ...state, [change.set]: change.value };
  if (change.clock === 'start') return { ...state, clocks: [...state.clocks, change.started] };
  return { ...state, clocks: state.clocks.map((clock) => (isMeant(clock, change) ? turn(clock, change) : clock)) };
}

type Turn = Extract<Change, { id: string }>;

function isMeant(clock: Clock, { id, organisation }: Turn): boolean {
  return clock.id === id && clock.organisation === organisation && clock.stoppedAt === null;
}

function turn(clock: Clock, change: Turn): Clock {
  switch (change.clock) {
    case 'stop':
      return stopClock(clock, change.at);
    case 'extend':
      return extendClock(clock, change.amount, change.at);
    default:
      return (change.clock === 'pause' ? pauseClock : resumeClock)(clock, change.at, change.cause);
  }
}
