import type { Case, Grid, Locale } from '@linli/model';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { renderEmpty } from '../../cases/case-list/list-states.js';
import type { GestureMode, Projection } from '../../controls/map/map.types.js';
import { plateCarree, webMercator } from '../../controls/map/projections.js';
import type { CoreMessages } from '../../core/core.messages.js';
import { idScope } from '../../core/ids.js';
import type { Figures } from './figures.js';
import type { GridMapMessages } from './grid-map.messages.js';
import type { GridAudience, GridLabels, LoadOpenLayers, MapTiles } from './grid-map.types.js';
import type * as LaterModule from './later.js';
import type { LateParts } from './late-parts.js';
import type { MapFocus } from './map-focus.js';
import { MapLook } from './map-look.js';
import { renderCredits, renderWaiting, renderZoom } from './map-parts.js';
import type { MapPlan } from './map-plan.js';
import type { MapSelection } from './map-selection.js';
import { MapSight } from './map-sight.js';
import type { MapTip } from './map-tip.js';
import { once } from './once.js';
import { PlanController } from './plan-controller.js';
import type { PrintController } from './print-controller.js';

/* What a map needs once it is drawn. */
const later = () => import('./later.js');

interface Host extends LitElement {
  readonly cases: readonly Case[] | undefined;
  readonly multiple: boolean;
  readonly audience: GridAudience;
  readonly reviewNumber: string | undefined;
  readonly source: string | undefined;
  readonly labels: GridLabels;
  readonly gestures: GestureMode;
  readonly tiles: MapTiles | undefined;
  readonly loadOpenLayers: LoadOpenLayers | undefined;
  readonly locale: Locale;
  readonly words: CoreMessages;
}

/** The map in its frame, with what stands on and beside it: names, legend, what is selected. */
export class MapBoard {
  readonly plans: PlanController;
  readonly look: MapLook;
  readonly sight: MapSight;
  print: PrintController | undefined;

  readonly #host: Host;
  readonly #figures: Figures;
  readonly #selection: MapSelection;
  readonly #parts: LateParts;
  readonly #open: (code: string) => void;
  readonly #drawNow: () => void;
  readonly #ids = idScope();
  readonly #placed = once((cases: readonly Case[] | undefined) => (cases ?? []).filter(({ place }) => place.point));
  #grids: readonly Grid[] | undefined;
  #later: typeof LaterModule | undefined;
  #tip: MapTip | undefined;
  #focus: MapFocus | undefined;
  #hover = -1;
  /** The class that alone keeps its colour; 0 for grids without a value. */
  #only: number | undefined;
  #hint: 'wheel' | 'touch' | undefined;
  #hintTimer: number | undefined;
  /** Tiles that did not come. */
  #failed: MapTiles | undefined;

  /**
   * @param open told the grid that the reader wants to see
   * @param drawNow draws the element at once
   */
  constructor(host: Host, figures: Figures, selection: MapSelection, parts: LateParts, open: (code: string) => void, drawNow: () => void) {
    this.#host = host;
    this.#figures = figures;
    this.#selection = selection;
    this.#parts = parts;
    this.#open = open;
    this.#drawNow = drawNow;
    this.plans = new PlanController(host);
    this.look = new MapLook(host);
    this.sight = new MapSight(host, {
      onHover: (index) => {
        this.#hover = index;
        host.requestUpdate();
      },
      onPick: (index) => selection.pick(this.plans.plan?.sheet.ids[index]),
      onHint: (kind) => this.#hinted(kind),
      onGroundError: () => {
        this.#failed = host.tiles;
        host.requestUpdate();
      },
      onRest: () => this.goOn(),
    });
  }

  indexOf(code: string | undefined): number {
    return this.plans.plan?.indexes.get(code ?? '') ?? -1;
  }

