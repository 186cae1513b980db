import { pickText, type Presence, type RosterDay } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { shortDay } from '../days.js';
import { renderSeat } from './week-table.js';
import { isClosed, renderDayNote, windowWeeks, type WeekPage, type WindowWeek } from './week.js';

/** A week where it is narrow: who is there on each open day is said once, then day by day who else is. */
export function renderDayList(page: WeekPage): TemplateResult {
  const { days, say } = page;
  const lines = windowWeeks(page);
  const residents = lines.flatMap((line) => residentsOf(line).map((presence) => ({ line, presence })));
  return html`${residents.length > 0
      ? html`<section class="day" aria-labelledby="residents">
          <h4 id="residents">${say.residents}</h4>
          <ul>${residents.map(({ line, presence }) => renderItem(line, presence, page))}</ul>
        </section>`
      : nothing}
    ${days.map((day, index) => renderDay(day, index, lines, page))}`;
}

/** Residents of all open days of the week: one who begins or ends in it is named by its days. */
function residentsOf({ days }: WindowWeek): Presence[] {
  const open = days.filter((there) => there.length > 0);
  return (open[0] ?? []).filter(({ slot, state }) => slot.mode === 'resident' && state === 'today' && open.every((there) => there.some((other) => other.slot === slot)));
}

function renderDay(day: RosterDay, index: number, lines: readonly WindowWeek[], page: WeekPage): TemplateResult {
  const { locale, say, today } = page;
  const there = lines.flatMap((line) => (line.days[index] ?? []).filter((presence) => !residentsOf(line).some(({ slot }) => slot === presence.slot)).map((presence) => ({ line, presence })));
  const isToday = day.day === today;
  return html`<section class="day ${isToday ? 'is-today' : ''} ${isClosed(day) ? 'is-closed' : ''}" aria-labelledby="day-${index}" aria-current=${isToday ? 'date' : nothing} data-day=${day.day}>
    <h4 id="day-${index}">${shortDay(day.day, locale)} ${isToday ? html`<span class="today-tag">${say.today}</span>` : nothing} ${renderDayNote(day, page)}</h4>
    ${there.length > 0
      ? html`<ul>${there.map(({ line, presence }) => renderItem(line, presence, page))}</ul>`
      : isClosed(day)
        ? nothing
        : html`<p class="quiet">${say.noRotating}</p>`}
  </section>`;
}

function renderItem({ window }: WindowWeek, presence: Presence, page: WeekPage): TemplateResult {
  return html`<li><span class="window">${window ? pickText(window.label, page.locale) : page.say.withoutWindow}</span> ${renderSeat(presence, page)}</li>`;
}
