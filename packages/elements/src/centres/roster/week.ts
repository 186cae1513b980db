import { dayKind, holidayName, type Centre, type Day, type Locale, type Presence, type RosterDay, type RosterSlot, type WorkCalendar, type Zone } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderPresence } from '../marks.js';
import type { RosterMessages } from './roster.messages.js';

/** What a week is drawn with. */
export interface WeekPage {
  centre: Centre;
  calendar: WorkCalendar;
  days: readonly RosterDay[];
  today: Day;
  locale: Locale;
  say: RosterMessages;
  organisation: (id: string) => string;
}

/** One line of a week: a window, and who is there on each day. `window: undefined` for those who have none. */
export interface WindowWeek {
  zone: Zone | undefined;
  window: Zone['windows'][number] | undefined;
  /** One for each day of the week. */
  days: readonly (readonly Presence[])[];
}

/** The windows of a centre in their order; last, if there are any, those who are there and have none. */
export function windowWeeks({ centre, days }: Pick<WeekPage, 'centre' | 'days'>): WindowWeek[] {
  const windows = centre.zones.flatMap((zone) => zone.windows.map((window) => ({ zone, window })));
  const known = new Set(windows.map(({ window }) => window.id));
  const lines = (of: (slot: RosterSlot) => boolean) => days.map(({ roster }) => roster.filter(({ slot, state }) => (state === 'today' || state === 'unknown') && of(slot)));
  const astray = lines(({ window }) => window === null || !known.has(window));
  return [
    ...windows.map(({ zone, window }): WindowWeek => ({ zone, window, days: lines((slot) => slot.window === window.id) })),
    ...(astray.some((day) => day.length > 0) ? [{ zone: undefined, window: undefined, days: astray }] : []),
  ];
}

/** What sets a day apart, beneath its name. */
export function renderDayNote(day: RosterDay, page: WeekPage): TemplateResult | typeof nothing {
  if (!day.opening.known && day.opening.hours.length === 0) return html`<span class="note">${renderPresence('unknown', page.say.unknown)}</span>`;
  const note = dayNote(day, page);
  return note ? html`<span class="note">${note}</span>` : nothing;
}

/** A holiday by its name, a day off, or a weekend day that is worked. */
function dayNote(day: RosterDay, { calendar, locale, say }: WeekPage): string {
  const kind = dayKind(calendar, day.day);
  if (kind?.kind === 'holiday' && kind.name && isClosed(day)) return holidayName(kind.name, locale);
  if (isClosed(day)) return say.closed;
  return kind?.kind === 'makeup' ? say.makeup : '';
}

/** Whether it is known that nobody is there. */
export function isClosed({ opening }: RosterDay): boolean {
  return opening.known && opening.hours.length === 0;
}
