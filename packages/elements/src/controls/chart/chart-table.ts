import { html, nothing, type TemplateResult } from 'lit';
import type { ChartMessages } from './chart.messages.js';
import type { Chart } from './chart.types.js';
import { rangeText, valueText } from './value-text.js';

/** The same data as the chart, as a table. */
export function renderChartTable({ title, rowTitle, series, rows, target }: Chart, say: ChartMessages, number: (value: number) => string): TemplateResult {
  const ranged = series.map((_, index) => rows.some(({ values }) => values[index]?.range));
  const [hasFull, hasNote] = [rows.some(({ full }) => full !== undefined), rows.some(({ values }) => values.some(({ note }) => note))];
  const columns = series.length + ranged.filter(Boolean).length + Number(hasFull) + Number(hasNote);
  return html`<table>
    <caption class="visually-hidden">${title}</caption>
    <thead>
      <tr>
        <th scope="col">${rowTitle}</th>
        ${series.map(({ label }, index) => html`<th scope="col">${label}</th>${ranged[index] ? html`<th scope="col">${say.rangeTitle(label)}</th>` : nothing}`)}
        ${hasFull ? html`<th scope="col">${say.fullTitle}</th>` : nothing} ${hasNote ? html`<th scope="col" class="note">${say.noteTitle}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ label, values, full, marked }) => html`<tr aria-current=${marked ? 'true' : nothing}>
          <th scope="row">${label}</th>
          ${values.map((value, index) => html`<td>${valueText(value, false, say, number)}</td>${ranged[index] ? html`<td>${rangeText(value, say, number)}</td>` : nothing}`)}
          ${hasFull ? html`<td>${full === undefined ? '' : number(full)}</td>` : nothing}
          ${hasNote ? html`<td class="note">${values.flatMap(({ note }) => note ?? []).join(' ')}</td>` : nothing}
        </tr>`,
      )}
    </tbody>
    ${target ? html`<tfoot><tr><th scope="row">${target.label}</th><td colspan=${columns} class="note">${target.text ?? number(target.value)}</td></tr></tfoot>` : nothing}
  </table>`;
}
