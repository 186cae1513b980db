import type { Effect } from '../../case-type.js';

export const start = (id: string): Effect => ({ clock: 'start', id });
export const stop = (...ids: string[]): Effect[] => ids.map((id) => ({ clock: 'stop', id }));
export const pause = (...ids: string[]): Effect[] => ids.map((id) => ({ clock: 'pause', id }));
export const resume = (...ids: string[]): Effect[] => ids.map((id) => ({ clock: 'resume', id }));

/** Back to the handler after a reply: what was said of the old reply no longer holds. */
export const startAgain: Effect[] = [
  { set: 'reworks', value: { '+': [{ var: 'case.reworks' }, 1] } },
  { set: 'outcome', value: null },
  { set: 'confirmation', value: null },
  { set: 'rating', value: null },
  ...stop('review'),
  start('rework'),
];
