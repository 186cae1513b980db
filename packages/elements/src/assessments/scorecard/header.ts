import { assessmentStatuses, formatInstant, pickText, type AssessmentStatus, type Ranked, type Ranking } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderNotice } from '../../controls/notice/notice.js';
import type { AssessmentFacts } from '../assessment-data.js';
import { renderMovement } from '../movement.js';
import { colon, dayText, periodName } from '../wording.js';
import { figure, type ScorecardPage } from './page.js';

/** Whose scorecard it is, what it came to, where that stands among others, and how far the assessment has come. */
export function renderHeader(page: ScorecardPage): TemplateResult {
  const { assessment, card, say, locale, organisation } = page;
  const { scheme, status } = assessment;
  const group = scheme.groups.find(({ id }) => id === card.group);
  const grade = scheme.grades?.find(({ id }) => id === card.grade);
  return html`<header part="header">
    <p class="over"><span>${pickText(assessment.title, locale)}</span> <span>${periodName(card.period, locale)}</span></p>
    <h2>${organisation(card.organisation)}</h2>
    <dl class="standing">
      <div class="total" part="total">
        <dt>${say.total}</dt>
        <dd>${card.total === null ? html`<span class="none">${card.without ? say.without[card.without] : say.noPoints}</span>` : html`<strong class="number">${figure(card.total, page)}</strong> <span class="of">/ ${figure(scheme.full, page)}</span>`}</dd>
      </div>
      ${grade ? html`<div><dt>${say.grade}</dt><dd>${pickText(grade.title, locale)}</dd></div>` : nothing} ${renderPlace(page)}
      ${group && scheme.groups.length > 1 ? html`<div><dt>${say.group}</dt><dd>${pickText(group.title, locale)}</dd></div>` : nothing}
    </dl>
    ${renderLife(page)} ${status === 'published' ? nothing : html`<p class="quiet">${say.unpublished}</p>`}
  </header>`;
}

function renderPlace(page: ScorecardPage): TemplateResult | typeof nothing {
  const { facts, card, say } = page;
  const found = placeOf(facts.rankings, card.organisation);
  if (!found) return nothing;
  const { place, count } = found;
  return html`<div class="rank">
    <dt>${say.place}</dt>
    <dd>${place.tied ? say.tied : nothing}${say.placeOf(place.place, count)} ${renderMoved(place, page)}</dd>
  </div>`;
}

function renderMoved({ movement }: Ranked, { facts, say, locale }: ScorecardPage): TemplateResult | typeof nothing {
  const kind = movement?.kind;
  if (!movement || (kind !== 'up' && kind !== 'down' && kind !== 'same')) return nothing;
  const before = facts.earlier[0]?.assessment.period;
  const since = before === undefined ? undefined : periodName(before, locale);
  const said = kind === 'same' ? say.same(since) : say[kind](Math.abs(movement.by), since);
  return renderMovement(kind, said);
}

/** Its place, and among how many. */
function placeOf(rankings: readonly Ranking[], organisation: string): { place: Ranked; count: number } | undefined {
  for (const { places } of rankings) {
    const place = places.find((one) => one.organisation === organisation);
    if (place) return { place, count: places.length };
  }
  return undefined;
}

/** By which step an assessment comes to where it stands. */
const ledBy: Readonly<Record<AssessmentStatus, readonly string[]>> = {
  draft: ['begin', 'withdraw'], confirmed: ['confirm'], objection: ['object'], recalculated: ['recalculate'], locked: ['lock'], published: ['publish'],
};

/** Draft, confirmed, … published: what is behind, what is now. What was not needed is passed over. */
function renderLife(page: ScorecardPage): TemplateResult {
  const { assessment: { status, log, objections, objectionsUntil }, client, say, locale } = page;
  const at = assessmentStatuses.indexOf(status);
  const steps = assessmentStatuses.filter((one, index) => {
    if (one === 'objection') return index === at || (index < at && objections.length > 0);
    return one !== 'recalculated' || index === at || (index < at && log.some(({ action }) => action === 'recalculate'));
  });
  const [last] = log.filter(({ action }) => ledBy[status].includes(action)).slice(-1);
  return html`<ol class="life" aria-label=${say.life}>
      ${steps.map((one) => {
        const place = assessmentStatuses.indexOf(one) - at;
        const isDone = place < 0 || (place === 0 && one === 'published');
        return html`<li class=${isDone ? 'past' : place === 0 ? 'now' : 'ahead'} aria-current=${place === 0 ? 'step' : nothing}>
          <span class="dot" aria-hidden="true"></span>${say.statuses[one]}${place === 0 && last ? html` <time datetime=${last.at}>${dayText(last.at, page)}</time>` : nothing}
        </li>`;
      })}
    </ol>
    ${objectionsUntil !== undefined && ['confirmed', 'objection', 'recalculated'].includes(status)
      ? html`<p class="until">${say.objectionsUntil(formatInstant(objectionsUntil, client?.calendar.offset ?? '+08:00', locale))}</p>`
      : nothing}`;
}

/** What was vetoed stands before all else. */
export function renderVetoes(page: ScorecardPage): TemplateResult | typeof nothing {
  const { assessment: { scheme }, card, say, locale } = page;
  if (!scheme.vetoes?.length) return nothing;
  if (card.vetoes.length === 0) return html`<p class="quiet vetoes">${say.vetoes}${colon(page)}${say.noVetoes}</p>`;
  return renderNotice(
    'warning',
    html`<h3 class="vetoes">${say.vetoes}</h3>
      <ul>
        ${card.vetoes.map(({ veto: id, count, taken }) => {
          const veto = scheme.vetoes?.find((one) => one.id === id);
          return html`<li><strong>${veto ? pickText(veto.title, locale) : id}</strong>${colon(page)}${say.vetoed(figure(count, page), veto && effectText(veto.effect, taken, page))}${veto?.basis ? html` <span class="quiet">${pickText(veto.basis, locale)}</span>` : nothing}</li>`;
        })}
      </ul>`,
  );
}

type Effect = NonNullable<AssessmentFacts['assessment']['scheme']['vetoes']>[number]['effect'];

function effectText(effect: Effect, taken: string, page: ScorecardPage): string {
  const { say, locale, assessment } = page;
  if (effect.kind === 'zero') return say.veto.zero;
  if (effect.kind === 'deduct') return say.veto.deduct(figure(taken, page));
  const grade = assessment.scheme.grades?.find(({ id }) => id === effect.grade);
  return say.veto.capGrade(grade ? pickText(grade.title, locale) : effect.grade);
}