  /** From where the keyboard goes on. Answers which shape that is, or −1. */
  goTo(code: string): number {
    if (this.#focus) this.#focus.code = code;
    return this.indexOf(code);
  }

  /** Before a render. */
  update(grids: readonly Grid[] | undefined): void {
    this.#grids = grids;
    this.plans.update(grids, this.#isSchematic, this.#projection);
  }

  /** After a render that has the map in it. */
  show(): void {
    const { plan } = this.plans;
    const { tiles, loadOpenLayers, labels, gestures, locale } = this.#host;
    if (!plan) return this.sight.leave();
    this.sight.show({
      plan,
      classes: this.#figures.classes,
      only: this.#only,
      look: this.look.look,
      labelOf: this.#labelOf(plan, labels, this.#figures.values, locale),
      cases: this.#placedCases,
      ground: tiles && !plan.schematic ? { tiles, load: loadOpenLayers } : undefined,
      mode: gestures,
      hover: this.#hover,
      focus: this.#focus?.isActive ? this.#focus.index : -1,
      selected: this.#selection.codes.map((code) => this.indexOf(code)).filter((index) => index >= 0),
    });
    this.#tip?.place(this.#tipIndex, this.#hover >= 0);
  }

  /** Once the map is still, or in focus: it may then be walked on, and the page printed, at any time. */
  goOn(): void {
    void this.#parts.bring(later, (module) => {
      const host = this.#host;
      this.#later = module;
      this.#tip = new module.MapTip(host, this.sight);
      this.print = new module.PrintController(host, this.sight, this.#drawNow);
      this.#focus = new module.MapFocus(host, this.plans, this.sight, this.#selection, this.#open, () => (this.#hover = -1));
      const shapes = host.renderRoot.querySelector('.shapes');
      if (shapes?.matches(':focus')) this.#focus.entered(shapes);
    });
  }

  render(grids: readonly Grid[] | undefined, say: GridMapMessages): TemplateResult {
    const { plan, progress } = this.plans;
    const count = plan?.sheet.ids.length;
    if (count === 0 && grids) return html`<div class="map">${renderEmpty(say.noneSurveyed, say.noneSurveyedHint)}</div>`;
    const cases = this.#placedCases.length;
    const missing = count !== undefined && grids ? grids.length - count : 0;
    const { reviewNumber, source, tiles, locale, words } = this.#host;
    const percent = (progress ?? 0).toLocaleString(locale, { style: 'percent' });
    const ground = tiles && !this.#isSchematic && (tiles.attribution ?? (tiles.kind === 'tianditu' && '天地图'));
    return html`<div class="map">
      <div class="frame" part="map">
        ${this.#isSchematic ? html`<p class="schematic"><strong>${say.schematic}</strong> <span>${say.schematicHint}</span></p>` : nothing}
        <div class="stage">
          ${plan ? this.#renderStage(plan, say) : nothing}
          ${plan && progress === undefined ? nothing : renderWaiting(progress ?? 0, progress === undefined ? words.loading : say.drawing(percent), !plan)}
        </div>
        ${renderCredits([reviewNumber?.trim() && say.reviewNumber(reviewNumber), source && say.source(source), ground], tiles && tiles === this.#failed ? say.noTiles : undefined)}
      </div>
      <div class="beside">
        ${this.#later?.renderPicked(this.#selection, grids, this.#figures, this.#open, say)} ${plan && this.#figures.isCounted ? this.#renderLegend(say) : nothing}
        ${plan && cases > 0 ? html`<p class="quiet">${say.cases(this.#figures.format(cases))}</p>` : nothing}
        ${missing > 0 ? html`<p class="quiet">${say.unsurveyed(this.#figures.format(missing))}</p>` : nothing}
      </div>
    </div>`;
  }

  /** One stop for Tab; the grid that one is on is its only option. */
  #renderStage(plan: MapPlan, say: GridMapMessages): TemplateResult {
    const { code = '', index = -1 } = this.#focus ?? {};
    const grid = this.#gridAt(index);
    const id = this.#ids('grid', code);
    return html`<div
        class="shapes"
        role="listbox"
        tabindex="0"
        aria-label=${this.#figures.title(say) ?? say.label}
        aria-describedby=${this.#ids('keys')}
        aria-multiselectable=${this.#host.multiple ? 'true' : nothing}
        aria-activedescendant=${grid ? id : nothing}
        @keydown=${(event: KeyboardEvent) => this.#focus?.pressed(event)}
        @focus=${this.#entered}
        @blur=${() => this.#focus?.left()}
        @pointermove=${(event: PointerEvent) => this.#tip?.pointed(event)}
      >
        <div
          class="visually-hidden"
          id=${id}
          role="option"
          aria-selected=${this.#selection.codes.includes(code)}
          aria-posinset=${this.#focus?.place ?? 1}
          aria-setsize=${plan.sheet.ids.length}
        >${grid && this.#focus ? this.#focus.spoken(grid, this.#figures, say) : say.label}</div>
        ${this.sight.render()}
      </div>
      <p class="visually-hidden" id=${this.#ids('keys')}>${plan.schematic ? `${say.schematic} ` : ''}${say.keys}</p>
      ${renderZoom(say, (factor) => this.sight.zoomBy(factor), () => this.sight.fit())}
      ${this.#tip?.render(this.#gridAt(this.#tipIndex), this.#figures, say)}
      <p class="hint" ?hidden=${!this.#hint} aria-hidden="true">${this.#hint ? say[this.#hint] : ''}</p>`;
  }

  #renderLegend(say: GridMapMessages): TemplateResult {
    const { classes, legend } = this.#figures;
    if (!legend || !classes) return html`<p class="quiet" role="status">${this.#host.words.loading}</p>`;
    const palette = this.sight.palette(this.look.look, classes.classes.length, this.print?.base);
    return legend.renderLegend(this.#figures, classes, palette, this.#only, say, (only) => {
      this.#only = this.#only === only ? undefined : only;
      this.#host.requestUpdate();
    });
  }

  /** Without a review number the public sees no boundary. */
  get #isSchematic(): boolean {
    const { audience, reviewNumber } = this.#host;
    return audience !== 'staff' && !reviewNumber?.trim();
  }

  get #projection(): Projection | undefined {
    const { tiles } = this.#host;
    if (!tiles || this.#isSchematic) return undefined;
    return tiles.matrixSet === 'c' ? plateCarree : webMercator;
  }

  /** Cases with a place on the map. Where a matter is, the public does not see. */
  get #placedCases(): readonly Case[] {
    const { audience, cases } = this.#host;
    return this.#placed(audience === 'staff' ? cases : undefined);
  }

  readonly #labelOf = once((plan: MapPlan, labels: GridLabels, values: Float64Array, _locale: string) => {
    if (labels === 'none') return undefined;
    return (index: number) => {
      const number = plan.numbers[index] ?? -1;
      const value = values[number] ?? NaN;
      const text = labels === 'name' ? this.#grids?.[number]?.name : Number.isNaN(value) ? undefined : this.#figures.format(value);
      return text === undefined ? undefined : { text, rank: Number.isNaN(value) ? 0 : value };
    };
  });

  #gridAt(index: number): Grid | undefined {
    return this.#grids?.[this.plans.plan?.numbers[index] ?? -1];
  }

  get #tipIndex(): number {
    return this.#hover >= 0 ? this.#hover : this.#focus?.isActive ? this.#focus.index : -1;
  }

  #hinted(kind: 'wheel' | 'touch' | undefined): void {
    this.#hint = kind;
    this.#host.requestUpdate();
    clearTimeout(this.#hintTimer);
    if (kind) this.#hintTimer = window.setTimeout(() => this.#hinted(undefined), 1500);
  }

  readonly #entered = (event: Event): void => {
    if (this.#focus) this.#focus.entered(event.target as Element);
    else this.goOn();
  };
}
