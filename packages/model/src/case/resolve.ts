import { startClock } from '../clock/clock-control.js';
import type { Clock, ClockDefinition, ClockUnit, Limit } from '../clock/clock.js';
import { clockUnits } from '../clock/names.js';
import { centresOf } from '../division/organisation.js';
import { evaluate, type Condition } from '../form/condition.js';
import type { Case } from './case.js';
import type { DecisionContext } from './decision.js';
import type { Effect } from './effect.js';
import type { Change } from './event.js';
import { applyChange } from './evolve.js';
import type { Facts } from './facts.js';
import { barredBy } from './holding.js';
import { resolvePart } from './resolve-part.js';

/**
 * The changes that effects come to on a case. Rules read the case as it was; lists and clocks turn one after another.
 * @throws RangeError when an effect starts a clock that its case type does not define, or with a limit that cannot be counted
 */
export function resolveEffects(effects: readonly Effect[], before: Case, facts: Facts, context: DecisionContext): Change[] {
  const changes: Change[] = [];
  let state = before;
  for (const effect of effects) {
    const made = resolve(effect, state, facts, context);
    changes.push(...made);
    state = made.reduce(applyChange, state);
  }
  return [...changes, ...barring(state, context)];
}

/**
 * What follows from whom the case accuses, by the directory of today, where units may have been put below an accused one since: who
 * may no longer have it, and where its receiver or sponsor is among them, the nearest centre that is not in its place.
 */
function barring({ accused, barred: before, receiver, supervision, area }: Case, { organisations }: DecisionContext): Change[] {
  const barred = [...new Set([...before, ...barredBy(accused, organisations)])];
  if (barred.length === before.length) return [];
  const free = centresOf(organisations, area).find(({ id }) => !barred.includes(id))?.id;
  return [
    { set: 'barred', value: barred },
    ...(free !== undefined && barred.includes(receiver) ? [{ set: 'receiver', value: free } as const] : []),
    ...(free !== undefined && supervision && barred.includes(supervision.sponsor) ? [{ set: 'supervision', value: { ...supervision, sponsor: free } } as const] : []),
  ];
}

function resolve(effect: Effect, state: Case, facts: Facts, context: DecisionContext): Change[] {
  if ('part' in effect) return resolvePart(effect, state, facts, (id, organisation) => begin(id, organisation, {}, facts, context));
  if ('call' in effect) return endCalls(state, facts);
  if ('clock' in effect) return turn(effect, state, facts, context);
  if ('add' in effect) return add(effect, state, facts);
  return [{ set: effect.set, value: 'members' in effect ? membersOf(effect.members, facts) : evaluate(effect.value, facts) }];
}

function endCalls({ calls }: Case, { now }: Facts): Change[] {
  return calls.some(({ endedAt }) => endedAt === null) ? [{ set: 'calls', value: calls.map((call) => ({ ...call, endedAt: call.endedAt ?? now })) }] : [];
}

function add(effect: Extract<Effect, { add: string }>, state: Case, facts: Facts): Change[] {
  if ('members' in effect) return [{ set: effect.add, value: [...state[effect.add], membersOf(effect.members, facts)] }];
  const more = [evaluate(effect.value, facts)].flat().filter((value): value is string => typeof value === 'string');
  return more.length > 0 ? [{ set: effect.add, value: [...new Set([...state[effect.add], ...more])] }] : [];
}

/** An object of what its rules give; a member that comes to nothing is left out, unless it says `null` outright. */
function membersOf(members: Readonly<Record<string, Condition>>, facts: Facts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members)
      .map(([name, rule]) => [name, rule, evaluate(rule, facts)] as const)
      .filter(([, rule, value]) => value !== null || rule === null)
      .map(([name, , value]) => [name, value]),
  );
}

function turn(effect: Extract<Effect, { clock: string }>, state: Case, facts: Facts, context: DecisionContext): Change[] {
  const at = facts.now;
  switch (effect.clock) {
    case 'start':
      return [begin(effect.id, null, { limit: limitOf(effect.limit, facts), usual: limitOf(effect.usual, facts) }, facts, context)];
    case 'extend': {
      const id = String(evaluate(effect.id, facts));
      return running(state, id).map(({ organisation }) => ({ clock: 'extend', id, organisation, amount: Number(evaluate(effect.amount, facts)), at }));
    }
    case 'stop':
      return running(state, effect.id).map(({ id, organisation }) => ({ clock: 'stop', id, organisation, at }));
    default:
      return running(state, effect.id).map(({ id, organisation }) => ({ clock: effect.clock, id, organisation, cause: effect.cause, at }));
  }
}

/** The case's own clocks of an id that run; for `*` every one that has a light, those of its parts too. */
function running({ clocks }: Case, id: string): Clock[] {
  return clocks.filter((clock) => clock.stoppedAt === null && (id === '*' ? !clock.window : clock.id === id && clock.organisation === null));
}

interface Limits {
  limit?: Limit | undefined;
  usual?: Limit | undefined;
}

function begin(id: string, organisation: string | null, { limit, usual }: Limits, { now }: Facts, { caseType }: DecisionContext): Change {
  const definition = caseType.clocks.find((clock) => clock.id === id);
  if (!definition) throw new RangeError(`Case type ${caseType.id} starts a clock that it does not define: ${id}`);
  return { clock: 'start', started: startClock(usual ? withLimit(definition, usual) : definition, now, { organisation, limit }) };
}

/** An extension is an amount of the limit's own unit: it does not hold on in another. */
function withLimit({ extension, ...rest }: ClockDefinition, limit: Limit): ClockDefinition {
  return { ...rest, limit, ...(extension && limit.unit === rest.limit.unit && { extension }) };
}

/** Rules cannot build an object: one that gives a limit names it whole, and one of its parts only is put together here. */
function limitOf(rule: Condition | undefined, facts: Facts): Limit | undefined {
  if (rule === undefined) return undefined;
  const given = isInParts(rule) ? { amount: evaluate(rule.amount, facts), unit: evaluate(rule.unit, facts) } : evaluate(rule, facts);
  return isLimit(given) ? given : undefined;
}

function isLimit(value: unknown): value is Limit {
  return typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value && typeof value.amount === 'number' && clockUnits.includes(value.unit as ClockUnit);
}

function isInParts(rule: Condition): rule is { readonly amount: Condition; readonly unit: Condition } {
  return typeof rule === 'object' && rule !== null && 'amount' in rule && 'unit' in rule;
}
