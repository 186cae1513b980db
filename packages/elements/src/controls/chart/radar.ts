import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Chart, ChartSpot } from './chart.types.js';
import { dashes, renderMark, renderRing, round } from './marks.js';
import { axisScale } from './scale.js';
import { longestWord, wrapText } from './text-width.js';
import { letters, type Placed } from './trend.js';

interface RadarLayout {
  width: number;
  height: number;
  /** Where a share of an axis lies. */
  place: (row: number, share: number) => { x: number; y: number };
  /** Room for the name of an axis, in em. */
  room: number;
  points: Placed[];
}

/** Lines of an axis's name. */
const lines = 3;

/** @param em the width that there is */
export function layRadar(chart: Chart, em: number): RadarLayout {
  const width = Math.round(Math.min(em, 36) * 16);
  const across = width / letters;
  // A word of a name stays whole, as long as it leaves a third of the width for the figure.
  const room = Math.max(3.5, across * 0.24, Math.min(across / 3, Math.max(...chart.rows.map(({ label }, row) => (isUpright(row, chart.rows.length) ? 0 : longestWord(label))))));
  const radius = Math.max(48, width / 2 - room * letters - 12);
  const angleOf = (row: number) => (2 * Math.PI * row) / chart.rows.length - Math.PI / 2;
  // Above and below as far as the axes reach, a triangle's less far down, and room for as many lines as stand there.
  const reach = chart.rows.map(({ label }, row) => {
    const high = letters * 1.25 * wrapText(label, isUpright(row, chart.rows.length) ? 2 * room : room, lines).length;
    const along = Math.sin(angleOf(row)) * radius;
    return isUpright(row, chart.rows.length) ? { up: high - along, down: high + along } : { up: high / 2 - along, down: high / 2 + along };
  });
  const middle = 14 + Math.max(...reach.map(({ up }) => up));
  const height = Math.round(middle + 14 + Math.max(...reach.map(({ down }) => down)));
  const place = (row: number, share: number) => ({ x: width / 2 + Math.cos(angleOf(row)) * radius * share, y: middle + Math.sin(angleOf(row)) * radius * share });
  const points = chart.rows.flatMap(({ values, full }, row) => {
    const scale = axisScale(values, full);
    return values.flatMap(({ value }, series) => (value === null ? [] : [{ row, series, ...place(row, scale.share(value)) }]));
  });
  return { width, height, place, room, points };
}

/** Each row an axis of its own length; where one has no value the shape stays open. */
export function renderRadar(chart: Chart, em: number, spot: ChartSpot | undefined): TemplateResult {
  const layout = layRadar(chart, em);
  const { width, height, place, points } = layout;
  const current = points.find(({ row, series }) => row === spot?.row && series === spot.series);
  const ring = (share: number) => `M${chart.rows.map((_, row) => pair(place(row, share))).join('L')}Z`;
  return html`<svg class="drawing round" viewBox="0 0 ${width} ${height}" focusable="false">
    <g font-size=${letters}>
      ${[0.25, 0.5, 0.75, 1].map((share) => svg`<path class="grid" d=${ring(share)}></path>`)}
      ${chart.rows.map((_, row) => svg`<path class=${row === spot?.row ? 'guide' : 'grid'} d="M${pair(place(row, 0))}L${pair(place(row, 1))}"></path>`)}
      ${chart.series.map((_, series) => renderShape(points.filter((point) => point.series === series), chart.rows.length, series))}
      ${current ? renderRing(current.x, current.y) : nothing} ${points.map((point) => renderMark(point.series, point.x, point.y))}
      ${chart.rows.map(({ label }, row) => renderName(label, row, chart.rows.length, layout))}
    </g>
  </svg>`;
}

function renderShape(points: readonly Placed[], axes: number, series: number): SVGTemplateResult {
  const closed = points.length === axes;
  const path = points.map((point, index) => `${points[index - 1]?.row === point.row - 1 ? 'L' : 'M'}${pair(point)}`).join('');
  const [first, last] = [points[0], points[points.length - 1]];
  // Around the end too the last axis is beside the first.
  const joined = !closed && first?.row === 0 && last?.row === axes - 1 && last !== first ? `${path}M${pair(last)}L${pair(first)}` : path;
  return svg`<path class="line s${series} ${closed && series === 0 ? 'filled' : ''}" d="${joined}${closed ? 'Z' : ''}" stroke-dasharray=${dashes[series] || nothing}></path>`;
}

function renderName(label: string, row: number, rows: number, { place, room, width }: RadarLayout): SVGTemplateResult {
  const { x, y } = place(row, 1);
  const [aside, up] = [x - width / 2, place(row, 1).y - place(row, 0).y];
  const anchor = isUpright(row, rows) ? 'middle' : aside > 0 ? 'start' : 'end';
  const text = wrapText(label, anchor === 'middle' ? room * 2 : room, lines);
  const gap = anchor === 'middle' ? 0 : Math.sign(aside) * 10;
  const high = text.length * letters * 1.25;
  const top = anchor === 'middle' ? (up < 0 ? y - high - 2 : y + 22) : y - high / 2 + letters;
  return svg`<text class="axis" text-anchor=${anchor}>${text.map((line, index) => svg`<tspan x=${round(x + gap)} y=${round(top + index * letters * 1.25 + (anchor === 'middle' && up < 0 ? letters * 0.6 : 0))}>${line}</tspan>`)}</text>`;
}

/** Whether an axis points straight up or down: its name then stands over or under it. */
function isUpright(row: number, rows: number): boolean {
  return row === 0 || row * 2 === rows;
}

const pair = ({ x, y }: { x: number; y: number }): string => `${round(x)} ${round(y)}`;
