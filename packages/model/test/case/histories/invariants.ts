import assert from 'node:assert/strict';
import { chinaCalendar, deadlineOf, lightOf, ownerOf, replay, type Case, type Clock } from '@linli/model';
import type { History } from './history.js';
import { organisations } from './world.js';

const known = new Set(organisations.map(({ id }) => id));

/** What holds of every case at every moment, whatever was done. */
export function assertSound({ caseType, events, states }: History, now: string): void {
  const state = states[states.length - 1];
  assert.ok(state);
  assert.equal(state.version, events.length, 'an event was lost');
  assert.ok(known.has(ownerOf(state)), `nobody answers for it: ${ownerOf(state)}`);
  assert.ok(!state.barred.includes(ownerOf(state)), 'an accused organisation answers for it');
  const phase = caseType.statuses.find(({ id }) => id === state.status)?.phase;
  assert.ok(phase, `unknown status ${state.status}`);
  for (const clock of state.clocks.filter(isRunning)) {
    assert.notEqual(phase, 'ended', `the clock ${clock.id} runs on in ${state.status}`);
    assertStands(clock, state, phase === 'waiting', now);
  }
  assertAnswered(caseType, events);
}

function isRunning(clock: Clock): boolean {
  return clock.stoppedAt === null && !clock.window;
}

/** A clock that stands paused shows it, and stands while the case waits for its applicant or is part of another. */
function assertStands(clock: Clock, { mergedInto }: Case, waiting: boolean, now: string): void {
  const paused = clock.pauses.filter(({ to }) => to === null);
  const own = clock.organisation === null && clock.internal !== true;
  if (mergedInto !== null) assert.ok(paused.length > 0, `the clock ${clock.id} runs while the case is merged`);
  if (waiting && own) assert.ok(paused.length > 0, `the clock ${clock.id} runs while the case waits`);
  if (paused.length === 0) return;
  const light = lightOf(clock, chinaCalendar, now);
  if (light === 'paused') return;
  const began = paused.map(({ from }) => from).sort()[0] ?? now;
  const deadline = deadlineOf(clock, chinaCalendar);
  assert.ok(light === 'red' && deadline.known && Date.parse(deadline.dueAt) <= Date.parse(began), `the clock ${clock.id} is ${light} while it stands`);
}

/** Between a filing, or what was begun again, and a close there is a reply. */
function assertAnswered({ transitions }: History['caseType'], events: History['events']): void {
  let answered = false;
  for (const { action } of events) {
    const transition = transitions.find((candidate) => candidate.action === action);
    if (transition?.step === 'reply') answered = true;
    if (transition?.step === 'close') assert.ok(answered, 'it was closed without a reply');
  }
}

/** Any first part of the record, as JSON would carry it, adds up to what the case was then. */
export function assertReplays({ events, states }: History, upTo: number): void {
  const record = JSON.parse(JSON.stringify(events.slice(0, upTo))) as typeof events;
  assert.deepEqual(replay(record), JSON.parse(JSON.stringify(states[upTo - 1])));
}
