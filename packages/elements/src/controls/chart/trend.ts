import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Chart, ChartSpot } from './chart.types.js';
import { dashes, renderMark, renderRing, round } from './marks.js';
import { scaleOf, type Scale } from './scale.js';
import { widthOf, wrapText } from './text-width.js';

/** A point in units of its drawing, a sixteenth of an em each: so text in it is as large as any other. */
export interface Placed extends ChartSpot {
  x: number;
  y: number;
}

/** Size of the words in a drawing, in its units. */
export const letters = 14;

interface TrendLayout {
  width: number;
  height: number;
  left: number;
  bottom: number;
  scale: Scale;
  y: (value: number) => number;
  x: (row: number) => number;
  points: Placed[];
}

/** @param em the width that there is */
export function layTrend(chart: Chart, em: number, number: (value: number) => string): TrendLayout {
  const width = Math.round(em * 16);
  const height = em < 30 ? 200 : 256;
  const scale = scaleOf(chart);
  const left = Math.ceil(Math.max(...scale.ticks.map((tick) => widthOf(number(tick)))) * letters) + 10;
  const [top, bottom, end] = [14, height - 28, width - 14];
  const y = (value: number) => bottom - scale.share(value) * (bottom - top);
  const start = left + 14;
  const x = (row: number) => (chart.rows.length > 1 ? start + (row * (end - start)) / (chart.rows.length - 1) : (start + end) / 2);
  const points = chart.rows.flatMap(({ values }, row) => values.flatMap(({ value }, series) => (value === null ? [] : [{ row, series, x: x(row), y: y(value) }])));
  return { width, height, left, bottom, scale, y, x, points };
}

/** Lines over periods; where a period has no value the line is broken. */
export function renderTrend(chart: Chart, em: number, spot: ChartSpot | undefined, number: (value: number) => string): TemplateResult {
  const layout = layTrend(chart, em, number);
  const { width, height, left, bottom, scale, x, y, points } = layout;
  const current = points.find(({ row, series }) => row === spot?.row && series === spot.series);
  return html`<svg class="drawing" viewBox="0 0 ${width} ${height}" focusable="false">
    <g font-size=${letters}>
      ${scale.ticks.map((tick) => svg`<path class="grid" d="M${left} ${round(y(tick))}H${width}"></path><text class="tick" x=${left - 8} y=${round(y(tick))} dy="0.35em" text-anchor="end">${number(tick)}</text>`)}
      ${renderPeriods(chart, layout)}
      ${chart.target ? svg`<path class="target" d="M${left} ${round(y(chart.target.value))}H${width}"></path>` : nothing}
      ${spot ? svg`<path class="guide" d="M${round(x(spot.row))} 14V${bottom}"></path>` : nothing}
      ${chart.series.map((_, series) => svg`<path class="line s${series}" d=${linePath(points.filter((point) => point.series === series))} stroke-dasharray=${dashes[series] || nothing}></path>`)}
      ${chart.rows.map(({ values }, row) => values.map(({ range }) => (range ? svg`<path class="whisker" d=${whiskerPath(round(x(row)), round(y(range.from)), round(y(range.to)))}></path>` : nothing)))}
      ${current ? renderRing(current.x, current.y) : nothing} ${points.map((point) => renderMark(point.series, point.x, point.y))}
    </g>
  </svg>`;
}

function whiskerPath(x: number, from: number, to: number): string {
  return `M${x - 4} ${from}h8m-4 0V${to}m-4 0h8`;
}

/** As many names of periods as find room, the last of them always. */
function renderPeriods({ rows }: Chart, { width, bottom, x }: TrendLayout): SVGTemplateResult[] {
  const labels = rows.map(({ label }) => wrapText(label, 9, 1)[0] ?? '');
  const widest = Math.max(...labels.map(widthOf)) * letters + 12;
  const every = rows.length > 1 ? Math.max(1, Math.ceil(widest / (x(1) - x(0)))) : 1;
  return labels.flatMap((label, row) => {
    if ((rows.length - 1 - row) % every !== 0) return [];
    const half = (widthOf(label) * letters) / 2;
    return [svg`<text class="tick" x=${round(Math.min(Math.max(x(row), half), width - half))} y=${bottom + 20} text-anchor="middle">${label}</text>`];
  });
}

/** Points that follow one another are joined. */
function linePath(points: readonly Placed[]): string {
  return points.map(({ row, x, y }, index) => `${points[index - 1]?.row === row - 1 ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');
}
