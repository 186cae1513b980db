import type { PauseCause } from '../../../clock/clock.js';
import type { Condition } from '../../../form/condition.js';
import type { Effect } from '../../effect.js';

export const start = (id: string): Effect => ({ clock: 'start', id });
export const stop = (...ids: string[]): Effect[] => ids.map((id) => ({ clock: 'stop', id }));
export const pause = (cause: PauseCause, ...ids: string[]): Effect[] => ids.map((id) => ({ clock: 'pause', id, cause }));
export const resume = (cause: PauseCause, ...ids: string[]): Effect[] => ids.map((id) => ({ clock: 'resume', id, cause }));
/** Every clock that has a light, those of parts too. */
export const stopAll: Effect = { clock: 'stop', id: '*' };

/** Sets what was entered under the same name, and leaves what was there where nothing was. */
export function setIfGiven(set: 'category' | 'grid'): Effect {
  return { set, value: { if: [{ var: `args.${set}` }, { var: `args.${set}` }, { var: `case.${set}` }] } };
}

/** What was asked for falls away with the work that it was asked for. */
export const dropRequest: Effect = { set: 'request', value: null };

/** The work is done over: what was reported of it no longer holds. */
export const workAgain: Effect[] = [
  { set: 'reworks', value: { '+': [{ var: 'case.reworks' }, 1] } },
  { set: 'outcome', value: null },
];
/** {@link workAgain}, with what the applicant said of it. */
export const redone: Effect[] = [...workAgain, { set: 'confirmation', value: null }, { set: 'rating', value: null }];
/** Back to the handler after a reply. */
export const startAgain: Effect[] = [...redone, ...stop('review'), start('rework')];

/** The organisations of all parts, for an effect that ends them together. */
export const everyPart = { map: [{ var: 'case.parts' }, { var: 'organisation' }] };

/** The organisations of the parts for which `which` holds; within it, `var` reads the part. */
function organisationsOf(which: Condition): Condition {
  return { map: [{ filter: [{ var: 'case.parts' }, which] }, { var: 'organisation' }] };
}

/** Those who help the lead and are not done; who was called by a centre is not the lead's to let go. */
export const openAssists: Condition = organisationsOf({ and: [{ '==': [{ var: 'as' }, 'assist'] }, { '!=': [{ var: 'state' }, 'done'] }] });
/** Those who were called and have not struck off their part. */
export const openCalled: Condition = organisationsOf({ and: [{ '==': [{ var: 'as' }, 'called'] }, { '!=': [{ var: 'state' }, 'done'] }] });

/** Who had it gives it back, and those who were to help with it: none has more to do with it, nor reason to see its applicant. */
export const givenBack: Effect[] = [{ set: 'lead', value: null }, { part: 'drop', organisation: openAssists }, { set: 'returns', value: { '+': [{ var: 'case.returns' }, 1] } }];
