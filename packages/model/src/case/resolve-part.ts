import { evaluate } from '../form/condition.js';
import type { Case } from './case.js';
import type { Effect } from './effect.js';
import type { Change } from './event.js';
import { partOf, type Facts } from './facts.js';
import type { Part } from './part.js';

type PartEffect = Extract<Effect, { part: string }>;
type Begin = (clock: string, organisation: string) => Change;

/** The changes of an effect on the parts of a case: to the list, and to the clocks of those whose parts they are. */
export function resolvePart(effect: PartEffect, state: Case, facts: Facts, begin: Begin): Change[] {
  return effect.part === 'ask' ? ask(effect, state, facts, begin) : turn(effect, state, facts, begin);
}

function ask(effect: Extract<PartEffect, { part: 'ask' }>, state: Case, facts: Facts, begin: Begin): Change[] {
  const organisations = idsOf(evaluate(effect.organisations, facts));
  if (organisations.length === 0) return [];
  const task = effect.task === undefined ? '' : String(evaluate(effect.task, facts) ?? '');
  const call = effect.as === 'called' ? (state.calls[state.calls.length - 1]?.id ?? null) : null;
  const asked = organisations.map((organisation): Part => ({
    organisation, as: effect.as, call, task, state: 'asked', askedAt: facts.now, respondedAt: null, attendedAt: null, doneAt: null, result: null,
  }));
  return [{ set: 'parts', value: [...state.parts, ...asked] }, ...organisations.flatMap((organisation) => effect.starts.map((id) => begin(id, organisation)))];
}

function turn(effect: Exclude<PartEffect, { part: 'ask' }>, state: Case, facts: Facts, begin: Begin): Change[] {
  const { starts = [], stops = [] } = effect;
  const organisations = effect.organisation === undefined ? idsOf(facts.actor.organisation) : idsOf(evaluate(effect.organisation, facts));
  const turned = organisations.map((organisation) => partOf(state, organisation)).filter((part) => part !== undefined && part.state !== 'done') as Part[];
  if (turned.length === 0) return [];
  const result = effect.result === undefined ? null : evaluate(effect.result, facts);
  const parts = state.parts.flatMap((part) => (!turned.includes(part) ? [part] : effect.part === 'drop' ? [] : [advanced(part, effect.part, facts.now, result)]));
  const whose = new Set(turned.map(({ organisation }) => organisation));
  // Whose part is over has nothing left that could run.
  const isOver = effect.part === 'finish' || effect.part === 'drop';
  return [
    { set: 'parts', value: parts },
    ...state.clocks
      .filter(({ id, organisation, stoppedAt }) => stoppedAt === null && organisation !== null && whose.has(organisation) && (isOver || stops.includes(id)))
      .map(({ id, organisation }): Change => ({ clock: 'stop', id, organisation, at: facts.now })),
    ...[...whose].flatMap((organisation) => starts.map((id) => begin(id, organisation))),
  ];
}

/** A later step takes in those before it that were never noted. */
function advanced(part: Part, step: 'respond' | 'attend' | 'finish', now: string, result: unknown): Part {
  if (step === 'respond') return { ...part, state: 'responded', respondedAt: now };
  if (step === 'attend') return { ...part, state: 'attended', respondedAt: part.respondedAt ?? now, attendedAt: now };
  return { ...part, state: 'done', doneAt: now, result: typeof result === 'string' ? result : null };
}

function idsOf(value: unknown): string[] {
  return [...new Set([value].flat().filter((id): id is string => typeof id === 'string' && id !== ''))];
}
