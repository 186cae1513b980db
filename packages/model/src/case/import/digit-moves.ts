import type { Finding } from '../../text/finding.js';
import type { Authority } from '../case-type.js';
import { fault } from '../lint/found.js';
import type { DigitNotification, DigitService, DigitState } from './digit-schema.js';

/** A state that has a name, and where it stands in the document. */
export interface NamedState extends DigitState {
  state: string;
  at: string;
}

/** One action of one state: who may take it, and from where to where. `from` is `null` where it files the case. */
export interface Move {
  action: string;
  from: NamedState | null;
  to: NamedState;
  by: Authority[];
  notifications: { notification: DigitNotification; at: string }[];
  at: string;
}

/** The named states of a service, each once. */
export function statesOf({ states }: DigitService, at: string): { states: NamedState[]; findings: Finding[] } {
  const named = states.map((state, index) => ({ ...state, at: `${at}/states/${index}` })).filter((state): state is NamedState => Boolean(state.state));
  const isFirst = ({ state }: NamedState, index: number) => named.findIndex((other) => other.state === state) === index;
  return {
    states: named.filter(isFirst),
    findings: named.filter((state, index) => !isFirst(state, index)).map((state) => fault('duplicate', state.at, `“${state.state}” is there twice: the second is left out.`)),
  };
}

/** The actions that are in force, with what had to be left out. @param roles what posts of the platform are here */
export function movesOf(service: DigitService, at: string, states: readonly NamedState[], roles: ReadonlyMap<string, Authority>): { moves: Move[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const unknownRoles = new Set<string>();
  const moves = service.states.flatMap((state, place) =>
    (state.actions ?? []).flatMap((action, index): Move[] => {
      const here = `${at}/states/${place}/actions/${index}`;
      const from = states.find((candidate) => candidate.at === `${at}/states/${place}`) ?? null;
      // The second of two states of one name is left out with its actions.
      if (action.active === false || (state.state && !from)) return [];
      const to = states.find((candidate) => candidate.state === action.nextState) ?? states.find(({ uuid }) => uuid && uuid === action.nextState);
      if (!to) {
        findings.push(fault('unknown-state', `${here}/nextState`, `No state is called “${action.nextState ?? ''}”: “${action.action}” is left out.`));
        return [];
      }
      (action.roles ?? []).forEach((role, position) => {
        if (roles.has(role) || unknownRoles.has(role)) return;
        unknownRoles.add(role);
        findings.push(fault('unknown-role', `${here}/roles/${position}`, `Say what “${role}” is here: until then it may do nothing.`));
      });
      const notifications = (action.notifications ?? []).map((notification, position) => ({ notification, at: `${here}/notifications/${position}` }));
      return [{ action: action.action, from, to, by: authoritiesOf(action.roles ?? [], roles), notifications, at: here }];
    }),
  );
  return { moves, findings };
}

function authoritiesOf(names: readonly string[], roles: ReadonlyMap<string, Authority>): Authority[] {
  const known = names.flatMap((name) => roles.get(name) ?? []);
  return known.filter(({ role, as }, index) => known.findIndex((other) => other.role === role && other.as === as) === index);
}
