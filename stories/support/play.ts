import type { SeedRecord } from '@linli/client';
import { chinaCalendar, decide, evolve, receiptCode, receiptSecret, type Actor, type Case, type CaseEvent, type CaseRef, type CaseType, type Command, type FormValues, type Receipt } from '@linli/model';
import { area, organisations, people, type Person } from './people.js';

/** One step of a sample case. */
export interface Step {
  action: string;
  by: Person;
  at: string;
  args?: FormValues;
  /** Of the step that makes it: the case that it comes from. */
  parent?: CaseRef;
}

export type Played = SeedRecord & { receipt: Receipt };

/**
 * The case that the steps lead to, with its record and its receipt, as the model's own rules decide. Each number is another case.
 * @param related the other cases that its steps name
 * @throws Error with the refusal where a step is not accepted
 */
export function play(caseType: CaseType, number: number, steps: readonly Step[], related: readonly Case[] = []): Played {
  const ref = { region: area, id: `01920000-0000-7000-8000-${String(number).padStart(12, '0')}` };
  const receipt = receiptFor(caseType, steps[0]?.at ?? '', number);
  const events: CaseEvent[] = [];
  let state: Case | undefined;
  steps.forEach(({ action, by, at, args = {}, parent }, index) => {
    const command: Command = { id: `${ref.id}-${index}`, v: 1, type: `case.${action}`, target: ref, args, base: null, at, ...(index === 0 && { receipt, parent }) };
    const decision = decide(state, command, { caseType, calendar: chinaCalendar, organisations, actor: actorOf(by, ref), now: at, related });
    if (!decision.ok) throw new Error(`Case ${number}: ${action} was refused, ${JSON.stringify(decision.refusal)}`);
    events.push(...decision.events);
    state = decision.events.reduce<Case | undefined>(evolve, state);
  });
  if (!state) throw new Error(`Case ${number} has no steps`);
  return { case: state, events, receipt };
}

function actorOf(person: Person, ref: CaseRef): Actor {
  return person === 'applicant' ? { role: 'applicant', holds: [ref] } : people[person];
}

function receiptFor({ receiptPrefix }: CaseType, filed: string, number: number): Receipt {
  const bytes = Uint8Array.from({ length: 10 }, (_, index) => number * 31 + index * 7);
  return { code: receiptCode(receiptPrefix, filed.slice(0, 10), bytes), secret: receiptSecret(bytes) };
}
