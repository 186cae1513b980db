import type { Finding } from '../../text/finding.js';
import type { CaseType } from '../case-type.js';
import { settableFields, type Effect } from '../effect.js';
import type { Notice } from '../notice.js';
import { fault } from './found.js';
import { stepsOf, type Step } from './steps.js';

/** What a case type names must be there, and each name must be one thing's. */
export function lintReferences(caseType: CaseType): Finding[] {
  const { statuses, transitions, clocks, notices } = caseType;
  return [
    ...duplicates('/statuses', statuses.map(({ id }) => id)),
    ...duplicates('/transitions', transitions.map(({ action }) => action)),
    ...duplicates('/clocks', clocks.map(({ id }) => id)),
    ...duplicates('/notices', notices.map(({ id }) => id)),
    ...stepsOf(caseType).flatMap((step) => [...unknownStatuses(step, caseType), ...unknownInEffects(step, caseType)]),
    ...unknownInNotices(caseType),
  ];
}

function duplicates(at: string, ids: readonly string[]): Finding[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [fault('duplicate', `${at}/${index}`, `Rename one of the two that are called “${id}”.`)]));
}

function unknownStatuses({ transition: { from, to }, at }: Step, { statuses }: CaseType): Finding[] {
  const named: [string, string][] = from.map((id, index) => [id, `${at}/from/${index}`]);
  if (to !== undefined) named.push([to, `${at}/to`]);
  return named
    .filter(([id]) => !statuses.some((status) => status.id === id))
    .map(([id, where]) => fault('unknown-status', where, `Define the status “${id}”, or name another.`));
}

function unknownInEffects({ transition, at }: Step, { clocks }: CaseType): Finding[] {
  return transition.effects.flatMap((effect, index) => {
    const here = `${at}/effects/${index}`;
    const field = 'set' in effect && !settableFields.includes(effect.set) ? [fault('unknown-field', `${here}/set`, `A transition cannot set “${effect.set}”: name a field that it may.`)] : [];
    const unknown = clocksNamedBy(effect).filter(({ id }) => !clocks.some((clock) => clock.id === id));
    return [...field, ...unknown.map(({ id, at: inside }) => unknownClock(id, `${here}${inside}`))];
  });
}

/** The clocks that an effect names outright, and where in it. `*` is all of them. */
export function clocksNamedBy(effect: Effect): { id: string; at: string }[] {
  if ('clock' in effect) return typeof effect.id === 'string' && effect.id !== '*' ? [{ id: effect.id, at: '/id' }] : [];
  if (!('part' in effect)) return [];
  const listed = (name: 'starts' | 'stops', ids: readonly string[] = []) => ids.map((id, index) => ({ id, at: `/${name}/${index}` }));
  return [...listed('starts', effect.starts), ...('stops' in effect ? listed('stops', effect.stops) : [])];
}

function unknownInNotices(caseType: CaseType): Finding[] {
  return caseType.notices.flatMap((notice, index) => [...occasion(notice, `/notices/${index}/on`, caseType), ...unknownPlaceholders(notice, `/notices/${index}/text`)]);
}

function occasion({ on }: Notice, at: string, { transitions, clocks }: CaseType): Finding[] {
  if ('action' in on) {
    return transitions.some(({ action }) => action === on.action) ? [] : [fault('unknown-action', `${at}/action`, `No transition is called “${on.action}”: name one.`)];
  }
  const clock = clocks.find(({ id }) => id === on.clock);
  if (!clock) return [unknownClock(on.clock, `${at}/clock`)];
  return clock.window ? [fault('never-sent', at, `“${on.clock}” is a window and has no light that could turn: name a clock that has one.`)] : [];
}

/** What a notice may leave open, see {@link Notice}. */
const placeholders = ['receipt', 'title', 'status', 'lead', 'clock', 'deadline'];

function unknownPlaceholders({ text }: Notice, at: string): Finding[] {
  return Object.entries(text).flatMap(([locale, written]) => {
    const unknown = [...written.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name).filter((name) => !placeholders.includes(name));
    return [...new Set(unknown)].map((name) => fault('unknown-placeholder', `${at}/${locale}`, `Nothing is put in place of “{${name}}”: name what a notice may hold.`));
  });
}

function unknownClock(id: string, at: string): Finding {
  return fault('unknown-clock', at, `Define the clock “${id}”, or name another.`);
}
