import { dayKind, dayOf, holidayName, openingAt, type Centre, type Instant, type Locale, type OpeningState, type WorkCalendar } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderLight } from '../../controls/light/light.js';
import type { CoreMessages } from '../../core/core.messages.js';
import { byDays, hoursText, shortInstant, weekdaysText } from '../days.js';
import type { CentreMessages } from './centre.messages.js';

/** What a centre's page is drawn with. */
export interface CentrePage {
  centre: Centre;
  calendar: WorkCalendar;
  now: Instant;
  locale: Locale;
  say: CentreMessages;
  words: CoreMessages;
  organisation: (id: string) => string;
}

/** Whether it is open, until when, and if not, when next. */
export function renderOpening(page: CentrePage): TemplateResult {
  const { centre, calendar, now, words, say } = page;
  const state = openingAt(centre, now, calendar);
  const light = state.open === null ? 'unknown' : state.open ? 'green' : 'off';
  return html`<div class="opening ${state.open ? 'open' : ''}" part="opening">
    ${renderLight(light, words, state.open === null ? say.maybeOpen : state.open ? say.open : say.closed)}
    <span>${openingText(state, page)}</span>
    ${renderException(page)}
  </div>`;
}

function openingText(state: OpeningState, { calendar, now, locale, say }: CentrePage): string {
  const when = (moment: Instant): string => shortInstant(moment, dayOf(now, calendar.offset), calendar, locale);
  if (state.open) return state.until === null ? say.dayAndNight : say.until(when(state.until));
  if (state.open === null) return say.unannounced(state.unannouncedYear);
  if (!state.next) return say.noNext;
  return state.next.known ? say.next(when(state.next.from)) : say.unannounced(state.next.unannouncedYear);
}

/** Why today is not as other days of the week are. */
function renderException({ centre, calendar, now, locale, say }: CentrePage): TemplateResult | typeof nothing {
  const day = dayKind(calendar, dayOf(now, calendar.offset));
  if (!centre.hours.some(({ days }) => days === 'workdays')) return nothing;
  if (day?.kind === 'makeup') return html`<span class="quiet">${say.makeup}</span>`;
  return day?.kind === 'holiday' && day.name ? html`<span class="quiet">${say.holiday(holidayName(day.name, locale))}</span>` : nothing;
}

/** The hours as they stand on the door. */
export function renderHours({ centre, locale, say }: CentrePage): TemplateResult {
  const groups = byDays(centre.hours);
  if (groups.length === 0) return html`<span class="quiet">${say.noHours}</span>`;
  return html`<ul class="hours">
    ${groups.map(({ days, hours }) => html`<li><span>${days === 'workdays' ? say.workdays : weekdaysText(days, locale, say)}</span> ${hours.map((each, index) => html`<span class="times">${hoursText([each], locale)}${index === hours.length - 1 ? nothing : locale === 'en' ? ',' : '、'}</span>${locale === 'en' ? ' ' : nothing}`)}</li>`)}
  </ul>`;
}
