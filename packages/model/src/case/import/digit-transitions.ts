import type { Finding } from '../../text/finding.js';
import type { Text } from '../../text/text-schema.js';
import type { Transition, TrunkStep } from '../case-type.js';
import type { Effect } from '../effect.js';
import { warning } from '../lint/found.js';
import { isFromOutside, turnsOf, type DigitClocks } from './digit-clocks.js';
import { commentField, leadField } from './digit-form.js';
import type { Move, NamedState } from './digit-moves.js';
import { camelCased, capitalised, unused } from './digit-words.js';

/** A transition, and the moves that it stands for: the same action, by the same posts, to the same state. */
export interface Joined {
  transition: Transition;
  moves: readonly Move[];
}

/** Names of the platform whose step of the trunk is plain. Where a case is filed and dispatched is seen from the states. */
const steps: ReadonlyMap<string, TrunkStep> = new Map([['REJECT', 'refuse'], ['RESOLVE', 'reply'], ['RESOLVEBYSUPERVISOR', 'reply'], ['CLOSE', 'close']]);

/**
 * The moves as transitions. Here an action says by itself what happens: one that leads to several states, or is for other posts
 * in other states, becomes several. The first that files a case is `register`, as clients call it.
 */
export function transitionsOf(moves: readonly Move[], clocks: DigitClocks, label: (name: string) => Text): { joined: Joined[]; findings: Finding[] } {
  const groups = groupBy(moves, keyOf);
  const taken = new Set<string>();
  const findings: Finding[] = [];
  const joined = groups.map((group, index) => {
    const [{ action, at }] = group;
    const alike = groups.filter(([other]) => other.action === action);
    const isFirstIntake = isIntake(group) && groups.findIndex(isIntake) === index;
    const name = unused(isFirstIntake ? 'register' : nameOf(group, alike) || 'act', taken);
    taken.add(name);
    if (alike.length > 1) findings.push(warning('split-action', at, `“${action}” means ${alike.length} things in different states: here it is “${name}”.`));
    return { transition: transitionOf(name, group, moves, clocks, label(action)), moves: group };
  });
  return { joined, findings };
}

type Group = [Move, ...Move[]];

function isIntake([{ from }]: Group): boolean {
  return from === null;
}

/** A move back to where it began leaves the status as it is, so all of these are one. */
function staysPut({ from, to }: Move): boolean {
  return from === to;
}

function keyOf(move: Move): string {
  const by = move.by.map(({ role, as = '' }) => `${role}/${as}`).sort();
  return JSON.stringify([move.action, move.from === null, staysPut(move) ? null : [move.to.state, isFromOutside(move)], by]);
}

function groupBy(moves: readonly Move[], key: (move: Move) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const move of moves) {
    const group = groups.get(key(move));
    if (group) group.push(move);
    else groups.set(key(move), [move]);
  }
  return [...groups.values()];
}

/** The action, said more closely by where it leads, and by where from when that is not enough. */
function nameOf([first]: Group, alike: readonly Group[]): string {
  const name = camelCased(first.action);
  if (alike.length === 1) return name;
  const goal = staysPut(first) ? 'Staying' : `To${pascal(first.to)}`;
  const isAlone = alike.filter(([other]) => staysPut(other) === staysPut(first) && (staysPut(first) || other.to === first.to)).length === 1;
  return name + goal + (isAlone ? '' : first.from ? `From${pascal(first.from)}` : '');
}

function pascal({ state }: NamedState): string {
  return capitalised(camelCased(state));
}

function transitionOf(action: string, group: Group, moves: readonly Move[], clocks: DigitClocks, label: Text): Transition {
  const [first] = group;
  const stays = staysPut(first);
  const isNew = isIntake(group);
  const byApplicant = first.by.length > 0 && first.by.every(({ role }) => role === 'applicant');
  const dispatches = !isNew && !stays && !byApplicant && isHandled(first.to, moves) && !group.some(({ from }) => from && isHandled(from, moves));
  const canChoose = first.by.every(({ role }) => role !== 'applicant' && role !== 'system');
  const step = isNew ? 'intake' : dispatches ? 'dispatch' : steps.get(first.action);
  return {
    action,
    ...(step && { step }),
    label,
    done: label,
    from: group.flatMap(({ from }) => from?.state ?? []),
    ...(!stays && { to: first.to.state }),
    by: first.by,
    fields: isNew ? [] : [...(dispatches ? [leadField(canChoose)] : []), { ...commentField(byApplicant), ...(first.action === 'COMMENT' && { required: true }) }],
    guards: [],
    effects: stays ? [] : [...leadTo(first.to, isNew, dispatches, moves), ...turnsOf(group.map(({ from }) => from), first.to, clocks)],
    conflict: stays ? 'append' : 'guarded',
    tone: isNew ? 'primary' : 'neutral',
    public: true,
  };
}

/** Who is chosen leads; what a handler has from the first is led by who received it. */
function leadTo(to: NamedState, isNew: boolean, dispatches: boolean, moves: readonly Move[]): Effect[] {
  if (dispatches) return [{ set: 'lead', value: { if: [{ var: 'args.lead' }, { var: 'args.lead' }, { var: 'case.lead' }] } }];
  return isNew && isHandled(to, moves) ? [{ set: 'lead', value: { var: 'case.receiver' } }] : [];
}

/** Whether a handler has it in that state: whoever sends it there must say which. */
function isHandled(state: NamedState, moves: readonly Move[]): boolean {
  return moves.some(({ from, by }) => from === state && by.some(({ role }) => role === 'handler'));
}
