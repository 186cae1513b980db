import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '@linli/model';
import { renderNotice } from '../../controls/notice/notice.js';
import { errorText } from '../../core/error-text.js';
import type { FindingChanges } from './finding-changes.js';
import type { GridChange } from './revision-changes.js';
import type { RevisionController, RevisionPreview } from './revision-controller.js';
import { areaText, countText, findingText, percentText, type PlanWords } from './plan-words.js';
import { renderSeverity } from './severity-mark.js';

/** So many grids and findings are listed one by one. */
const listed = 30;

export interface PreviewHandlers {
  confirm: string;
  onConfirm(): void;
  onBack(): void;
}

/** How far the check of what would be has come. */
export function renderChecking({ progress }: RevisionController, onBack: () => void, words: PlanWords): TemplateResult {
  const { say, ids } = words;
  const { done = 0 } = progress ?? {};
  return html`<div class="progress">
      <progress aria-labelledby=${ids('panel')} max="1" value=${done}></progress>
      <span>${say.checking(percentText(done, words))}</span>
    </div>
    <p class="buttons"><button type="button" class="button" @click=${onBack}>${say.change}</button></p>`;
}

/** What a revision would change, before anything is. */
export function renderPreview({ preview, error }: RevisionController, { confirm, onConfirm, onBack }: PreviewHandlers, before: PlanWords): TemplateResult | typeof nothing {
  if (!preview) return nothing;
  const { revision, changes, refined } = preview;
  const names = new Map(revision.added.map(({ code, name }) => [code, name]));
  const words: PlanWords = { ...before, grid: (code) => names.get(code) ?? before.grid(code) };
  const { say, core, locale } = words;
  return html`${error === undefined ? nothing : renderNotice('danger', html`<p>${errorText(error, core)}</p>`)}
    <p>${say.doneFrom(formatDay(revision.on, locale))} ${say.reason}${locale === 'en' ? ': ' : '：'}${revision.reason}</p>
    <table class="changes">
      <thead><tr><th scope="col">${say.grids}</th><th scope="col">${say.before}</th><th scope="col">${say.after}</th></tr></thead>
      <tbody>${changes.slice(0, listed).map((change) => renderChange(change, words))}</tbody>
    </table>
    ${changes.length > listed ? html`<p class="quiet">${say.andMore(countText(changes.length - listed, words))}</p>` : nothing}
    ${refined > 0 ? html`<p class="quiet">${say.refined(countText(refined, words))}</p>` : nothing}
    ${renderFindingChanges(preview.findings, words)} ${renderMoves(preview, words)}
    <p class="buttons end">
      <button type="button" class="button primary" @click=${onConfirm}>${confirm}</button>
      <button type="button" class="button" @click=${onBack}>${say.change}</button>
    </p>`;
}

function renderChange({ code, before, after }: GridChange, words: PlanWords): TemplateResult {
  const { say } = words;
  const what = !after ? say.ends : before ? say.goesOn : say.begins;
  const side = (grid: GridChange['before']) =>
    grid
      ? html`<td>${before && after && before.name !== after.name ? html`<span class="block">${grid.name}</span>` : nothing}<span class="block">${areaText(grid, words)}</span><span class="block">${grid.households === null ? nothing : say.households(countText(grid.households, words))}</span></td>`
      : html`<td><span aria-hidden="true">${say.none}</span></td>`;
  return html`<tr>
    <th scope="row"><span class="tag">${what}</span> ${(after ?? before)?.name} <span class="code block">${code}</span></th>
    ${side(before)}${side(after)}
  </tr>`;
}

function renderFindingChanges(changes: FindingChanges | undefined, words: PlanWords): TemplateResult {
  const { say } = words;
  if (!changes) return html`<section><h4>${say.findings}</h4><p>${say.notChecked}</p></section>`;
  const { solved, fresh, kept } = changes;
  const list = (findings: FindingChanges['fresh']) => html`<ul class="plain">
    ${findings.slice(0, listed).map((finding) => html`<li>${renderSeverity(finding.severity, say.severities[finding.severity])} ${findingText(finding, words)}</li>`)}
  </ul>`;
  return html`<section>
    <h4>${say.findings}</h4>
    ${fresh.length > 0 ? renderNotice('warning', html`<p><strong>${say.fresh(countText(fresh.length, words))}</strong></p>${list(fresh)}`) : html`<p class="good">✓ ${say.noFresh}</p>`}
    ${solved.length > 0 ? html`<p class="good">✓ ${say.solved(countText(solved.length, words))}</p>${list(solved)}` : nothing}
    ${kept > 0 ? html`<p class="quiet">${say.kept(countText(kept, words))}</p>` : nothing}
  </section>`;
}

function renderMoves({ moves }: RevisionPreview, words: PlanWords): TemplateResult {
  const { say } = words;
  return html`<section>
    <h4>${say.cases}</h4>
    ${moves
      ? html`<ul class="plain">
          ${moves.sure > 0 ? html`<li>${say.casesMove(countText(moves.sure, words))}</li>` : nothing}
          ${moves.uncertain > 0 ? html`<li>${say.casesUncertain(countText(moves.uncertain, words))}</li>` : nothing}
          ${moves.sure + moves.uncertain === 0 ? html`<li>${say.casesNone}</li>` : nothing}
        </ul>`
      : html`<p>${say.casesUnknown}</p>`}
  </section>`;
}
