import type { LinliClient } from '@linli/client';
import { caseLight, dayOf, explainBasis, findCaseType, findNode, formatDay, pickText, type Case, type CaseRef, type CaseType, type Clock, type Instant, type Locale, type SupervisionLevel, type SupervisionProposal } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardRow } from './board.js';
import type { SupervisionBoardMessages } from './supervision-board.messages.js';

/** What a card is drawn with. */
export interface CardContext {
  client: LinliClient;
  caseTypes: readonly CaseType[];
  now: Instant | undefined;
  locale: Locale;
  say: SupervisionBoardMessages;
  organisation: (id: string) => string;
  measuresOn: (organisation: string | null) => readonly Case[];
  open: (ref: CaseRef) => void;
}

/** What is known of a case on the board: limits, stars, why it is here, who has it. */
export function renderCardBody({ item, proposals }: BoardRow, context: CardContext): TemplateResult {
  const { say } = context;
  return html`${limitsOf(item, context).map((clock) => renderLimit(clock, context))} ${renderStars(item, say)}
    ${proposals.length > 0 ? renderProposals(proposals, context) : nothing}
    ${renderFacts(item, context)}
    <p class="quiet refs">${[...standingOf(item, context), item.receipt].map((text) => html`<span>${text}</span> `)}</p>`;
}

/** Level by level why it should come there, then where that stands in law. */
function renderProposals(proposals: readonly SupervisionProposal[], { say, locale }: CardContext): TemplateResult {
  const levels = [...new Set(proposals.map(({ level }) => level))];
  const bases = new Set(proposals.flatMap(({ basis }) => (basis ? [explainBasis(basis, locale)] : [])));
  const reasons = (asked: SupervisionLevel) => proposals.filter(({ level }) => level === asked).map(({ reason }) => pickText(reason, locale)).join(locale === 'en' ? ' ' : '');
  return html`<div class="why">
    <ul>${levels.map((level) => html`<li><strong>${say.proposals[level]}</strong> ${reasons(level)}</li>`)}</ul>
    ${[...bases].map((basis) => html`<p class="quiet">${basis}</p>`)}
  </div>`;
}

/** The limit that supervision set, and the worst of the case's own. */
function limitsOf({ clocks }: Case, { client: { calendar, now }, now: given }: CardContext): Clock[] {
  const moment = given ?? now();
  const worst = (some: Clock[]) => caseLight({ clocks: some }, calendar, moment).clock;
  const own = clocks.filter(({ id }) => id !== 'supervision');
  return [worst(clocks.filter((clock) => !own.includes(clock))), worst(own)].filter((clock) => clock !== undefined);
}

function renderLimit(clock: Clock, { client, now, locale }: CardContext): TemplateResult {
  return html`<div class="limit">
    <span class="quiet">${pickText(clock.label, locale)}</span>
    <linli-deadline compact .client=${client} .clock=${clock} .now=${now} lang=${locale}></linli-deadline>
  </div>`;
}

function renderStars({ stars }: Case, say: SupervisionBoardMessages): TemplateResult | typeof nothing {
  if (stars === null) return nothing;
  return html`<p class="stars ${stars > 0 ? '' : 'none'}"><span class="shape" aria-hidden="true">${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}</span> ${stars > 0 ? say.stars(stars) : say.struckOff}</p>`;
}

function renderFacts({ supervision, lead }: Case, context: CardContext): TemplateResult {
  const { client, locale, say, organisation } = context;
  const measures = context.measuresOn(lead);
  return html`<dl>
    <dt>${say.lead}</dt>
    <dd>${lead ? organisation(lead) : say.noLead}</dd>
    ${measures.length > 0 ? html`<dt>${say.measures}</dt><dd>${measures.map((measure) => renderMeasure(measure, context))}</dd>` : nothing}
    ${supervision
      ? html`<dt>${say.sponsor}</dt>
          <dd>${organisation(supervision.sponsor)}</dd>
          <dt>${say.since}</dt>
          <dd><time datetime=${supervision.since}>${formatDay(dayOf(supervision.since, client.calendar.offset), locale)}</time></dd>
          <dt>${say.reason}</dt>
          <dd class="long">${supervision.reason}</dd>
          ${supervision.criteria === undefined ? nothing : html`<dt>${say.criteria}</dt><dd class="long">${supervision.criteria}</dd>`}`
      : nothing}
  </dl>`;
}

/** On which rung the organisation stands; the measure itself is one press away. */
function renderMeasure({ ref, type, category, status }: Case, { caseTypes, locale, open }: CardContext): TemplateResult {
  const caseType = findCaseType(caseTypes, type);
  const rung = findNode(caseType?.categories ?? [], category);
  const standing = caseType?.statuses.find(({ id }) => id === status);
  return html`<button type="button" class="link-button measure" @click=${() => open(ref)}>${rung ? pickText(rung.label, locale) : category}</button> ${standing ? html`<span class="quiet">${pickText(standing.label, locale)}</span>` : nothing}`;
}

/** Of what kind a case is, and where it stands. */
function standingOf({ type, status }: Case, { caseTypes, locale }: CardContext): string[] {
  const caseType = findCaseType(caseTypes, type);
  const standing = caseType?.statuses.find(({ id }) => id === status);
  return [caseType, standing].flatMap((named) => (named ? [pickText(named.label, locale)] : []));
}
