import { minimumCell, pickText, surveyRectifications, surveyResults, type SurveyQuestion, type SurveyRectification, type SurveyResult } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { Chart, ChartValue } from '../../controls/chart/chart.types.js';
import { renderLight } from '../../controls/light/light.js';
import { renderNotice } from '../../controls/notice/notice.js';
import { percent, plain, stratumTitle, subjectTitle, type Page } from './page.js';

interface Asked {
  question: SurveyQuestion;
  results: readonly SurveyResult[];
}

/** What each question came to, with intervals, numbers of answers, and what to bear in mind. */
export function renderResults(page: Page, rectify: ((rectification: SurveyRectification) => void) | undefined): TemplateResult {
  const { survey, say } = page;
  const results = surveyResults(survey);
  const below = surveyRectifications(survey, page.locale);
  const asked = survey.questions.map((question): Asked => ({ question, results: results.filter((result) => result.question === question.id) }));
  return html`${survey.sample.mode === 'online' ? renderNotice('warning', html`<p>${say.selfSelected}</p>`) : nothing}
    ${asked.map((one) => renderQuestion(one, below.filter(({ question }) => question === one.question.id), rectify, page))}
    <p class="quiet">${say.method}</p>`;
}

function renderQuestion(asked: Asked, below: readonly SurveyRectification[], rectify: ((rectification: SurveyRectification) => void) | undefined, page: Page): TemplateResult {
  const { question, results } = asked;
  const { locale } = page;
  return html`<section class="question" data-question=${question.id}>
    <h3>${pickText(question.result, locale)}</h3>
    <p class="quiet">${pickText(question.title, locale)}</p>
    <linli-chart .client=${page.client} lang=${locale} untitled .chart=${chartOf(asked, page)}></linli-chart>
    ${renderFlags(results, page)}
    ${[true, false].map((certain) => renderBelow(below.filter((one) => one.certain === certain), rectify, page))}
    ${renderBasis(asked, page)}
  </section>`;
}

/** Those below what is required, alike in how certain that is. */
function renderBelow(below: readonly SurveyRectification[], rectify: ((rectification: SurveyRectification) => void) | undefined, page: Page): TemplateResult | typeof nothing {
  const [first] = below;
  if (!first) return nothing;
  const { say, words } = page;
  return html`<div class="below">
    <p>${renderLight(first.certain ? 'red' : 'yellow', words, say.below)} <span class="quiet">${first.certain ? say.certain : say.uncertain}</span></p>
    <ul>
      ${below.map((one) => {
        const name = subjectTitle(page, one.subject);
        return html`<li data-subject=${one.subject}>
          <span>${name}</span>
          ${rectify ? html`<button type="button" class="button" @click=${() => rectify(one)}>${say.rectify}<span class="visually-hidden"> ${name}</span></button>` : nothing}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Bars from nothing to all, with whiskers. */
function chartOf({ question, results }: Asked, page: Page): Chart {
  const { survey, say, locale } = page;
  const threshold = survey.thresholds?.find((one) => one.question === question.id);
  return {
    kind: 'bars',
    title: pickText(question.result, locale),
    rowTitle: say.subject,
    series: [{ label: say.rate }],
    rows: results.map((result) => ({ label: subjectTitle(page, result.subject), full: 100, values: [valueOf(result, page)] })),
    target: threshold && { label: say.threshold, value: Number(threshold.below), text: `${threshold.below}%` },
    scale: { from: 0, to: 100 },
  };
}

function valueOf({ rate, valid, interval, small }: SurveyResult, { survey, say }: Page): ChartValue {
  if (rate === null) return { value: null, text: valid === 0 ? say.nobody : say.hidden(survey.minimumCell ?? minimumCell) };
  return {
    value: Number(plain(rate, 2)),
    text: say.rateOf(percent(rate), valid.toLocaleString()),
    range: interval ? { from: interval[0], to: interval[1], text: say.between(interval[0].toFixed(1), interval[1].toFixed(1)) } : undefined,
    note: small ? say.small : undefined,
  };
}

function renderFlags(results: readonly SurveyResult[], page: Page): TemplateResult | typeof nothing {
  const { say } = page;
  const small = results.filter((result) => result.small && result.rate !== null).map(({ subject }) => subjectTitle(page, subject));
  const uncovered = results.filter((result) => result.uncovered.length > 0 && result.rate !== null);
  if (small.length === 0 && uncovered.length === 0) return nothing;
  return html`<ul class="flags">
    ${small.length > 0 ? html`<li>${renderLight('yellow', page.words, say.smallSubjects(small.join(separator(page))))}</li>` : nothing}
    ${uncovered.map((result) => html`<li>${renderLight('unknown', page.words, say.uncovered(subjectTitle(page, result.subject), result.uncovered.map((id) => stratumTitle(page, id)).join(separator(page))))}</li>`)}
  </ul>`;
}

function separator({ locale }: Page): string {
  return locale === 'en' ? ', ' : '、';
}

/** All numbers behind a result, for whoever works it out again. */
function renderBasis({ question, results }: Asked, page: Page): TemplateResult {
  const { say, locale } = page;
  const title = say.basisTable(pickText(question.result, locale));
  const { columns } = say;
  return html`<details class="basis" part="basis">
    <summary>${say.basis}</summary>
    <div class="scroll" role="region" tabindex="0" aria-label=${title}>
      <table>
        <caption class="visually-hidden">${title}</caption>
        <thead>
          <tr>
            <th scope="col">${say.subject}</th>
            ${[columns.asked, columns.valid, columns.rate, columns.interval, columns.margin, columns.effective, columns.correction].map((column) => html`<th scope="col" class="number">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${results.map((result) => renderRow(result, page))}
        </tbody>
      </table>
    </div>
    ${results.some(({ options }) => options.length > 0)
      ? html`<p class="quiet">${say.optionsOf}</p>
          <ul class="options">
            ${results.filter(({ options }) => options.length > 0).map((result) => html`<li>${say.sharesOf(subjectTitle(page, result.subject), result.options.map(({ option, share }) => `${optionTitle(question, option, page)} ${plain(share, 1)}%`).join(' · '))}</li>`)}
          </ul>`
      : nothing}
  </details>`;
}

function renderRow(result: SurveyResult, page: Page): TemplateResult {
  const { say, survey } = page;
  const { rate, interval, margin, effective, correction } = result;
  const hidden = result.valid === 0 ? say.nobody : say.hidden(survey.minimumCell ?? minimumCell);
  return html`<tr>
    <th scope="row">${subjectTitle(page, result.subject)}</th>
    <td class="number">${result.n.toLocaleString()}</td>
    <td class="number">${result.valid.toLocaleString()}</td>
    ${rate === null || !interval || margin === null
      ? html`<td colspan="5">${hidden}</td>`
      : html`<td class="number">${percent(rate)}</td>
          <td class="number">${say.between(interval[0].toFixed(1), interval[1].toFixed(1))}</td>
          <td class="number">${say.points(margin.toFixed(1))}</td>
          <td class="number">${plain(effective, 1)}</td>
          <td class="number">${correction === null ? say.noCorrection : plain(correction, 4)}</td>`}
  </tr>`;
}

function optionTitle({ options }: SurveyQuestion, id: string, { locale }: Page): string {
  const found = options.find((option) => option.id === id);
  return found ? pickText(found.title, locale) : id;
}
