import { formatPlanMeasure, type DivisionCode, type PlanFinding, type PlanFindingCode } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { adviceOf, fixesFor, type FindingFix } from './finding-fixes.js';
import { findingKey } from './finding-changes.js';
import type { FindingFilter, FindingGroup } from './finding-groups.js';
import { countText, findingText, type PlanWords } from './plan-words.js';
import { renderSeverity } from './severity-mark.js';

/** Of each kind so many are shown, and so many more when asked for. */
export const shownAtFirst = 20;

export interface FindingsView {
  groups: readonly FindingGroup[];
  filter: FindingFilter;
  /** How many findings each kind and each community has. */
  kinds: ReadonlyMap<PlanFindingCode, number>;
  communities: ReadonlyMap<DivisionCode, number>;
  /** The key of the finding that is looked at. */
  current: string | undefined;
  shown(code: PlanFindingCode): number;
  mayRevise(finding: PlanFinding): boolean;
  onFilter(filter: Partial<FindingFilter>): void;
  onMore(code: PlanFindingCode): void;
  onChoose(finding: PlanFinding): void;
  onFix(fix: FindingFix, finding: PlanFinding): void;
}

/** What is wrong with the plan, kind by kind; the one that is looked at with its measure and what can be done about it. */
export function renderFindings(view: FindingsView, words: PlanWords): TemplateResult {
  const { groups, filter, onFilter } = view;
  const { say } = words;
  const isNarrowed = filter.code !== '' || filter.community !== '';
  return html`${renderFilter(view, words)}
    ${isNarrowed ? html`<button type="button" class="link-button" @click=${() => onFilter({ code: '', community: '' })}>${say.clearFilter}</button>` : nothing}
    ${groups.length === 0 ? html`<p class="quiet">${say.noneLeft}</p>` : groups.map((group) => renderGroup(group, view, words))}`;
}

function renderFilter({ filter, kinds, communities, onFilter }: FindingsView, words: PlanWords): TemplateResult | typeof nothing {
  const { say } = words;
  if (kinds.size < 2 && communities.size < 2) return nothing;
  const option = (value: string, chosen: string, label: string, count: number) => html`<option value=${value} .selected=${value === chosen}>${label} (${countText(count, words)})</option>`;
  const value = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<div class="filters">
    <label class="field compact"><span class="label">${say.kind}</span>
      <select class="input" name="kind" @change=${(event: Event) => onFilter({ code: value(event) as PlanFindingCode | '' })}>
        <option value="" .selected=${filter.code === ''}>${say.all}</option>
        ${[...kinds].map(([code, count]) => option(code, filter.code, say.kinds[code], count))}
      </select>
    </label>
    <label class="field compact"><span class="label">${say.community}</span>
      <select class="input" name="community" @change=${(event: Event) => onFilter({ community: value(event) })}>
        <option value="" .selected=${filter.community === ''}>${say.all}</option>
        ${[...communities].map(([code, count]) => option(code, filter.community, words.community(code), count))}
      </select>
    </label>
  </div>`;
}

function renderGroup({ code, severity, findings }: FindingGroup, view: FindingsView, words: PlanWords): TemplateResult {
  const { say, ids } = words;
  const shown = view.shown(code);
  const rest = findings.length - shown;
  const id = ids('kind', code);
  return html`<section class="group" aria-labelledby=${id}>
    <h4 id=${id}>${renderSeverity(severity, say.severities[severity])} <span>${say.kinds[code]}</span> <span class="count">${countText(findings.length, words)}</span></h4>
    <ul>${repeat(findings.slice(0, shown), findingKey, (finding) => renderFinding(finding, view, words))}</ul>
    ${rest > 0 ? html`<button type="button" class="link-button" @click=${() => view.onMore(code)}>${say.more(countText(Math.min(rest, 100), words))}</button>` : nothing}
  </section>`;
}

function renderFinding(finding: PlanFinding, view: FindingsView, words: PlanWords): TemplateResult {
  const isCurrent = findingKey(finding) === view.current;
  return html`<li class=${isCurrent ? 'finding current' : 'finding'}>
    <button type="button" class="choose" aria-expanded=${isCurrent} @click=${() => view.onChoose(finding)}>${findingText(finding, words)}</button>
    ${isCurrent ? renderDetail(finding, view, words) : nothing}
  </li>`;
}

function renderDetail(finding: PlanFinding, { mayRevise, onFix }: FindingsView, words: PlanWords): TemplateResult {
  const { say, locale } = words;
  const { measure, limit, community, grids } = finding;
  const fixes = mayRevise(finding) ? fixesFor(finding) : [];
  const needsName = new Set(fixes.map(({ operation }) => operation)).size < fixes.length;
  return html`<div class="detail">
    <dl>
      ${measure ? html`<div><dt>${say.measure}</dt><dd>${formatPlanMeasure(measure.value, measure.unit, locale)}</dd></div>` : nothing}
      ${measure && limit !== undefined ? html`<div><dt>${say.limit}</dt><dd>${formatPlanMeasure(limit, measure.unit, locale)}</dd></div>` : nothing}
      ${grids.length > 0 ? html`<div><dt>${say.grids}</dt><dd>${grids.slice(0, 6).map((code) => html`<span class="code">${code}</span> `)}</dd></div>` : nothing}
      ${community === undefined ? nothing : html`<div><dt>${say.community}</dt><dd>${words.community(community)}</dd></div>`}
      ${finding.at ? html`<div><dt>${say.place}</dt><dd class="code">${finding.at.lon.toFixed(6)}, ${finding.at.lat.toFixed(6)}</dd></div>` : nothing}
    </dl>
    <p>${say.advices[adviceOf(finding)]}</p>
    ${fixes.length === 0
      ? nothing
      : html`<p class="buttons">
          ${fixes.map((fix) => html`<button type="button" class="button" @click=${() => onFix(fix, finding)}>${needsName ? say.fixOf(say.operations[fix.operation], words.grid(fix.grids[0] ?? '')) : say.operations[fix.operation]}</button>`)}
        </p>`}
  </div>`;
}

/** All findings as a table: what is printed. */
export function renderFindingTable(groups: readonly FindingGroup[], words: PlanWords): TemplateResult {
  const { say } = words;
  return html`<table class="printed">
    <caption>${say.findings}</caption>
    <thead><tr><th scope="col">${say.columns.severity}</th><th scope="col">${say.kind}</th><th scope="col">${say.columns.text}</th></tr></thead>
    <tbody>
      ${groups.flatMap(({ code, severity, findings }) =>
        findings.slice(0, 200).map((finding) => html`<tr><td>${renderSeverity(severity, say.severities[severity])}</td><td>${say.kinds[code]}</td><td>${findingText(finding, words)}</td></tr>`),
      )}
    </tbody>
  </table>`;
}
