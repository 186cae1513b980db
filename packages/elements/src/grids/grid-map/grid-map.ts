import type { LinliClient } from '@linli/client';
import type { Case, DivisionCode, Grid } from '@linli/model';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { renderEmpty, renderFailure } from '../../cases/case-list/list-states.js';
import type { GestureMode } from '../../controls/map/map.types.js';
import { NoClientController } from '../../controls/no-client/no-client-controller.js';
import { noticeStyles } from '../../controls/notice/notice.styles.js';
import { skeletonStyles } from '../../controls/skeleton/skeleton.styles.js';
import { WidthController } from '../../controls/table/width-controller.js';
import { baseStyles, buttonStyles } from '../../core/base.styles.js';
import { idScope } from '../../core/ids.js';
import { LinliElement } from '../../core/linli-element.js';
import { MinuteController } from '../../core/minute-controller.js';
import { WatchController } from '../../core/watch-controller.js';
import type { Classing } from './classes.js';
import { Figures } from './figures.js';
import { gridMapMessages, type GridMapMessages } from './grid-map.messages.js';
import { gridMapStyles } from './grid-map.styles.js';
import type { GridAudience, GridLabels, GridMapView, GridMeasure, GridOpenDetail, GridSelectDetail, LoadOpenLayers, MapTiles } from './grid-map.types.js';
import type { GridTable } from './grid-table.js';
import { LateParts } from './late-parts.js';
import { MapBoard } from './map-board.js';
import { renderSearch, renderViews } from './map-parts.js';
import { MapSelection } from './map-selection.js';
import { stageStyles } from './map-stage.styles.js';
import { once } from './once.js';
import type { SearchBox } from './search-box.js';

/** Below this width, in em, all stands one below the other. */
const narrowWidth = 44;
const noGrids: readonly Grid[] = [];

/* Parts that not every map needs, or not at once. */
const legend = () => import('./legend.js');
const table = () => import('./grid-table.js');
const tally = () => import('./tally.js');
const search = () => import('./search-box.js');

/**
 * The map of grids: where each lies, how much there is in it, and the same as a table. For the public it draws boundaries only with a
 * review number (地图管理条例 15, 22, 49), else equal tiles that keep who borders on whom. It counts matters, never people.
 *
 * @tag linli-grid-map
 * @fires {CustomEvent<GridSelectDetail>} linli-grid-select - A grid was picked on the map or in the table, or the selection was cleared. Unless prevented, it becomes selected.
 * @fires {CustomEvent<GridOpenDetail>} linli-grid-open - The reader wants to see the selected grid: by its button, or Enter on it.
 * @csspart map - The map with its buttons.
 * @csspart legend - What the colours mean.
 * @csspart table - The table.
 * @csspart notice - A warning or an error.
 * @cssprop [--linli-grid-map-height=34em] - Height of map and table.
 */
export class LinliGridMap extends LinliElement {
  static override get styles() {
    return [baseStyles, buttonStyles, noticeStyles, skeletonStyles, gridMapStyles, stageStyles];
  }

  /** The division whose grids are shown, 2 to 12 digits. */
  @property() area: DivisionCode | undefined;

  /** The grids themselves, where the host has them: no client is asked for them then. A changed list must be a new array. */
  @property({ attribute: false }) grids: readonly Grid[] | undefined;

  /** Show the grids as they were or will be on this day, `YYYY-MM-DD`. Absent: today. */
  @property() day: string | undefined;

  /** What is counted for each grid. */
  @property() measure: GridMeasure = 'none';

  /** The host's own values by code of grid, in place of a count; `null`, or none, is no data. A changed map must be a new one. */
  @property({ attribute: false }) values: ReadonlyMap<string, number | null> | undefined;

  /** What the host's values are, with their unit: the title of legend and column. */
  @property({ attribute: 'value-label' }) valueLabel: string | undefined;

  /** Cases to count in place of those of the client; for staff they also stand on the map, clustered, once one comes near. */
  @property({ attribute: false }) cases: readonly Case[] | undefined;

  /** How values are put into classes. */
  @property() classing: Classing = 'quantile';

  /** How many classes there are at most, 3 to 7. */
  @property({ type: Number }) steps = 5;

  /** Code of the selected grid. */
  @property() selected: string | undefined;

  /** Whether several grids can be selected, as for a revision of the plan. */
  @property({ type: Boolean }) multiple = false;

  /** Codes of the selected grids where several can be. */
  @property({ attribute: false }) selection: readonly string[] = [];

  /** Who looks at the map. */
  @property() audience: GridAudience = 'public';

  /** The number under which the map was reviewed (审图号), shown on it. */
  @property({ attribute: 'review-number' }) reviewNumber: string | undefined;

  /** Where the boundaries come from, shown on the map. */
  @property() source: string | undefined;

  @property({ reflect: true }) view: GridMapView = 'map';

  @property() labels: GridLabels = 'name';

  /** `shared`: the page scrolls under one finger or the plain wheel. `own`: they move the map, as on a page that is all map. */
  @property() gestures: GestureMode = 'shared';

  /** A ground of tiles beneath the grids, by OpenLayers. Only where boundaries may be drawn. */
  @property({ attribute: false }) tiles: MapTiles | undefined;

  /** Brings OpenLayers where there are tiles. Absent: the global `ol` of its full build. */
  @property({ attribute: false }) loadOpenLayers: LoadOpenLayers | undefined;

