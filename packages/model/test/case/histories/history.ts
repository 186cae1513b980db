import { chinaCalendar, dayOf, decide, evolve, holdersOf, type Actor, type Case, type CaseRef, type CaseEvent, type CaseType, type Command, type DecisionContext, type Transition } from '@linli/model';
import { randomEntries, seeded, type Choose } from './entries.js';
import { actorFor, division, organisations, region } from './world.js';

const minute = 60_000;
/** How time goes on between two steps. */
const pauses = [minute, minute, 20 * minute, 20 * minute, 90 * minute, 8 * 60 * minute, 26 * 60 * minute, 4 * 24 * 60 * minute, 12 * 24 * 60 * minute];

/** A case on its way: what it is now, and after each event. */
export interface History {
  caseType: CaseType;
  events: CaseEvent[];
  states: Case[];
}

/**
 * Takes up to `steps` steps that the rules accept, chosen at random, with a liking for those that were never taken; `seen` is told of
 * each.
 */
export function randomHistory(caseType: CaseType, others: readonly Case[], steps: number, choose: Choose, taken: ReadonlySet<string>, seen: (history: History, action: string, actor: Actor, now: string) => void): History {
  const history: History = { caseType, events: [], states: [] };
  let moment = Date.parse('2025-03-03T09:00:00+08:00') + choose(400) * 24 * 60 * minute;
  for (let step = 0; step < steps; step += 1) {
    moment += pauses[choose(pauses.length)] ?? minute;
    const now = new Date(moment).toISOString();
    const state = history.states[history.states.length - 1];
    const open = caseType.transitions.filter((transition) => isOpen(transition, state));
    const likely = open.filter((transition) => leadsOn(transition, state, caseType));
    const fresh = open.filter(({ action }) => !taken.has(action));
    const among = fresh.length > 0 && choose(3) === 0 ? fresh : likely.length > 0 && choose(10) < 6 ? likely : open;
    const transition = among[choose(among.length)];
    if (!transition) break;
    const authority = transition.by[choose(transition.by.length)];
    if (!authority) continue;
    const actor = actorFor(authority, state, 'case', choose);
    // The cases that it may name go their own ways meanwhile.
    const related = choose(2) === 0 ? others : others.map((other): Case => ({ ...other, outcome: 'explained' }));
    const decision = decide(state, commandFor(caseType, transition, others, `${step}`, now, choose, state), contextFor(caseType, actor, related, now));
    if (!decision.ok) continue;
    for (const event of decision.events) {
      history.events.push(event);
      history.states.push(evolve(history.states[history.states.length - 1], event));
    }
    seen(history, transition.action, actor, now);
  }
  return history;
}

export function contextFor(caseType: CaseType, actor: Actor, related: readonly Case[], now: string): DecisionContext {
  return { caseType, actor, now, calendar: chinaCalendar, organisations, related };
}

export function commandFor(caseType: CaseType, transition: Transition, others: readonly Case[], id: string, now: string, choose: Choose, state?: Case, target = 'case'): Command {
  const fromForm = transition.from.length === 0 && !transition.inherits;
  const fields = fromForm ? caseType.form.sections.flatMap((section) => section.fields.map((field) => ({ ...field, show: both(section.show, field.show) }))) : transition.fields;
  const world = { organisations: likelyOrganisations(state), cases: likelyCases(others, state), division, today: dayOf(now, '+08:00') };
  return {
    id,
    v: 1,
    type: `case.${transition.action}`,
    target: { region, id: target },
    args: { ...randomEntries(fields, world, choose) },
    base: null,
    at: now,
    ...(transition.from.length === 0 && { caseType: caseType.id, receipt: { code: `${caseType.receiptPrefix}-20250303-0000000A`, secret: '00000-00000' } }),
  };
}

/** All of the directory, and again those that the case has to do with. */
function likelyOrganisations(state: Case | undefined): string[] {
  const all = organisations.map((organisation) => organisation.id);
  const concerned = state ? [...holdersOf(state), ...state.parts.filter((part) => part.state !== 'done').map((part) => part.organisation)] : [];
  return [...all, ...concerned, ...concerned];
}

function likelyCases(others: readonly Case[], state: Case | undefined): CaseRef[] {
  const known = [state?.mergedInto, state?.parent?.ref].filter((ref): ref is CaseRef => ref !== null && ref !== undefined);
  return [...others.map(({ ref }) => ref), ...known, ...known, ...known];
}

function both(section: Transition['guards'][number]['when'] | undefined, field: Transition['guards'][number]['when'] | undefined) {
  if (section === undefined) return field;
  return field === undefined ? section : { and: [section, field] };
}

function isOpen(transition: Transition, state: Case | undefined): boolean {
  if (transition.inherits) return false;
  return state ? transition.from.includes(state.status) : transition.from.length === 0;
}

/** Whether a step leads on to another status, and to an end only by closing: without a liking for these, few histories would come far. */
function leadsOn({ step, to, by }: Transition, state: Case | undefined, { statuses }: CaseType): boolean {
  // What waits for approval is seldom left waiting.
  if (state?.request && by.some(({ role }) => role === 'approver')) return true;
  if (to === undefined || to === state?.status) return false;
  return step === 'close' || statuses.find(({ id }) => id === to)?.phase !== 'ended';
}

/** Some filed cases of the type, for entries that name another. */
export function filed(caseType: CaseType, count: number): Case[] {
  const choose = seeded(7);
  const cases: Case[] = [];
  const registers = caseType.transitions.filter(({ from, inherits }) => from.length === 0 && !inherits);
  for (let attempt = 0; cases.length < count && attempt < 200; attempt += 1) {
    const transition = registers[choose(registers.length)];
    const authority = transition?.by[choose(transition.by.length)];
    if (!transition || !authority) throw new RangeError(`Nothing files a case of type ${caseType.id}`);
    const id = `other-${cases.length}`;
    const now = '2025-03-03T08:00:00+08:00';
    const decision = decide(undefined, commandFor(caseType, transition, cases, id, now, choose, undefined, id), contextFor(caseType, actorFor(authority, undefined, id, choose), [], now));
    if (decision.ok) cases.push(decision.events.reduce<Case | undefined>(evolve, undefined) as Case);
  }
  if (cases.length < count) throw new RangeError(`No entries were found that file a case of type ${caseType.id}`);
  return cases;
}
