import { addDays, atWindow, dayOf, nextPresence, pickText, zonePurposes, type Presence, type RosterSlot, type WindowPresence, type Zone } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderMode, renderPresence } from '../marks.js';
import { shortDay } from '../days.js';
import type { CentrePage } from './opening.js';

/** Each zone, what it is for, and who is at its windows today. */
export function renderZones(slots: readonly RosterSlot[], page: CentrePage): TemplateResult {
  const { centre, now, calendar } = page;
  const windows = atWindow(centre, slots, now, calendar);
  return html`<ul class="zones">
    ${centre.zones.map((zone) => renderZone(zone, windows.filter((window) => window.zone === zone), page))}
  </ul>`;
}

function renderZone(zone: Zone, windows: readonly WindowPresence[], page: CentrePage): TemplateResult {
  const { locale } = page;
  const purpose = zone.kind === 'x' ? undefined : zonePurposes[zone.kind];
  return html`<li class="zone" part="zone" data-zone=${zone.id}>
    <h4>${pickText(zone.label, locale)}</h4>
    ${purpose ? html`<p class="quiet">${pickText(purpose, locale)}</p>` : nothing}
    ${windows.length > 0 ? html`<ul class="windows">${windows.map((window) => renderWindow(window, page))}</ul>` : nothing}
  </li>`;
}

/** Who is there stands first; who is only called stands with the others that are. */
function renderWindow({ window, roster }: WindowPresence, page: CentrePage): TemplateResult {
  const { say, locale } = page;
  const seated = roster.filter(({ state }) => state !== 'onCall').sort((one, other) => Number(one.state === 'away') - Number(other.state === 'away'));
  return html`<li data-window=${window.id}>
    <span class="window">${pickText(window.label, locale)}</span>
    ${seated.length > 0 ? html`<ul class="seats">${seated.map((presence) => renderSeat(presence, page))}</ul>` : html`<span class="quiet">${say.nobody}</span>`}
  </li>`;
}

function renderSeat({ slot, state }: Presence, page: CentrePage): TemplateResult {
  const { say, organisation } = page;
  return html`<li class="seat ${state}">
    <span class="who">${organisation(slot.organisation)}</span>
    ${renderPresence(state, say.presence[state])} ${state === 'away' ? renderNext(slot, page) : nothing}
  </li>`;
}

function renderNext(slot: RosterSlot, { centre, calendar, now, locale, say }: CentrePage): TemplateResult | typeof nothing {
  const next = nextPresence(centre, slot, addDays(dayOf(now, calendar.offset), 1), calendar);
  return next?.known ? html`<span class="next">${say.nextDay(shortDay(next.day, locale))}</span>` : nothing;
}

/** Who comes when called, and how fast. */
export function renderCalled(slots: readonly RosterSlot[], { say, locale, organisation }: CentrePage): TemplateResult | typeof nothing {
  const called = slots.filter(({ mode }) => mode === 'onCall');
  if (called.length === 0) return nothing;
  return html`<section aria-labelledby="called">
    <h3 id="called">${say.called}</h3>
    <p class="quiet">${say.calledHint}</p>
    <ul class="called">
      ${called.map(
        ({ organisation: id, mode, responseMinutes }) => html`<li>
          <span class="who">${organisation(id)}</span> ${renderMode(mode, locale)} ${responseMinutes ? html`<span class="quiet">${say.within(responseMinutes)}</span>` : nothing}
        </li>`,
      )}
    </ul>
  </section>`;
}
