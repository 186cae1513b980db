import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ChartMessages } from './chart.messages.js';
import type { Chart, ChartRow, ChartSpot, ChartValue } from './chart.types.js';
import { dashes, percent, renderMarkAt } from './marks.js';
import { scaleOf, type Scale } from './scale.js';
import { valueText } from './value-text.js';

interface BarsContext {
  chart: Chart;
  scale: Scale;
  spot: ChartSpot | undefined;
  say: ChartMessages;
  number: (value: number) => string;
}

/** Rows with a bar, or a point and its range, for each series. Lengths are shares of the width, so nothing is measured and words are plain text. */
export function renderBars(chart: Chart, spot: ChartSpot | undefined, say: ChartMessages, number: (value: number) => string): TemplateResult {
  const scale = scaleOf(chart);
  const context = { chart, scale, spot, say, number };
  return html`${chart.rows.map((row, index) => renderRow(row, index, context))}
    ${chart.kind === 'range'
      ? html`<div class="row foot"><span class="label"></span><div class="bands"><div class="band">${renderAxis(context)}<span class="value"></span></div></div></div>`
      : nothing}`;
}

function renderRow({ label, values, full, marked }: ChartRow, row: number, context: BarsContext): TemplateResult {
  const { chart, spot, say, number } = context;
  const current = spot?.row === row;
  return html`<div class="row ${marked ? 'marked' : ''} ${current ? 'current' : ''}" data-row=${row}>
    <span class="label">${label}</span>
    <div class="bands">
      ${values.map(
        (value, series) => html`<div class="band" data-row=${row} data-series=${series}>
          <svg class="strip" focusable="false">${chart.kind === 'range' ? renderRange(value, series, current && spot.series === series, context) : renderBar(value, full, series, context)}</svg>
          <span class="value">${valueText(value, chart.kind === 'range', say, number)}</span>
        </div>`,
      )}
    </div>
  </div>`;
}

function renderBar({ value, range }: ChartValue, full: number | undefined, series: number, { scale, chart }: BarsContext): SVGTemplateResult {
  const zero = scale.share(0);
  return svg`${full === undefined ? nothing : svg`<rect class="track" x=${percent(zero)} y="22%" width=${percent(scale.share(full) - zero)} height="56%"></rect>`}
    ${value === null ? nothing : svg`<rect class="part s${series} ${series > 0 ? 'outlined' : ''}" x=${percent(Math.min(zero, scale.share(value)))} y="22%" width=${percent(Math.abs(scale.share(value) - zero))} height="56%" stroke-dasharray=${dashes[series] || nothing}></rect>`}
    ${range ? renderWhisker(scale.share(range.from), scale.share(range.to)) : nothing}
    <line class="zero" x1=${percent(zero)} x2=${percent(zero)} y1="0" y2="100%"></line>${renderTarget(chart, scale)}`;
}

function renderRange({ value, range }: ChartValue, series: number, current: boolean, { scale, chart }: BarsContext): SVGTemplateResult {
  return svg`<line class="grid" x1="0" x2="100%" y1="50%" y2="50%"></line>${renderTarget(chart, scale)}
    ${range ? svg`<line class="span s${series}" x1=${percent(scale.share(range.from))} x2=${percent(scale.share(range.to))} y1="50%" y2="50%"></line>` : nothing}
    ${range ? [range.from, range.to].map((end) => svg`<line class="cap s${series}" x1=${percent(scale.share(end))} x2=${percent(scale.share(end))} y1="28%" y2="72%"></line>`) : nothing}
    ${value === null ? nothing : renderMarkAt(series, scale.share(value), current)}`;
}

/** Drawn twice, so that it stands out on the bar and beside it. */
function renderWhisker(from: number, to: number): SVGTemplateResult[] {
  return ['under', 'over'].map(
    (layer) => svg`<line class="whisker ${layer}" x1=${percent(from)} x2=${percent(to)} y1="50%" y2="50%"></line>
      ${[from, to].map((end) => svg`<line class="whisker ${layer}" x1=${percent(end)} x2=${percent(end)} y1="34%" y2="66%"></line>`)}`,
  );
}

/** Drawn twice too. */
function renderTarget({ target }: Chart, scale: Scale): SVGTemplateResult[] {
  const x = target && percent(scale.share(target.value));
  return x === undefined ? [] : ['target-under', 'target'].map((layer) => svg`<line class=${layer} x1=${x} x2=${x} y1="0" y2="100%"></line>`);
}

function renderAxis({ scale, number }: BarsContext): TemplateResult {
  const { ticks } = scale;
  // Half of them where they would touch is left to the table: six never do.
  return html`<svg class="strip" focusable="false">
    ${ticks.map((tick) => svg`<text class="tick" x=${percent(scale.share(tick))} y="72%" text-anchor=${scale.share(tick) < 0.04 ? 'start' : scale.share(tick) > 0.96 ? 'end' : 'middle'}>${number(tick)}</text>`)}
  </svg>`;
}
