import { maySee, type Case } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { Fact } from '../facts/facts-controller.js';
import { renderNames, renderText, type Page } from './page.js';

/** Who answers for the case, how often it went from hand to hand, and who may not have it. */
export function renderHandling(page: Page): TemplateResult {
  const { item, facts, say } = page;
  const counts: [string, number][] = [[say.returns, item.returns], [say.handOvers, item.handOvers], [say.reworks, item.reworks]];
  return facts.renderFacts([
    { label: say.lead, value: item.lead ? renderNames([item.lead], page) : say.noLead },
    { label: say.receiver, value: renderNames([item.receiver], page) },
    ...some(item.designated, { label: say.designated, value: say.designatedYes }),
    ...counts.filter(([, count]) => count > 0).map(([label, count]) => ({ label, value: say.times(count) })),
    ...some(item.recused.length > 0, { label: say.recused, value: renderNames(item.recused, page) }),
    ...some(item.accused.length > 0 && maySee(item, page.client.actor), { label: say.accused, value: renderNames(item.accused, page) }),
    ...(item.rating ? [{ label: say.rating, value: renderRating(item.rating, page) }] : []),
  ]);
}

/** The person, as far as whoever looks may see them. */
export function renderApplicant({ item: { applicant }, facts, say }: Page): TemplateResult {
  if (!applicant) return html`<p>${say.anonymous}</p>`;
  const { name, phone, confidential } = applicant;
  const known = [{ label: say.name, value: name }, { label: say.phone, value: phone }].filter(({ value }) => value !== undefined);
  return html`${known.length > 0 ? facts.renderFacts(known) : nothing}${confidential ? html`<p class="confidential">${say.confidential}</p>` : nothing}`;
}

function renderRating({ stars, resolved, comment }: NonNullable<Case['rating']>, { say, locale }: Page): TemplateResult {
  return html`<linli-rating readonly .value=${stars} lang=${locale}></linli-rating>
    <p>${resolved ? say.resolved : say.unresolved}</p>
    ${comment ? renderText(comment) : nothing}`;
}

function some(holds: boolean, fact: Fact): Fact[] {
  return holds ? [fact] : [];
}
