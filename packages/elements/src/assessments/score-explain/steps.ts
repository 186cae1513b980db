import { traceTable, traceText, type Trace } from '@linli/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { ExplainPage } from './page.js';

/** The score in sentences, as the model says it. */
export function renderWords(trace: Trace, { locale }: ExplainPage): TemplateResult {
  return html`<ul class="sentences">
    ${traceText(trace, locale).map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}

/** What the columns of the sums hold: the number of the step, its result. */
const kinds: readonly string[] = ['step', '', '', 'number', ''];

/** The sums, a row each: a table where there is room, else a numbered list of the same. */
export function renderTable(trace: Trace, { locale, say, wide }: ExplainPage): TemplateResult {
  const { columns, rows, notes } = traceTable(trace, locale);
  const isGiven = (index: number) => trace.lines[index]?.expression === null;
  return html`<p class="quiet">${say.tableHint}</p>
    ${wide
      ? html`<table>
          <thead>
            <tr>${columns.map((column, index) => html`<th scope="col" class=${kinds[index] ?? ''}>${column}</th>`)}</tr>
          </thead>
          <tbody>
            ${rows.map((row) => html`<tr>${row.map((cell, index) => html`<td class=${kinds[index] ?? ''}>${cell}</td>`)}</tr>`)}
          </tbody>
        </table>`
      : html`<ol class="steps">
          ${rows.map(([, name = '', calculation = '', result = '', rounding = ''], index) => html`<li>
            <strong>${name}</strong>
            <dl>${isGiven(index) ? renderPair(calculation, result) : [renderPair(columns[2], calculation), renderPair(columns[3], result)]} ${renderPair(columns[4], rounding)}</dl>
          </li>`)}
        </ol>`}
    ${notes.map((note) => html`<p class="quiet note">${note}</p>`)}`;
}

function renderPair(label: string | undefined, value: string): TemplateResult | typeof nothing {
  return value === '' ? nothing : html`<div class="pair"><dt>${label}</dt><dd>${value}</dd></div>`;
}
