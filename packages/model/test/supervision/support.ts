import {
  chinaCalendar, decide, evolve, text,
  type Actor, type Attachment, type Case, type CaseEvent, type CaseRef, type CaseType, type Command, type DecisionContext, type FormValues, type Organisation, type StaffActor,
} from '@linli/model';

export const ref = { region: '360102', id: '01920000-0000-7000-8000-000000000101' };
export const start = '2026-06-15T09:00:00+08:00';
export const calendar = chinaCalendar;

export const organisations: Organisation[] = [
  organisation('city', 'centre', '3601'),
  organisation('office', 'centre', '360102'),
  organisation('works', 'department', '360102'),
  organisation('police', 'department', '360102'),
  organisation('schools', 'department', '360102'),
];

export const actors = {
  clerk: { role: 'clerk', organisation: 'office', area: '360102' },
  supervisor: { role: 'supervisor', organisation: 'office', area: '360102' },
  citySupervisor: { role: 'supervisor', organisation: 'city', area: '3601' },
  ownSupervisor: { role: 'supervisor', organisation: 'works', area: '360102' },
  verifier: { role: 'verifier', organisation: 'office', area: '360102' },
  lead: { role: 'handler', organisation: 'works', area: '360102' },
  assist: { role: 'handler', organisation: 'police', area: '360102' },
} satisfies Record<string, StaffActor>;
export type ActorName = keyof typeof actors;

export const photo: Attachment = { sha256: 'a'.repeat(64), name: '整改后.jpg', type: 'image/jpeg', bytes: 120_000 };

export interface Step {
  by: ActorName;
  action: string;
  args?: FormValues;
  now?: string;
  parent?: Case;
}

export function context(caseType: CaseType, actor: Actor, now = start, related: Case[] = []): DecisionContext {
  return { caseType, calendar, actor, now, organisations, related };
}

export function command(action: string, args: FormValues = {}, target: CaseRef = ref, parent?: CaseRef): Command {
  return {
    id: `command-${action}`, v: 1, type: `case.${action}`, target, args: { ...args }, base: null, at: start,
    receipt: { code: 'ZG-20260615-0000000A', secret: '00000-00000' },
    ...(parent && { parent }),
  };
}

/** The code of the refusal, with the fields at fault; or `ok`. */
export function outcomeOf(caseType: CaseType, state: Case | undefined, { by, action, args, now, parent }: Step): string {
  const decision = decide(state, command(action, args, state?.ref ?? ref, parent?.ref), context(caseType, actors[by], now, parent ? [parent] : []));
  if (decision.ok) return 'ok';
  return [decision.refusal.code, ...(decision.refusal.issues ?? []).map(({ field }) => field)].join(' ');
}

/** The case and its record after the steps. @throws Error with the refusal where one is not accepted */
export function driver(caseType: CaseType) {
  return (steps: readonly Step[], from?: Case): { case: Case; events: CaseEvent[] } => {
    const events: CaseEvent[] = [];
    let state = from;
    for (const { by, action, args, now, parent } of steps) {
      const decision = decide(state, command(action, args, state?.ref ?? ref, parent?.ref), context(caseType, actors[by], now, parent ? [parent] : []));
      if (!decision.ok) throw new Error(`${action} by ${by}: ${decision.refusal.code} ${(decision.refusal.issues ?? []).map(({ field, code }) => `${field} ${code}`).join(', ')}`);
      events.push(...decision.events);
      state = decision.events.reduce<Case | undefined>(evolve, state);
    }
    if (!state) throw new Error('No steps, no case');
    return { case: state, events };
  };
}

function organisation(id: string, kind: Organisation['kind'], area: string): Organisation {
  return { id, name: text(id, id, id), kind, area };
}
