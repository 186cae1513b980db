import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { LinliElement } from '../../core/linli-element.js';
import { WidthController } from '../table/width-controller.js';
import { renderBars } from './bars.js';
import { barsStyles } from './bars.styles.js';
import { moveSpot } from './chart-keys.js';
import { renderChartTable } from './chart-table.js';
import { chartMessages, type ChartMessages } from './chart.messages.js';
import { chartTableStyles } from './chart-table.styles.js';
import { chartStyles } from './chart.styles.js';
import type { Chart, ChartSpot, PointOpenDetail } from './chart.types.js';
import { renderLegend } from './marks.js';
import { layRadar, renderRadar } from './radar.js';
import { widthOf } from './text-width.js';
import { drawnAs, tidyChart } from './tidy-chart.js';
import { layTrend, renderTrend, type Placed } from './trend.js';
import { spotText, valueText } from './value-text.js';

/** Below this width, in em, the name of a bar stands above it. */
const narrow = 30;
/** No drawing is wider, in em: on paper it would come out smaller than its words. */
const widest = 44;

/**
 * A small chart, and a table of the same data: a trend, bars, a radar, or points with their ranges. For one share beside words that
 * say it use `renderBar`.
 *
 * @tag linli-chart
 * @fires {CustomEvent<PointOpenDetail>} linli-point-open - A point was pressed, or Enter on it.
 * @csspart plot - The drawing.
 * @csspart table - The table.
 */
