import type { SeedRecord } from '@linli/client';
import { addDays, appeal, chinaCalendar, isWorkday, type FormValues } from '@linli/model';
import { entries } from './entries.js';
import { matterValues } from './matters.js';
import type { Person } from './people.js';
import { play, type Played } from './play.js';

/** The present of all stories: a Wednesday, two days before the Dragon Boat holiday. */
export const now = '2026-06-17T10:00:00+08:00';

/** Who takes each action. */
const takers: Record<string, Person> = {
  register: 'applicant', answer: 'applicant', rate: 'applicant', withdraw: 'applicant', reopen: 'applicant',
  triage: 'clerk', accept: 'clerk', refuse: 'clerk', transfer: 'clerk',
  dispatch: 'dispatcher',
  finishPart: 'assist',
  verify: 'verifier', callBack: 'verifier', close: 'verifier', rework: 'verifier',
};

const trunk = ['register', 'triage', 'accept', 'dispatch', 'sign', 'finishPart', 'handle', 'reply', 'verify', 'callBack', 'close'];
const upTo = (action: string): string[] => trunk.slice(0, trunk.indexOf(action) + 1);

/** How a sample case came to where it stands: its actions, the day it was filed, and how many actions were taken on each working day. */
interface Way {
  actions: readonly string[];
  filed: string;
  aDay: number;
  /** What is entered otherwise than in `entries`. */
  args?: Readonly<Record<string, FormValues>>;
}

const disputed = { callBack: { reached: 'yes', confirmation: 'disputed' } };

const ways = {
  registered: { actions: upTo('register'), filed: '2026-06-17', aDay: 1 },
  triaged: { actions: upTo('triage'), filed: '2026-06-16', aDay: 2 },
  accepted: { actions: upTo('accept'), filed: '2026-06-16', aDay: 3 },
  refused: { actions: [...upTo('triage'), 'refuse'], filed: '2026-06-15', aDay: 3 },
  transferred: { actions: [...upTo('triage'), 'transfer'], filed: '2026-06-15', aDay: 3 },
  dispatched: { actions: upTo('dispatch'), filed: '2026-06-15', aDay: 4 },
  returned: { actions: [...upTo('dispatch'), 'return'], filed: '2026-06-15', aDay: 3 },
  signed: { actions: upTo('sign'), filed: '2026-06-15', aDay: 3 },
  handling: { actions: upTo('handle'), filed: '2026-06-12', aDay: 3 },
  overdue: { actions: upTo('handle'), filed: '2026-06-04', aDay: 4 },
  awaiting: { actions: [...upTo('handle'), 'ask'], filed: '2026-06-12', aDay: 3 },
  resumed: { actions: [...upTo('finishPart'), 'ask', 'answer', 'handle'], filed: '2026-06-10', aDay: 2 },
  replied: { actions: upTo('reply'), filed: '2026-06-12', aDay: 3 },
  rated: { actions: [...upTo('reply'), 'rate'], filed: '2026-06-12', aDay: 3 },
  reworked: { actions: [...upTo('callBack'), 'rework', 'handle'], filed: '2026-06-09', aDay: 3, args: disputed },
  verified: { actions: upTo('verify'), filed: '2026-06-11', aDay: 3 },
  calledBack: { actions: upTo('callBack'), filed: '2026-06-11', aDay: 3 },
  closed: { actions: [...upTo('close'), 'rate'], filed: '2026-06-09', aDay: 3 },
  withdrawn: { actions: [...upTo('accept'), 'withdraw'], filed: '2026-06-15', aDay: 4 },
} satisfies Record<string, Way>;
export type Standing = keyof typeof ways;
const standings = Object.keys(ways) as Standing[];

/** A sample case as it stands now, with its record and its receipt: decided by the model's own rules. */
export function recordOf(standing: Standing, values: FormValues = {}): Played {
  const way: Way = ways[standing];
  const number = standings.indexOf(standing);
  const steps = way.actions.map((action, index) => ({
    action,
    by: takers[action] ?? ('lead' as const),
    at: momentOf(index, way),
    args: { ...(way.args?.[action] ?? entries[action] ?? {}), ...(action === 'register' && values) },
  }));
  return play(appeal, number, steps);
}

/** One case for each way, all about the same matter. */
export function allRecords(): SeedRecord[] {
  return standings.map((standing) => recordOf(standing));
}

/** One case for each way, each about another matter. */
export function variedRecords(): SeedRecord[] {
  return standings.map((standing, number) => recordOf(standing, matterValues(number)));
}

/** In office hours, on working days: two hours lie between the actions of a day. */
function momentOf(index: number, { filed, aDay }: Way): string {
  let day = filed;
  for (let left = Math.floor(index / aDay); left > 0; left -= isWorkday(chinaCalendar, day) ? 1 : 0) day = addDays(day, 1);
  return `${day}T${String(9 + 2 * (index % aDay)).padStart(2, '0')}:05:00+08:00`;
}