  #table: GridTable | undefined;
  #search: SearchBox | undefined;
  readonly #parts = new LateParts(this);
  readonly #ids = idScope();
  readonly #watch = new WatchController<readonly Grid[]>(this);
  readonly #width = new WidthController(this);
  readonly #noClient = new NoClientController(this);
  readonly #figures = new Figures(this, () => this.#grids ?? noGrids);
  readonly #selection = new MapSelection(this, (detail) => this.emit<GridSelectDetail>('linli-grid-select', detail, { cancelable: true }), (code) => this.#picked(code));
  readonly #board = new MapBoard(this, this.#figures, this.#selection, this.#parts, (code) => this.emit<GridOpenDetail>('linli-grid-open', { code }), () => this.performUpdate());

  constructor() {
    super();
    new MinuteController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#follow(this.client, this.area, this.day, this.grids !== undefined);
    const figures = this.#figures;
    if (figures.isCounted) void this.#parts.bring(legend, (module) => (figures.legend = module));
    if (figures.countsCases) void this.#parts.bring(tally, (module) => (figures.tally = new module.Tally(this)));
    figures.tally?.update(figures.countsCases ? this.measure : 'none', this.area, this.cases);
    this.#board.update(this.#grids);
    this.toggleAttribute('narrow', this.#width.em < narrowWidth);
    if (this.view !== 'map') void this.#parts.bring(table, (module) => (this.#table = new module.GridTable(this, (code) => this.#selection.pick(code))));
  }

  protected override updated(): void {
    if (this.view !== 'table') return this.#board.show();
    if (this.#table) this.#board.goOn();
    this.#board.sight.leave();
  }

  /** Moves focus onto the map, or into the table where there is no map. */
  override focus(): void {
    const map = this.renderRoot.querySelector<HTMLElement>('.shapes');
    if (map) map.focus();
    else this.#table?.focus();
  }

  /** Where the map lies and what of the ground it shows: for what the plan draws over it. @internal */
  get placing() {
    return this.#board.sight.placing;
  }

  /** Shows all grids, or one with its surroundings. */
  fit(code?: string): void {
    this.#board.sight.fit(this.#board.indexOf(code));
  }

  protected override render() {
    const { client, words } = this;
    if (!client && !this.grids) return this.#noClient.render(8);
    const say = this.messages('gridMap', gridMapMessages);
    return html`${renderFailure(this.#watch.error ?? this.#figures.tally?.error ?? this.#board.plans.error, words, () => this.#retry())} ${this.#renderGrids(this.#grids, say)}
      <i class="probe" @transitionrun=${this.#board.look.changed}></i>`;
  }

  #renderGrids(grids: readonly Grid[] | undefined, say: GridMapMessages): TemplateResult | typeof nothing {
    if (grids?.length === 0) return renderEmpty(say.empty, say.emptyHint);
    if (!grids && this.#watch.error !== undefined) return nothing;
    return html`<div class="tools">${renderSearch(this.#search, grids ?? noGrids, this.#ids('list'), say, this.#sought)} ${renderViews(this.view, say, (view) => (this.view = view))}</div>
      <div class="body">${this.view === 'table' ? nothing : this.#board.render(grids, say)} ${this.view === 'map' ? nothing : this.#renderTable(grids, say)}</div>
      ${(grids && this.#board.print?.render(grids, this.#figures.values, this.#tableContext(say))) ?? nothing}`;
  }

  #renderTable(grids: readonly Grid[] | undefined, say: GridMapMessages): TemplateResult {
    return html`<div class="twin">${(grids && this.#table?.render({ grids, values: this.#figures.values, ...this.#tableContext(say) })) ?? nothing}</div>`;
  }

  #tableContext(say: GridMapMessages) {
    const { codes } = this.#selection;
    return {
      valueLabel: this.#figures.title(say),
      selected: codes[codes.length - 1],
      chosen: this.multiple ? (code: string) => this.selection.includes(code) : undefined,
      em: this.view === 'both' && this.#width.em >= narrowWidth ? this.#width.em / 2 - 1 : this.#width.em - 1,
      say,
      format: (value: number) => this.#figures.format(value),
    };
  }

  get #grids(): readonly Grid[] | undefined {
    return this.grids ?? this.#watch.value;
  }

  readonly #follow = once((client: LinliClient | undefined, area: DivisionCode | undefined, day: string | undefined, isGiven: boolean) =>
    this.#watch.follow(client && area !== undefined && !isGiven ? ({ signal }) => client.grids.watch(area, { signal, day }) : undefined),
  );

  #retry(): void {
    if (this.#watch.error !== undefined) this.#watch.retry();
    if (this.#figures.tally?.error !== undefined) this.#figures.tally.retry();
    if (this.#board.plans.error !== undefined) this.#board.plans.retry();
  }

  #picked(code: string): void {
    this.#board.sight.reveal(this.#board.goTo(code));
    this.#table?.reveal(code);
  }

  /** From the search to the grid that was found. */
  #found(code: string): void {
    if (!this.#selection.codes.includes(code)) this.#selection.pick(code);
    this.#board.sight.fit(this.#board.goTo(code));
    this.focus();
  }

  readonly #sought = ({ target }: Event): void => {
    void this.#parts.bring(search, (module) => {
      this.#search = new module.SearchBox(this, this.#ids, (code) => this.#found(code));
      this.#search.typed(target as HTMLInputElement);
    });
  };
}
