import type { WorkCalendar } from '../clock/calendar.js';
import type { Day, Instant } from '../clock/clock.js';
import { addDays, dayOf } from '../clock/day.js';
import { isInForce } from '../grid/grid.js';
import type { Centre, Zone } from './centre.js';
import { isOpen, openingOn, type OpeningDay } from './opening.js';
import type { RosterSlot } from './roster.js';
import { comesOn, isSoundRotation, mondayOf } from './rotation.js';

/**
 * Where an organisation of the roster is: at its window `now`; there that day (`today`); not there that day (`away`); there when called
 * (`onCall`); or `unknown`, where it depends on a year that has not been announced.
 */
export const presenceStates = ['now', 'today', 'away', 'onCall', 'unknown'] as const;
export type PresenceState = (typeof presenceStates)[number];

export interface Presence {
  slot: RosterSlot;
  state: PresenceState;
}

/** A window of a centre, and the organisations whose window it is. */
export interface WindowPresence {
  zone: Zone;
  window: Zone['windows'][number];
  roster: readonly Presence[];
}

/** One day of a roster. */
export interface RosterDay {
  day: Day;
  opening: OpeningDay;
  roster: readonly Presence[];
}

/** The first day on which an organisation is there. */
export type NextPresence = { known: true; day: Day } | { known: false; unannouncedYear: number };

/** How far ahead a day is looked for beyond one round of the rotation, in days. */
const horizon = 366;

/**
 * Who is at a centre on a day, in the order of the slots: those in force that day. An organisation is there on its days only when the
 * centre is open: a day of a rotation that falls on a holiday is not made up for.
 */
export function rosterOn(centre: Centre, slots: readonly RosterSlot[], day: Day, calendar: WorkCalendar): Presence[] {
  return presencesOn(centre, slots, openingOn(centre, day, calendar));
}

/** The week that `day` lies in, from Monday to Sunday. */
export function rosterWeek(centre: Centre, slots: readonly RosterSlot[], day: Day, calendar: WorkCalendar): RosterDay[] {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, index) => {
    const opening = openingOn(centre, addDays(monday, index), calendar);
    return { day: opening.day, opening, roster: presencesOn(centre, slots, opening) };
  });
}

/** Every window of a centre, zone by zone, with who is there at a moment, or that day. Who has no window is not among them. */
export function atWindow(centre: Centre, slots: readonly RosterSlot[], moment: Instant, calendar: WorkCalendar): WindowPresence[] {
  const open = isOpen(centre, moment, calendar);
  const roster = rosterOn(centre, slots, dayOf(moment, calendar.offset), calendar).map(
    ({ slot, state }): Presence => ({ slot, state: open && state === 'today' ? 'now' : state }),
  );
  return centre.zones.flatMap((zone) => zone.windows.map((window) => ({ zone, window, roster: roster.filter(({ slot }) => slot.window === window.id) })));
}

/**
 * The first day, `day` or later, on which an organisation is at the centre. `null` where none comes within a year after one round of its
 * rotation, and for one that is only called.
 */
export function nextPresence(centre: Centre, slot: RosterSlot, day: Day, calendar: WorkCalendar): NextPresence | null {
  const { mode, rotation, validFrom, validTo } = slot;
  if (mode === 'onCall' || (mode === 'rotating' && !(rotation && isSoundRotation(rotation)))) return null;
  const days = horizon + 7 * (rotation?.every ?? 0);
  const first = day > validFrom ? day : validFrom;
  for (let next = first, passed = 0; passed < days && (validTo === null || next < validTo); next = addDays(next, 1), passed += 1) {
    if (!sitsOn(slot, next)) continue;
    const { hours, known } = openingOn(centre, next, calendar);
    if (hours.length > 0) return { known: true, day: next };
    if (!known) return { known: false, unannouncedYear: Number(next.slice(0, 4)) };
  }
  return null;
}

/** Whether a day is one of a slot's, were the centre open. */
export function sitsOn({ mode, rotation }: RosterSlot, day: Day): boolean {
  return mode === 'resident' || (mode === 'rotating' && rotation !== undefined && comesOn(rotation, day));
}

function presencesOn({ id }: Centre, slots: readonly RosterSlot[], opening: OpeningDay): Presence[] {
  return slots.filter((slot) => slot.centre === id && isInForce(slot, opening.day)).map((slot) => ({ slot, state: stateOn(slot, opening) }));
}

function stateOn(slot: RosterSlot, { day, hours, known }: OpeningDay): PresenceState {
  if (slot.mode === 'onCall') return 'onCall';
  if (!sitsOn(slot, day)) return 'away';
  if (hours.length > 0) return 'today';
  return known ? 'away' : 'unknown';
}
