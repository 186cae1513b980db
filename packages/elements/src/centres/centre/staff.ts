import { dayOf, formatDay, isInForce, lintCentre, pickText, readinessOf, type Centre, type CentreFinding, type CentreGroup, type CentrePostRule, type Post, type ReadinessLine } from '@linli/model';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { CentreFacts } from '../centre-data.js';
import { renderPhone } from '../phone.js';
import type { CentrePage } from './opening.js';

type StaffPage = CentrePage & CentreFacts & { rules: readonly CentrePostRule[] | undefined };

/** What those who run a centre look after. */
export function renderStaff(page: StaffPage): TemplateResult {
  return html`${renderFindings(page)} ${renderReadiness(page)} ${renderGroups(page)} ${renderMerged(page.centre, page)}`;
}

function renderFindings(page: StaffPage): TemplateResult {
  const { centre, posts, slots, calendar, now, rules, say } = page;
  const findings = lintCentre(centre, posts, slots, { rules, calendar, day: dayOf(now, calendar.offset) });
  const faultsFirst = [...findings].sort((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));
  return html`<section class="findings" part="findings" aria-labelledby="findings">
    <h3 id="findings">${say.findings}${findings.length > 0 ? html` <span class="count">${findings.length}</span>` : nothing}</h3>
    ${findings.length === 0 ? html`<p class="mark met">${renderShape('met')}<span>${say.noFindings}</span></p>` : html`<ul>${faultsFirst.map((finding) => renderFinding(finding, page))}</ul>`}
  </section>`;
}

function renderFinding({ code, severity, message, organisations = [], window }: CentreFinding, { centre, locale, say, organisation }: StaffPage): TemplateResult {
  const place = centre.zones.flatMap(({ windows }) => windows).find(({ id }) => id === window);
  const about = [...organisations.map(organisation), ...(place ? [pickText(place.label, locale)] : [])];
  return html`<li class="finding ${severity ?? 'fault'}" data-code=${code}>
    <span class="mark">${renderShape(severity ?? 'fault')}<span>${severity ? say.warning : say.fault}</span></span>
    <span class="what">${about.length > 0 ? html`<strong>${about.join(locale === 'en' ? ', ' : '、')}</strong> ` : nothing}${pickText(message, locale)}</span>
  </li>`;
}

function renderReadiness(page: StaffPage): TemplateResult {
  const { centre, say } = page;
  const { lines } = readinessOf(centre);
  return html`<section class="readiness" part="readiness" aria-labelledby="readiness">
    <h3 id="readiness">${say.readiness}</h3>
    <p class="quiet">${say.readinessCount(lines.filter(({ state }) => state === 'met').length, lines.length)}</p>
    <ul>${lines.map((line) => renderLine(line, page))}</ul>
  </section>`;
}

function renderLine({ item, label, state, evidence, on }: ReadinessLine, { locale, say }: StaffPage): TemplateResult {
  const shown = evidence ? `${say.evidence}${locale === 'en' ? ': ' : '：'}${evidence}` : state === 'met' ? say.noEvidence : '';
  return html`<li data-item=${item}>
    <span class="item">${pickText(label, locale)}</span>
    <span class="mark ${state}">${renderShape(state)}<span>${say.readinessStates[state]}</span></span>
    ${shown || on ? html`<span class="quiet evidence">${shown} ${on ? html`<span class="on">${say.lookedOn(formatDay(on, locale))}</span>` : nothing}</span>` : nothing}
  </li>`;
}

function renderGroups(page: StaffPage): TemplateResult {
  const { centre, posts, calendar, now, say } = page;
  const own = posts.filter((post) => post.organisation === centre.id && isInForce(post, dayOf(now, calendar.offset)));
  const leadership = own.filter(({ group }) => !centre.groups.some(({ id }) => id === group));
  return html`<section aria-labelledby="groups">
    <h3 id="groups">${say.groups}</h3>
    <div class="cards">
      <div class="card" part="group">
        <h4>${say.leadership}</h4>
        ${leadership.length > 0 ? renderPosts(leadership, page) : html`<p class="quiet">${say.noPosts}</p>`}
      </div>
      ${centre.groups.map((group) => renderGroup(group, own.filter((post) => post.group === group.id), page))}
    </div>
  </section>`;
}

function renderGroup({ label, departments }: CentreGroup, posts: readonly Post[], page: StaffPage): TemplateResult {
  const { locale, say, organisation } = page;
  return html`<div class="card" part="group">
    <h4>${pickText(label, locale)}</h4>
    <p class="quiet">${say.leads}</p>
    ${posts.length > 0 ? renderPosts(posts, page) : html`<p>${say.nobodyLeads}</p>`}
    <p class="quiet">${say.departments}</p>
    ${departments.length > 0 ? html`<ul class="names">${departments.map((id) => html`<li>${organisation(id)}</li>`)}</ul>` : html`<p>${say.noDepartments}</p>`}
  </div>`;
}

function renderPosts(posts: readonly Post[], { locale, say }: StaffPage): TemplateResult {
  return html`<ul class="posts">
    ${posts.map(
      ({ label, filled, phone }) => html`<li>
        <span>${pickText(label, locale)}</span>
        <span class="mark ${filled ? 'met' : 'notMet'}">${renderShape(filled ? 'met' : 'notMet')}<span>${filled ? say.filled : say.vacant}</span></span>
        ${phone ? renderPhone(phone) : nothing}
      </li>`,
    )}
  </ul>`;
}

function renderMerged({ mergedFrom }: Centre, { locale, say }: StaffPage): TemplateResult | typeof nothing {
  if (mergedFrom.length === 0) return nothing;
  return html`<section aria-labelledby="merged">
    <h3 id="merged">${say.merged}</h3>
    <ul class="names">${mergedFrom.map((platform) => html`<li>${pickText(platform, locale)}</li>`)}</ul>
  </section>`;
}

const shapes: Record<'met' | 'notMet' | 'notLookedAt' | 'fault' | 'warning', SVGTemplateResult> = {
  met: svg`<path d="M6.2 13 1.5 8.3l1.7-1.7 3 3 6.6-6.6 1.7 1.7z"></path>`,
  notMet: svg`<path d="M3.6 1.9 8 6.3l4.4-4.4 1.7 1.7L9.7 8l4.4 4.4-1.7 1.7L8 9.7l-4.4 4.4-1.7-1.7L6.3 8 1.9 3.6z"></path>`,
  notLookedAt: svg`<path d="M2 7h12v2H2z"></path>`,
  fault: svg`<path d="M2.5 2.5h11v11h-11z"></path>`,
  warning: svg`<path d="M8 1.5 15.5 14.5H.5z"></path>`,
};

function renderShape(kind: keyof typeof shapes): TemplateResult {
  return html`<svg class="mark-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[kind]}</svg>`;
}
