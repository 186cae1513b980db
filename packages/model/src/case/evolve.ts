import { pauseClock, resumeClock, stopClock } from '../clock/clock-control.js';
import type { Clock } from '../clock/clock.js';
import type { Case } from './case.js';
import type { CaseEvent, Change } from './event.js';

/**
 * The case after an event. Needs no definition: an event carries what it changed.
 * @throws RangeError when the event does not follow the case's version, or the first event creates nothing.
 */
export function evolve(state: Case | undefined, event: CaseEvent): Case {
  const version = state?.version ?? 0;
  if (event.version !== version + 1) {
    throw new RangeError(`Event ${event.version} of case ${event.ref.id} does not follow version ${version}`);
  }
  const changed = event.changes.reduce(applyChange, state);
  if (!changed) throw new RangeError(`The first event of case ${event.ref.id} creates no case`);
  return { ...changed, version: event.version, status: event.to, updatedAt: event.at };
}

/** The case that a whole record adds up to. @throws RangeError on an empty record or a gap in it. */
export function replay(events: readonly CaseEvent[]): Case {
  const state = events.reduce<Case | undefined>(evolve, undefined);
  if (!state) throw new RangeError('A record without events is no case');
  return state;
}

function applyChange(state: Case | undefined, change: Change): Case | undefined {
  if ('create' in change) return change.create;
  if (!state) return state;
  if ('set' in change) return { ...state, [change.set]: change.value };
  if (change.clock === 'start') return { ...state, clocks: [...state.clocks, change.started] };
  return { ...state, clocks: turn(state.clocks, change) };
}

const turns = { stop: stopClock, pause: pauseClock, resume: resumeClock };

function turn(clocks: readonly Clock[], change: Extract<Change, { id: string }>): Clock[] {
  return clocks.map((clock) => (clock.id === change.id && clock.stoppedAt === null ? turns[change.clock](clock, change.at) : clock));
}
