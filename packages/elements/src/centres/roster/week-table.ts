import { pickText, type Presence, type RosterDay } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { dayParts, dayRange } from '../days.js';
import { renderMode } from '../marks.js';
import { isClosed, renderDayNote, windowWeeks, type WeekPage, type WindowWeek } from './week.js';

/** A week as a table: a window a row, a day a column. */
export function renderWeekTable(page: WeekPage): TemplateResult {
  const { days, locale, say } = page;
  const [from, to] = [days[0]?.day, days[6]?.day];
  return html`<table class="week" part="week">
    ${from && to ? html`<caption class="visually-hidden">${say.caption(...dayRange(from, to, locale))}</caption>` : nothing}
    <thead>
      <tr>
        <th scope="col" class="corner">${say.window}</th>
        ${days.map((day) => renderHead(day, page))}
      </tr>
    </thead>
    <tbody>
      ${windowWeeks(page).map((line) => renderLine(line, page))}
    </tbody>
  </table>`;
}

function renderHead(day: RosterDay, page: WeekPage): TemplateResult {
  const { weekday, date } = dayParts(day.day, page.locale);
  const isToday = day.day === page.today;
  return html`<th scope="col" class=${classOf(day, page)} aria-current=${isToday ? 'date' : nothing} data-day=${day.day}>
    <span class="weekday">${weekday}</span> <span class="date">${date}</span>
    ${isToday ? html`<span class="today-tag">${page.say.today}</span>` : nothing} ${renderDayNote(day, page)}
  </th>`;
}

function renderLine({ zone, window, days }: WindowWeek, page: WeekPage): TemplateResult {
  const { locale, say } = page;
  return html`<tr data-window=${window?.id ?? nothing}>
    <th scope="row">
      ${window ? pickText(window.label, locale) : say.withoutWindow} ${zone ? html`<span class="zone">${pickText(zone.label, locale)}</span>` : nothing}
    </th>
    ${days.map((there, index) => renderCell(there, page.days[index], page))}
  </tr>`;
}

function renderCell(there: readonly Presence[], day: RosterDay | undefined, page: WeekPage): TemplateResult {
  if (!day) return html`<td></td>`;
  const empty = isClosed(day) ? html`<span class="visually-hidden">${page.say.closed}</span>` : html`<span class="none" aria-hidden="true">—</span><span class="visually-hidden">${page.say.nobody}</span>`;
  return html`<td class=${classOf(day, page)}>${there.length > 0 ? there.map((presence) => renderSeat(presence, page)) : empty}</td>`;
}

/** Who is there, and how. Where it is not known whether, the day says so. */
export function renderSeat({ slot, state }: Presence, { locale, organisation }: WeekPage): TemplateResult {
  return html`<div class="seat ${slot.mode} ${state}" part="seat">
    <span class="who">${organisation(slot.organisation)}</span>
    ${renderMode(slot.mode, locale)}
  </div>`;
}

function classOf(day: RosterDay, { today }: WeekPage): string {
  return `${day.day === today ? 'is-today' : ''} ${isClosed(day) ? 'is-closed' : ''}`;
}
