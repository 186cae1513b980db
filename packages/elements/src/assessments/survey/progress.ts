import { pickText } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import { renderBar } from '../../controls/bar/bar.js';
import { subjectTitle, type Page } from './page.js';

/** How many have answered, stratum by stratum. Not what. */
export function renderProgress(page: Page): TemplateResult {
  const { survey, say, locale } = page;
  const several = survey.subjects.length > 1;
  const agencies = [...new Set(survey.imported.map(({ agency }) => agency))];
  return html`<section class="progress">
    <h3>${say.progress}</h3>
    <p class="quiet">${say.progressHint}</p>
    <table>
      <caption class="visually-hidden">${say.progress}</caption>
      <thead>
        <tr>
          ${several ? html`<th scope="col">${say.subject}</th>` : nothing}
          <th scope="col">${say.stratum}</th>
          <th scope="col">${say.answered} / ${say.planned}</th>
        </tr>
      </thead>
      <tbody>
        ${survey.sample.strata.map(({ id, subject, title, planned }) => {
          const answered = survey.tallies.find(({ stratum }) => stratum === id)?.answered ?? 0;
          return html`<tr>
            ${several ? html`<td>${subjectTitle(page, subject)}</td>` : nothing}
            <th scope="row">${pickText(title, locale)}</th>
            <td><span class="share">${renderBar(planned > 0 ? answered / planned : 0)}<span class="number">${say.ofPlanned(answered.toLocaleString(), planned.toLocaleString())}</span></span></td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${agencies.map((agency) => html`<p>${say.imported(survey.imported.filter((one) => one.agency === agency).length, agency)}</p>`)}
  </section>`;
}
