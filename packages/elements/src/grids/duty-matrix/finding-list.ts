import { pickText, type DutyFinding } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { FindingPlace, MatrixContext } from './matrix-context.js';

export interface FindingsContext extends MatrixContext {
  findings: readonly DutyFinding[];
  /** Where a finding is to be seen; `undefined` where the matrix does not show it. */
  placeOf: (finding: DutyFinding) => FindingPlace | undefined;
  show: (place: FindingPlace) => void;
  /** Whether there are too many to stand above all else. */
  folded: boolean;
}

/** What is wrong in the area, and a way to where it is. */
export function renderFindings(context: FindingsContext): TemplateResult {
  const { findings, say, folded } = context;
  const title = html`<h3 id="findings">${say.findings}${findings.length > 0 ? html` <span class="count">${findings.length}</span>` : nothing}</h3>`;
  const list = html`<ul>${findings.map((finding) => renderFinding(finding, context))}</ul>`;
  return html`<section class="findings" part="findings" aria-labelledby="findings">
    ${folded ? html`<details><summary>${title}</summary>${list}</details>` : html`${title} ${findings.length === 0 ? html`<p class="quiet">${say.noFindings}</p>` : list}`}
  </section>`;
}

function renderFinding(finding: DutyFinding, { say, locale, placeOf, show }: FindingsContext): TemplateResult {
  const place = placeOf(finding);
  const isWarning = finding.severity === 'warning';
  const words = pickText(finding.text, locale);
  return html`<li class="finding ${isWarning ? 'warning' : ''}">
    <p><span class="alarm" aria-hidden="true">${isWarning ? 'ⓘ' : '⚠'}</span> ${isWarning ? html`<strong>${say.warning}</strong> ` : nothing}${words}</p>
    ${place ? html`<button type="button" class="link-button" @click=${() => show(place)}>${say.show}<span class="visually-hidden"> ${words}</span></button>` : nothing}
  </li>`;
}
