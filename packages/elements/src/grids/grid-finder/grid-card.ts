import type { LinliClient } from '@linli/client';
import { dayOf, findOrganisation, formatDay, openingOn, pickText, type Locale, type ResponsiblePost } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { hoursText } from '../../centres/days.js';
import type { GridAnswer } from './grid-answer.js';
import type { GridFinderMessages } from './grid-finder.messages.js';

interface Card {
  client: LinliClient;
  say: GridFinderMessages;
  locale: Locale;
}

/** What is published of a grid: name, extent, telephones (滨州市网格化条例 6), who is there, its centre, its list of items (10). */
export function renderGridCard({ responsibility, services, organisations }: GridAnswer, { client, say, locale }: Card): TemplateResult | typeof nothing {
  const { grid, posts, line, day } = responsibility;
  if (!grid) return nothing;
  const [own] = line;
  return html`<article class="card" part="grid" aria-labelledby="title">
    <header>
      <p class="quiet">${say.yours}</p>
      <h3 id="title" tabindex="-1">${grid.name}</h3>
    </header>
    <div class="phones">${renderPhone(say.phone, grid.phone, say)} ${renderPhone(say.supervision, grid.supervisionPhone, say)}</div>
    <dl>
      <dt>${say.extent}</dt>
      <dd>${grid.extent}</dd>
      ${own ? html`<dt>${say.organisation}</dt><dd>${pickText(own.name, locale)}</dd>` : nothing}
      <dt>${say.code}</dt>
      <dd>${grid.code}</dd>
    </dl>
    ${posts.length > 0
      ? html`<section aria-labelledby="posts">
          <h4 id="posts">${say.posts}</h4>
          <ul>${posts.map((post) => html`<li>${postText(post, say, locale)}</li>`)}</ul>
        </section>`
      : nothing}
    ${renderCentre(responsibility.centre, { client, say, locale })}
    ${services.length > 0
      ? html`<details>
          <summary>${say.services(services.length)}</summary>
          <ul>
            ${services.map(({ label, task, department }) => {
              const responsible = findOrganisation(organisations, department);
              return html`<li><strong>${pickText(label, locale)}</strong><br />${pickText(task, locale)} ${responsible ? html`<span class="quiet">${say.department(pickText(responsible.name, locale))}</span>` : nothing}</li>`;
            })}
          </ul>
        </details>`
      : nothing}
    <p class="quiet">${say.asOf(formatDay(day, locale))}</p>
  </article>`;
}

function renderPhone(label: string, number: string | null, say: GridFinderMessages): TemplateResult | typeof nothing {
  if (number === null) return nothing;
  return html`<div class="phone"><span>${label}</span><br /><a href="tel:${number.replace(/[^\d+]/g, '')}" aria-label="${label} ${say.call(number)}">${number}</a></div>`;
}

function postText({ post, standIn }: ResponsiblePost, say: GridFinderMessages, locale: Locale): TemplateResult {
  const name = pickText(post.label, locale);
  if (standIn?.post) return html`${name} <span class="quiet">${say.standIn(pickText(standIn.post.label, locale), formatDay(standIn.until, locale))}</span>`;
  return post.filled ? html`${name}` : html`${name} <span class="quiet">${say.vacant}</span>`;
}

function renderCentre(found: GridAnswer['responsibility']['centre'], { client, say, locale }: Card): TemplateResult | typeof nothing {
  if (!found) return nothing;
  const { organisation, record } = found;
  return html`<section aria-labelledby="centre">
    <h4 id="centre">${say.centre}</h4>
    <p>${pickText(organisation.name, locale)}</p>
    ${record
      ? html`<dl>
          <dt>${say.address}</dt>
          <dd>${pickText(record.address, locale)}</dd>
          <dt>${say.hours}</dt>
          <dd>${todayText(record, { client, say, locale })}</dd>
          ${record.phone === null ? nothing : html`<dt>${say.centrePhone}</dt><dd><a href="tel:${record.phone.replace(/[^\d+]/g, '')}">${record.phone}</a></dd>`}
        </dl>`
      : nothing}
  </section>`;
}

function todayText(record: Parameters<typeof openingOn>[0], { client: { calendar, now }, say, locale }: Card): string {
  const { hours, known } = openingOn(record, dayOf(now(), calendar.offset), calendar);
  if (!known) return say.unknownToday;
  return hours.length > 0 ? say.today(hoursText(hours, locale)) : say.closedToday;
}
