import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Chart } from './chart.types.js';
import type { ChartMessages } from './chart.messages.js';
import { mostSeries } from './tidy-chart.js';

/** One shape for each series, about the origin, so that colour is never alone in telling them apart. */
const shapes = [
  'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z', 'M-4-4h8v8h-8z', 'M0-5.2 5.2 4.2H-5.2z', 'M0-5.8 5.8 0 0 5.8-5.8 0z', 'M-5-1.6h3.4V-5h3.2v3.4H5v3.2H1.6V5h-3.2V1.6H-5z', 'M0 5.2 5.2-4.2H-5.2z',
];

/** And one way to draw its line. */
export const dashes = ['', '8 4', '2 4', '11 4 2 4', '4 3', '16 5'];

/** The mark of a series at a place in units of its drawing. */
export function renderMark(series: number, x: number, y: number): SVGTemplateResult {
  return svg`<path class="mark s${series % mostSeries}" d=${shapes[series % mostSeries] ?? ''} transform="translate(${round(x)} ${round(y)})"></path>`;
}

/** The mark of a series at a share of the width, 0 to 1, in the middle of its height. */
export function renderMarkAt(series: number, share: number, ring: boolean): SVGTemplateResult {
  return svg`<svg x=${percent(share)} y="50%" overflow="visible">${ring ? renderRing(0, 0) : nothing}${renderMark(series, 0, 0)}</svg>`;
}

/** Around the point that the cursor is on. */
export function renderRing(x: number, y: number): SVGTemplateResult {
  return svg`<circle class="halo" cx=${round(x)} cy=${round(y)} r="10"></circle><circle class="ring" cx=${round(x)} cy=${round(y)} r="8"></circle>`;
}

/** What stands for what, where that is not plain. The table says the same. */
export function renderLegend({ kind, series, target }: Chart, say: ChartMessages, number: (value: number) => string): TemplateResult | typeof nothing {
  const samples = series.length > 1 ? series.map(({ label }, index) => renderSample(kind === 'bars' ? renderBox(index) : renderLine(index), label)) : [];
  if (target) samples.push(renderSample(svg`<path class="target" d="M0 8h32"></path>`, say.target(target.label, target.text ?? number(target.value))));
  return samples.length > 0 ? html`<ul class="legend" aria-hidden="true">${samples}</ul>` : nothing;
}

function renderSample(sample: SVGTemplateResult, label: string): TemplateResult {
  return html`<li><svg viewBox="0 0 32 16" focusable="false">${sample}</svg><span>${label}</span></li>`;
}

function renderLine(series: number): SVGTemplateResult {
  return svg`<path class="line s${series}" d="M0 8h32" stroke-dasharray=${dashes[series] || nothing}></path>${renderMark(series, 16, 8)}`;
}

function renderBox(series: number): SVGTemplateResult {
  return svg`<rect class="part s${series} ${series > 0 ? 'outlined' : ''}" x="1" y="2" width="30" height="12" stroke-dasharray=${dashes[series] || nothing}></rect>`;
}

export const percent = (share: number): string => `${round(share * 100)}%`;

export const round = (value: number): number => Math.round(value * 100) / 100;
