import type { SeedRecord } from '@linli/client';
import { appeal, chinaCalendar, decide, evolve, receiptCode, receiptSecret, type Actor, type Case, type CaseEvent, type CaseRef, type Command, type FormValues, type Receipt } from '@linli/model';
import { entries } from './entries.js';
import { people, type Person } from './people.js';

/** The present of all stories: a Wednesday, two days before the Dragon Boat holiday. */
export const now = '2026-06-17T10:00:00+08:00';
const hour = 3_600_000;

/** Who takes each action. */
const takers: Record<string, Person> = {
  register: 'applicant', answer: 'applicant', rate: 'applicant', withdraw: 'applicant', reopen: 'applicant',
  triage: 'clerk', accept: 'clerk', refuse: 'clerk', transfer: 'clerk',
  dispatch: 'dispatcher',
  verify: 'verifier', callBack: 'verifier', close: 'verifier', rework: 'verifier',
};

const trunk = ['register', 'triage', 'accept', 'dispatch', 'sign', 'handle', 'reply', 'verify', 'callBack', 'close'];
const upTo = (action: string): string[] => trunk.slice(0, trunk.indexOf(action) + 1);

/** How a sample case came to where it stands: its actions, and when it was filed. Without a pace, two hours lie between two actions. */
interface Way {
  actions: readonly string[];
  filed: string;
  hoursApart?: number;
  /** What is entered otherwise than in `entries`. */
  args?: Readonly<Record<string, FormValues>>;
}

const ways = {
  registered: { actions: upTo('register'), filed: '2026-06-17T08:40:00+08:00' },
  triaged: { actions: upTo('triage'), filed: '2026-06-16T08:10:00+08:00' },
  accepted: { actions: upTo('accept'), filed: '2026-06-16T15:20:00+08:00' },
  refused: { actions: [...upTo('triage'), 'refuse'], filed: '2026-06-15T09:30:00+08:00' },
  transferred: { actions: [...upTo('triage'), 'transfer'], filed: '2026-06-15T10:10:00+08:00' },
  dispatched: { actions: upTo('dispatch'), filed: '2026-06-15T09:05:00+08:00' },
  returned: { actions: [...upTo('dispatch'), 'return'], filed: '2026-06-16T09:00:00+08:00' },
  signed: { actions: upTo('sign'), filed: '2026-06-16T08:30:00+08:00' },
  handling: { actions: upTo('handle'), filed: '2026-06-12T09:05:00+08:00' },
  overdue: { actions: upTo('handle'), filed: '2026-06-04T09:05:00+08:00', hoursApart: 3 },
  awaiting: { actions: [...upTo('handle'), 'ask'], filed: '2026-06-15T09:05:00+08:00' },
  resumed: { actions: [...upTo('sign'), 'ask', 'answer', 'handle'], filed: '2026-06-11T09:05:00+08:00', hoursApart: 9 },
  replied: { actions: upTo('reply'), filed: '2026-06-12T09:05:00+08:00', hoursApart: 8 },
  rated: { actions: [...upTo('reply'), 'rate'], filed: '2026-06-12T09:05:00+08:00', hoursApart: 8 },
  reworked: { actions: [...upTo('callBack'), 'rework', 'handle'], filed: '2026-06-08T09:05:00+08:00', hoursApart: 9, args: { callBack: { reached: 'yes', confirmation: 'disputed' } } },
  verified: { actions: upTo('verify'), filed: '2026-06-12T09:05:00+08:00', hoursApart: 8 },
  calledBack: { actions: upTo('callBack'), filed: '2026-06-11T09:05:00+08:00', hoursApart: 8 },
  closed: { actions: [...upTo('close'), 'rate'], filed: '2026-06-10T09:05:00+08:00', hoursApart: 9 },
  withdrawn: { actions: [...upTo('accept'), 'withdraw'], filed: '2026-06-15T09:05:00+08:00' },
} satisfies Record<string, Way>;
export type Standing = keyof typeof ways;

/** A sample case as it stands now, with its record and its receipt: decided by the model's own rules. */
export function recordOf(standing: Standing, values: FormValues = {}): SeedRecord & { receipt: Receipt } {
  const way: Way = ways[standing];
  const number = Object.keys(ways).indexOf(standing);
  const ref = { region: '360102', id: `01920000-0000-7000-8000-${String(number).padStart(12, '0')}` };
  const receipt = receiptFor(way.filed, number);
  const events: CaseEvent[] = [];
  let state: Case | undefined;
  way.actions.forEach((action, index) => {
    const at = new Date(Date.parse(way.filed) + index * (way.hoursApart ?? 2) * hour).toISOString();
    const args = { ...(way.args?.[action] ?? entries[action] ?? {}), ...(action === 'register' && values) };
    const command: Command = { id: `${ref.id}-${index}`, v: 1, type: `case.${action}`, target: ref, args, base: null, at, ...(index === 0 && { receipt }) };
    const decision = decide(state, command, { caseType: appeal, calendar: chinaCalendar, actor: actorOf(action, ref), now: at });
    if (!decision.ok) throw new Error(`${standing}: ${action} was refused, ${JSON.stringify(decision.refusal)}`);
    events.push(...decision.events);
    state = decision.events.reduce<Case | undefined>(evolve, state);
  });
  if (!state) throw new Error(`${standing} has no actions`);
  return { case: state, events, receipt };
}

/** One case for each way. */
export function allRecords(): SeedRecord[] {
  return (Object.keys(ways) as Standing[]).map((standing) => recordOf(standing));
}

function actorOf(action: string, ref: CaseRef): Actor {
  const person = takers[action] ?? 'lead';
  return person === 'applicant' ? { role: 'applicant', holds: [ref.id] } : people[person];
}

function receiptFor(filed: string, number: number): Receipt {
  const bytes = Uint8Array.from({ length: 10 }, (_, index) => number * 31 + index * 7);
  return { code: receiptCode('SQ', filed.slice(0, 10), bytes), secret: receiptSecret(bytes) };
}
