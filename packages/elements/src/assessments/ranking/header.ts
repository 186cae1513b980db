import { formatInstant, pickText, type Assessment } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText, periodName } from '../wording.js';
import { hidesPlaces } from './rows.js';
import type { RankingPage } from './page.js';

/** What is ranked, of when, and how far the assessment has come. */
export function renderHeader(page: RankingPage): TemplateResult {
  const { facts: { assessment, cards }, say, locale } = page;
  const { published } = assessment;
  const groups = new Set(cards.map(({ group }) => group)).size;
  const before = published ? undefined : page.facts.earlier[0]?.assessment.period;
  return html`<header part="header">
    <p class="over">${say.heading} <span>${periodName(assessment.period, locale)}</span></p>
    <h2>${pickText(assessment.title, locale)}</h2>
    ${renderStatus(assessment, page)}
    <p class="quiet">
      ${published && published.assessed > cards.length ? say.shown(cards.length, published.assessed) : say.summary(cards.length, groups)}${before !== undefined ? html`<span class="since">${say.since(periodName(before, locale))}</span>` : nothing}
    </p>
    ${hidesPlaces(assessment) ? html`<p>${say.noPlaces}</p>` : nothing}
  </header>`;
}

/** Where it stands in words, since when, and what it waits for. */
function renderStatus(assessment: Assessment, page: RankingPage): TemplateResult {
  const { client, say, locale } = page;
  const { status, log, publication, objectionsUntil, corrections = [] } = assessment;
  const last = log[log.length - 1];
  const open = assessment.objections.filter(({ answer }) => answer === null).length;
  const parts = [
    publication?.number,
    objectionsUntil !== undefined && ['confirmed', 'objection', 'recalculated'].includes(status) ? say.objectionsUntil(formatInstant(objectionsUntil, client?.calendar.offset ?? '+08:00', locale)) : undefined,
    open > 0 ? say.objections(open) : undefined,
    corrections.length > 0 ? say.corrections(corrections.length) : undefined,
  ];
  return html`<p class="standing" part="status">
    <span class="visually-hidden">${say.status}</span><strong class="status ${status}">${say.statuses[status]}</strong>
    ${last ? html`<time datetime=${last.at}>${dayText(last.at, page)}</time>` : nothing} ${parts.map((part) => (part ? html`<span>${part}</span> ` : nothing))}
    ${status === 'published' ? nothing : html`<span class="quiet">${say.unpublished}</span>`}
  </p>`;
}