export class LinliChart extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, chartStyles, chartTableStyles, barsStyles];
  }

  /** What is drawn. */
  @property({ attribute: false }) chart: Chart | undefined;

  /** Shows the table below the chart. It is always there for those who hear the page. */
  @property({ type: Boolean, reflect: true }) table = false;

  /** Where what stands above the chart names it: its title is then only heard. */
  @property({ type: Boolean }) untitled = false;

  @state() private spot: ChartSpot | undefined;

  /** The chart as it can be drawn. */
  #drawn: Chart | undefined;
  /** Where the cursor was when the focus left. */
  #left: ChartSpot = { row: 0, series: 0 };
  readonly #width = new WidthController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.toggleAttribute('narrow', this.#width.em < narrow);
    if (!changed.has('chart')) return;
    this.#drawn = this.chart && tidyChart(this.chart);
    if (this.spot && !this.#has(this.spot)) this.spot = undefined;
  }

  protected override updated(): void {
    const chart = this.#drawn;
    const say = this.messages('chart', chartMessages);
    const texts = chart?.rows.flatMap(({ values }) => values.map((value) => valueText(value, chart.kind === 'range', say, this.#number))) ?? [];
    const longest = Math.max(2.5, ...texts.map(widthOf)) + 0.5;
    // As wide as the longest, so that all bars begin and end at the same places.
    this.style.setProperty('--_value', `${Math.min(12, longest)}em`);
    this.toggleAttribute('stacked', this.#width.em < narrow && longest > 7);
  }

  protected override render() {
    const chart = this.#drawn;
    if (!chart) return nothing;
    const say = this.messages('chart', chartMessages);
    const isEmpty = chart.rows.every(({ values }) => values.every(({ value, range }) => value === null && !range));
    return html`<figure aria-labelledby="title">
      <div class="head">
        <figcaption id="title" class=${this.untitled ? 'visually-hidden' : 'title'}>${chart.title}</figcaption>
        ${chart.rows.length === 0 ? nothing : html`<button type="button" class="button plain" aria-pressed=${this.table} @click=${this.#toggled}>${say.table}</button>`}
      </div>
      ${isEmpty ? html`<p class="quiet">${say.empty}</p>` : this.#renderPlot(chart, say)} ${chart.rows.length === 0 ? nothing : this.#renderSheet(chart, say)}
    </figure>`;
  }

  #renderPlot(chart: Chart, say: ChartMessages): TemplateResult {
    const kind = drawnAs(chart);
    const said = this.spot ? spotText(chart, this.spot, say, this.#number) : '';
    // Bars have their figures beside them; the points of a line are told here.
    const isTold = kind === 'trend' || kind === 'radar';
    return html`${renderLegend({ ...chart, kind }, say, this.#number)}
      <div
        class="plot ${kind}"
        part="plot"
        role="application"
        tabindex="0"
        aria-roledescription=${say.kinds[kind]}
        aria-label=${chart.title}
        aria-describedby="hint"
        @keydown=${this.#keyed}
        @focus=${this.#focused}
        @blur=${this.#blurred}
        @pointerdown=${this.#pointed}
        @pointermove=${this.#pointed}
        @pointerleave=${this.#pointerLeft}
        @click=${this.#opened}
      >
        <div aria-hidden="true">${this.#renderDrawing({ ...chart, kind }, say)}</div>
      </div>
      <p class=${isTold ? 'said' : 'visually-hidden'}>
        <span role="status">${said}</span>
        <span id="hint" class=${said ? 'visually-hidden' : 'quiet'}>${say.hint}</span>
      </p>`;
  }

  #renderDrawing(chart: Chart, say: ChartMessages): TemplateResult {
    switch (chart.kind) {
      case 'trend':
        return renderTrend(chart, this.#em, this.spot, this.#number);
      case 'radar':
        return renderRadar(chart, this.#em, this.spot);
      default:
        return renderBars(chart, this.spot, say, this.#number);
    }
  }

  #renderSheet(chart: Chart, say: ChartMessages): TemplateResult {
    const figures = ['trend', 'radar'].includes(drawnAs(chart)) ? 'figures' : '';
    return this.table
      ? html`<div class="sheet ${figures}" part="table" role="group" tabindex="0" aria-label=${chart.title}>${renderChartTable(chart, say, this.#number)}</div>`
      : html`<div class="sheet visually-hidden ${figures}" part="table">${renderChartTable(chart, say, this.#number)}</div>`;
  }

  get #em(): number {
    return Math.min(this.#width.em, widest);
  }

  readonly #number = (value: number): string => value.toLocaleString(this.locale, { maximumFractionDigits: 2 });

  #has({ row, series }: ChartSpot): boolean {
    return this.#drawn?.rows[row]?.values[series] !== undefined;
  }

  #spotAt(event: PointerEvent | MouseEvent): ChartSpot | undefined {
    const chart = this.#drawn;
    if (!chart) return undefined;
    const kind = drawnAs(chart);
    if (kind === 'bars' || kind === 'range') {
      const inner = (event.target as Element).closest<HTMLElement>('[data-row]');
      return inner ? { row: Number(inner.dataset['row']), series: Number(inner.dataset['series'] ?? 0) } : undefined;
    }
    const box = this.renderRoot.querySelector('.drawing')?.getBoundingClientRect();
    if (!box || box.width === 0) return undefined;
    const layout = kind === 'trend' ? layTrend(chart, this.#em, this.#number) : layRadar(chart, this.#em);
    const unit = layout.width / box.width;
    // Along a trend one points at a period first.
    return nearest(layout.points, (event.clientX - box.left) * unit, (event.clientY - box.top) * unit, kind === 'trend' ? 1000 : 1);
  }

  readonly #toggled = (): void => {
    this.table = !this.table;
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    const { spot } = this;
    const chart = this.#drawn;
    if (!chart) return;
    if (event.key === 'Enter' && spot) return void this.emit<PointOpenDetail>('linli-point-open', spot);
    const to = moveSpot(event, spot ?? this.#left, { kind: drawnAs(chart), rows: chart.rows.length, series: chart.series.length });
    if (!to) return;
    event.preventDefault();
    this.spot = to;
  };

  readonly #focused = (): void => {
    if (!this.#has(this.#left)) this.#left = { row: 0, series: 0 };
    this.spot ??= this.#left;
  };

  readonly #blurred = (): void => {
    this.#left = this.spot ?? this.#left;
    this.spot = undefined;
  };

  readonly #pointed = (event: PointerEvent): void => {
    const to = this.#spotAt(event);
    if (to && (to.row !== this.spot?.row || to.series !== this.spot.series)) this.spot = to;
  };

  readonly #pointerLeft = (): void => {
    if (!this.renderRoot.querySelector('.plot:focus')) this.spot = undefined;
  };

  readonly #opened = (event: MouseEvent): void => {
    const spot = this.#spotAt(event);
    if (spot) this.emit<PointOpenDetail>('linli-point-open', spot);
  };
}

function nearest(points: readonly Placed[], x: number, y: number, weight: number): ChartSpot | undefined {
  const far = (point: Placed) => weight * (point.x - x) ** 2 + (point.y - y) ** 2;
  const [first, ...others] = points;
  const found = first && others.reduce((best, point) => (far(point) < far(best) ? point : best), first);
  return found && { row: found.row, series: found.series };
}
