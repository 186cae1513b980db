import { callStanding, dayOf, formatRemaining, remainingOf, type CallStanding, type Instant, type Locale, type RosterCall, type RosterSlot, type WorkCalendar } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderLight } from '../../controls/light/light.js';
import type { CoreMessages } from '../../core/core.messages.js';
import { shortInstant } from '../days.js';
import { renderPhone } from '../phone.js';
import type { RosterMessages } from './roster.messages.js';

/** What the list of those on call is drawn with. */
export interface CallPage {
  /** Those on call. */
  slots: readonly RosterSlot[];
  /** Absent: nobody keeps them here. */
  calls: readonly RosterCall[] | undefined;
  calendar: WorkCalendar;
  now: Instant;
  locale: Locale;
  say: RosterMessages;
  words: CoreMessages;
  organisation: (id: string) => string;
}

/** Who comes when called, how fast, and how each call stands: those that run first, then the latest. */
export function renderOnCall(page: CallPage): TemplateResult | typeof nothing {
  const { slots, say } = page;
  if (slots.length === 0) return nothing;
  return html`<section class="on-call" part="on-call" aria-labelledby="on-call">
    <h3 id="on-call">${say.onCall}</h3>
    <ul class="callees">${slots.map((slot) => renderCallee(slot, page))}</ul>
  </section>`;
}

function renderCallee(slot: RosterSlot, page: CallPage): TemplateResult {
  const { say, organisation } = page;
  const calls = (page.calls ?? []).filter((call) => call.slot === slot.id).sort(byUrgency);
  return html`<li class="callee" data-slot=${slot.id}>
    <h4>${organisation(slot.organisation)}</h4>
    <p class="terms">
      <span><span class="quiet">${say.responds}</span> ${slot.responseMinutes ? say.within(slot.responseMinutes) : say.noResponseTime}</span>
      ${slot.phone ? html`<span><span class="quiet">${say.phone}</span> ${renderPhone(slot.phone)}</span>` : nothing}
    </p>
    ${calls.length > 0 ? html`<ul class="calls" aria-label=${say.calls}>${calls.map((call) => renderCall(call, slot, page))}</ul>` : page.calls ? html`<p class="quiet">${say.noCalls}</p>` : nothing}
  </li>`;
}

function renderCall(call: RosterCall, slot: RosterSlot, page: CallPage): TemplateResult {
  const { calendar, now, locale, say } = page;
  const standing = callStanding(call, slot, calendar, now);
  return html`<li class=${call.arrivedAt === null ? 'running' : ''}>
    <time datetime=${call.at}>${say.calledAt(shortInstant(call.at, dayOf(now, calendar.offset), calendar, locale))}</time>
    ${standing ? renderStanding(standing, page) : nothing}
  </li>`;
}

/** A call that runs shows what is left of its time; one that was answered, whether in time. */
function renderStanding({ clock, light, met, minutes, lateMinutes }: CallStanding, { calendar, now, locale, say, words }: CallPage): TemplateResult {
  if (clock.stoppedAt !== null) return renderLight(met ? 'green' : 'red', words, met ? say.arrived(minutes) : say.arrivedLate(minutes, lateMinutes));
  const left = remainingOf(clock, calendar, now);
  const text = left && formatRemaining(left, locale);
  return html`${renderLight(light, words, light === 'red' ? text : undefined)} ${light !== 'red' && text ? html`<span class="remaining">${text}</span>` : nothing}`;
}

function byUrgency(one: RosterCall, other: RosterCall): number {
  const running = Number(other.arrivedAt === null) - Number(one.arrivedAt === null);
  return running || Date.parse(other.at) - Date.parse(one.at);
}
