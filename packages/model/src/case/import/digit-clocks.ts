import type { ClockDefinition, Limit } from '../../clock/clock.js';
import type { Finding } from '../../text/finding.js';
import { text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { Effect } from '../effect.js';
import { fault, warning } from '../lint/found.js';
import type { Move, NamedState } from './digit-moves.js';
import type { DigitService } from './digit-schema.js';
import { camelCased, capitalised, unused } from './digit-words.js';

/** The clocks of a workflow: one for the whole, and one for each state that has a limit, by the state's name. */
export interface DigitClocks {
  clocks: ClockDefinition[];
  byState: ReadonlyMap<string, string>;
  findings: Finding[];
}

const whole = 'whole';

/**
 * The platform gives limits in milliseconds that run through nights and holidays: here they are minutes. What is timed in a state
 * that is an end is a window: something may still be done, and nothing is late.
 * @param limits in place of the platform's, by clock id
 */
export function clocksOf(service: DigitService, at: string, states: readonly NamedState[], label: (state: NamedState) => Text, limits: ReadonlyMap<string, Limit>): DigitClocks {
  const findings: Finding[] = [];
  const clocks: ClockDefinition[] = [];
  const byState = new Map<string, string>();
  const add = (sla: number | null | undefined, where: string, definition: Omit<ClockDefinition, 'limit' | 'warnAfter'>): boolean => {
    const limit = limits.get(definition.id) ?? limitOf(sla, where, findings);
    if (limit) clocks.push({ ...definition, limit, warnAfter: definition.window ? 1 : 0.8 });
    return limit !== undefined;
  };
  const hasWhole = add(service.businessServiceSla, `${at}/businessServiceSla`, { id: whole, label: text('总时限', '總時限', 'Total time') });
  for (const state of states) {
    const id = unused(`state${capitalised(camelCased(state.state))}`, new Set(byState.values()));
    const name = label(state);
    const isAdded = add(state.sla, `${state.at}/sla`, {
      id,
      label: text(`${name['zh-Hans']}时限`, `${name['zh-Hant'] ?? state.state}時限`, `Time for “${name.en ?? state.state}”`),
      ...(state.isTerminateState ? { window: true } : { internal: true }),
      ...(hasWhole && { within: whole }),
    });
    if (isAdded) byState.set(state.state, id);
  }
  return { clocks, byState, findings };
}

/** What moves from these states to that one turn: the clock of each state runs while the case stands there, the whole until it ends. */
export function turnsOf(from: readonly (NamedState | null)[], to: NamedState, { clocks, byState }: DigitClocks): Effect[] {
  const stop = from.flatMap((state) => (state && byState.get(state.state)) ?? []).map((id): Effect => ({ clock: 'stop', id }));
  const start = [byState.get(to.state)].flatMap((id) => id ?? []).map((id): Effect => ({ clock: 'start', id }));
  return [...stop, ...(clocks.some(({ id }) => id === whole) ? turnWhole(from, to) : []), ...start];
}

function turnWhole(from: readonly (NamedState | null)[], to: NamedState): Effect[] {
  const wasOver = from.every((state) => state === null || state.isTerminateState);
  if (wasOver === Boolean(to.isTerminateState)) return [];
  return [{ clock: wasOver ? 'start' : 'stop', id: whole }];
}

/** Whether a move leads on from an end, or files the case: those turn the clock of the whole in another way than the rest. */
export function isFromOutside({ from }: Move): boolean {
  return from === null || Boolean(from.isTerminateState);
}

function limitOf(sla: number | null | undefined, at: string, findings: Finding[]): Limit | undefined {
  if (sla === null || sla === undefined) return undefined;
  if (!(sla > 0)) {
    findings.push(fault('bad-limit', at, 'A limit must be more than nothing: it is left out.'));
    return undefined;
  }
  const minutes = Math.ceil(sla / 60_000);
  if (minutes * 60_000 !== sla) findings.push(warning('rounded-limit', at, `${sla} milliseconds became ${minutes} minutes.`));
  return { amount: minutes, unit: 'minute' };
}
