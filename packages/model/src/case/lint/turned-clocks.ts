import type { Condition } from '../../form/condition.js';
import type { Finding } from '../../text/finding.js';
import type { CaseType } from '../case-type.js';
import type { Effect } from '../effect.js';
import { fault, warning } from './found.js';
import { clocksNamedBy } from './references.js';
import { stepsOf } from './steps.js';

interface Located {
  effect: Effect;
  at: string;
}

/** Clocks are turned in pairs: what is stopped or paused was started, what is paused is resumed. */
export function lintTurnedClocks(caseType: CaseType): Finding[] {
  const located = stepsOf(caseType).flatMap(({ transition, at }) => transition.effects.map((effect, index): Located => ({ effect, at: `${at}/effects/${index}` })));
  const effects = located.map(({ effect }) => effect);
  return [
    ...located.flatMap(({ effect, at }) => [...neverStarted(effect, at, effects, caseType), ...unpaired(effect, at, effects), ...notExtendable(effect, at, caseType)]),
    ...idle(caseType, effects),
  ];
}

/** Clocks of parts and those of the case itself are turned apart, even under one id. */
export function startedBy(effects: readonly Effect[], whose: 'case' | 'part'): Set<string> {
  return new Set(effects.flatMap((effect) => {
    if (whose === 'case') return 'clock' in effect && effect.clock === 'start' ? [effect.id] : [];
    return 'part' in effect ? (effect.starts ?? []) : [];
  }));
}

function neverStarted(effect: Effect, at: string, effects: readonly Effect[], { clocks }: CaseType): Finding[] {
  if ('clock' in effect && effect.clock === 'start') return [];
  const started = startedBy(effects, 'part' in effect ? 'part' : 'case');
  return clocksNamedBy(effect)
    .filter(({ id }) => !started.has(id) && clocks.some((clock) => clock.id === id))
    .map(({ id, at: inside }) => fault('clock-never-started', at + inside, `Nothing starts the clock “${id}” that this turns: start it, or drop this.`));
}

function unpaired(effect: Effect, at: string, effects: readonly Effect[]): Finding[] {
  if (!('clock' in effect) || (effect.clock !== 'pause' && effect.clock !== 'resume')) return [];
  const { id, cause } = effect;
  // Whatever stands may be let run on, even where nothing does.
  if (effect.clock === 'resume' && id === '*') return [];
  const other = effect.clock === 'pause' ? 'resume' : 'pause';
  const isPaired = effects.some((candidate) =>
    'clock' in candidate && candidate.clock === other && candidate.cause === cause && (candidate.id === id || candidate.id === '*' || id === '*'));
  if (isPaired) return [];
  return other === 'resume'
    ? [fault('never-resumed', at, `The clock “${id}” stands for “${cause}” and nothing lets it run on: resume it for that cause.`)]
    : [fault('never-paused', at, `The clock “${id}” never stands for “${cause}”: pause it for that cause, or drop this.`)];
}

function notExtendable(effect: Effect, at: string, { clocks }: CaseType): Finding[] {
  if (!('clock' in effect) || effect.clock !== 'extend') return [];
  const meant = isName(effect.id) ? clocks.filter(({ id }) => id === effect.id) : clocks;
  if (meant.some(({ extension }) => extension) || (meant.length === 0 && isName(effect.id))) return [];
  return [fault('not-extendable', at, 'No clock that this may extend has an extension: say by how much it may be extended, and on what basis.')];
}

function idle({ clocks }: CaseType, effects: readonly Effect[]): Finding[] {
  const started = new Set([...startedBy(effects, 'case'), ...startedBy(effects, 'part')]);
  return clocks.flatMap(({ id }, index) => (started.has(id) ? [] : [warning('clock-never-started', `/clocks/${index}`, `Nothing starts the clock “${id}”: start it, or drop it.`)]));
}

function isName(id: Condition): id is string {
  return typeof id === 'string';
}
