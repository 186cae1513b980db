import { formatLimit, pickText, type ExtensionRequest } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderNotice } from '../../controls/notice/notice.js';
import { renderCaseLine } from '../facts/case-line.js';
import { renderTime, type Page } from './page.js';
import { supervisionWords } from './supervision.js';

/** What the case is and where it stands; its own limits, and what is asked for on them. The limits of parts stand with the parts. */
export function renderHeader(page: Page): TemplateResult {
  const { client, item, type, say, words, locale } = page;
  const status = type.statuses.find(({ id }) => id === item.status);
  const level = item.supervision?.level;
  const running = item.clocks.filter(({ stoppedAt, organisation }) => stoppedAt === null && organisation === null);
  return html`<header part="header">
    <p class="over"><span>${pickText(type.label, locale)}</span><span>${say.receipt} <span class="code">${item.receipt}</span></span></p>
    <h2>${item.title}</h2>
    <dl class="standing">
      ${renderStanding(say.status, status ? pickText(status.label, locale) : item.status, status?.phase ?? 'none')}
      ${renderStanding(say.outcome, item.outcome ? words.outcomes[item.outcome] : say.noOutcome, item.outcome ?? 'none')}
      ${renderStanding(say.confirmation, item.confirmation ? words.confirmations[item.confirmation] : say.noConfirmation, item.confirmation ?? 'none')}
      ${level ? renderStanding(say.supervision, supervisionWords(locale).levels[level], level) : nothing}
    </dl>
    ${item.mergedInto ? renderMerged(page) : nothing}
    ${running.map((clock) => html`<linli-deadline .client=${client} .clock=${clock} lang=${locale}></linli-deadline>`)}
    ${item.request ? renderRequest(item.request, page) : nothing}
    <p class="under">
      <span>${say.createdAt} ${renderTime(item.createdAt, page)}</span>
      <span>${say.channel} ${words.channels[item.channel]}</span>
    </p>
  </header>`;
}

function renderStanding(label: string, value: string, kind: string): TemplateResult {
  return html`<div class="stand"><dt>${label}</dt><dd><span class="tag ${kind}">${value}</span></dd></div>`;
}

function renderMerged({ client, item, facts, say, locale, open }: Page): TemplateResult {
  const into = item.mergedInto && facts.cases.find(item.mergedInto);
  return renderNotice('info', html`<p>${say.mergedInto}</p>${into ? renderCaseLine(into, { client, locale, open }) : nothing}`);
}

/** The amount is in the unit of the limit that it is asked for. */
function renderRequest({ clock: id, amount, reason, at }: ExtensionRequest, page: Page): TemplateResult {
  const { item, type, say, locale } = page;
  const clock = item.clocks.find((candidate) => candidate.id === id && candidate.stoppedAt === null) ?? type.clocks.find((candidate) => candidate.id === id);
  const asked = clock ? formatLimit({ amount, unit: clock.limit.unit }, locale) : String(amount);
  return renderNotice('warning', html`<p>${say.request(clock ? pickText(clock.label, locale) : id, asked)}</p>
    <p class="quiet">${renderTime(at, page)} · ${say.reason}${locale === 'en' ? ': ' : '：'}${reason}</p>`);
}
