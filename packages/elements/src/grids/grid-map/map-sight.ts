import type { Case, Crs } from '@linli/model';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Frame, GestureMode, LabelText, Spot, View } from '../../controls/map/map.types.js';
import type { Classes } from './classes.js';
import { styleOf, type Look } from './map-look.js';
import { isSame, type MapPlan } from './map-plan.js';
import { MapStage, type Ground, type StageHandlers } from './map-stage.js';
import { once } from './once.js';
import { mix, paletteOf, type Palette, type PaletteBase } from './palette.js';

export interface Sight {
  plan: MapPlan;
  /** Absent where nothing is counted. */
  classes: Classes | undefined;
  only: number | undefined;
  look: Look;
  labelOf: ((index: number) => LabelText | undefined) | undefined;
  /** What stands on the map as clusters. */
  cases: readonly Case[];
  ground: Ground | undefined;
  mode: GestureMode;
  hover: number;
  focus: number;
  selected: readonly number[];
}

/** What an element shows on its map, kept on a stage as long as the map is on the page. */
export class MapSight implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #handlers: Omit<StageHandlers, 'onCluster'>;
  readonly #holder = createRef<HTMLElement>();
  #stage: MapStage | undefined;
  #stageOn: HTMLElement | undefined;
  #sight: Sight | undefined;
  readonly #colours = once(coloursOf);
  readonly #ground = once((tiles: Ground['tiles'] | undefined, load: Ground['load']) => tiles && { tiles, load });
  readonly #points = once((cases: readonly Case[], crs: Crs) => pointsOf(cases, crs, () => this.#host.requestUpdate()));

  constructor(host: ReactiveControllerHost, handlers: Omit<StageHandlers, 'onCluster'>) {
    this.#host = host;
    this.#handlers = handlers;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.leave();
  }

  render(): TemplateResult {
    return html`<div class="paper" aria-hidden="true"></div>
      <div class="holder" ${ref(this.#holder)}></div>`;
  }

  /** The colours for so many classes, on the screen or on paper. */
  readonly palette = (look: Look, steps: number, base = look.base): Palette => this.#palette(base, steps, this.#sight?.ground?.tiles.opacity ?? (this.#sight?.ground ? 0.6 : 1));
  readonly #palette = once((base: PaletteBase, steps: number, alpha: number) => paletteOf(base, steps, alpha));

  show(sight: Sight): void {
    const holder = this.#holder.value;
    if (!holder) return this.leave();
    if (holder !== this.#stageOn || sight.mode !== this.#sight?.mode) this.#enter(holder, sight.mode);
    this.#sight = sight;
    this.#draw(sight, sight.look.base);
    this.#stage?.emphasise({ hover: sight.hover, focus: sight.focus, selected: sight.selected });
  }

  leave(): void {
    this.#stage?.destroy();
    this.#stage = undefined;
    this.#stageOn = undefined;
  }

  /** Where the map lies in the viewport and what of the ground it shows, for what is drawn over it; absent while nothing is drawn. */
  get placing(): { box: DOMRect; view: View; frame: Frame } | undefined {
    const view = this.#stage?.map.view;
    return view && this.#stageOn && this.#sight ? { view, frame: this.#sight.plan.sheet.frame, box: this.#stageOn.getBoundingClientRect() } : undefined;
  }

  /** By what factor; about a shape, or the middle. */
  zoomBy(factor: number, index = -1): void {
    this.#stage?.zoomBy(factor, index >= 0 ? this.#stage.map.positionOf(index) : undefined);
  }

  /** Shows all, or a shape with its surroundings. */
  fit(index = -1): void {
    this.#stage?.fit(index >= 0 ? index : undefined);
  }

  reveal(index: number): void {
    if (index >= 0) this.#stage?.reveal(index);
  }

  /** The middle of the upper edge of a shape, in CSS pixels from the corner of the map. */
  topOf(index: number): Spot {
    const { left, top, right } = this.#stage?.boxOf(index) ?? { left: 0, top: 0, right: 0 };
    return { x: (left + right) / 2, y: top };
  }

  /** The map as it is, painted at once in another look, with so many pixels to a CSS pixel; none where tiles lie beneath. */
  paint(base: PaletteBase, scale: number): HTMLCanvasElement | undefined {
    if (!this.#stage || !this.#sight || this.#sight.ground) return undefined;
    this.#draw(this.#sight, base);
    this.#stage.map.finish();
    return this.#stage.map.paintAt(scale);
  }

  #enter(holder: HTMLElement, mode: GestureMode): void {
    this.leave();
    this.#stageOn = holder;
    this.#stage = new MapStage(
      holder,
      {
        ...this.#handlers,
        onCluster: ({ x, y }) => this.#stage?.zoomBy(2.5, { x, y }),
      },
      mode,
    );
  }

  #draw({ plan, classes, only, look, labelOf, cases, ground }: Sight, base: PaletteBase): void {
    const palette = this.palette(look, classes?.classes.length ?? 1, base);
    this.#stage?.show(
      {
        sheet: plan.sheet,
        colours: this.#colours(plan, classes, only, palette),
        style: base === look.base ? look.style : { ...look.style, ...styleOf(base) },
        labelOf,
        points: this.#points(cases, plan.crs).points,
      },
      this.#ground(ground?.tiles, ground?.load),
    );
  }
}

function coloursOf({ numbers }: MapPlan, classes: Classes | undefined, only: number | undefined, { steps, unknown, plain, surface }: Palette): Uint32Array {
  const colours = [unknown, ...steps].map((colour, kind) => (only === undefined || kind === only ? colour : mix(surface, colour, 0.12)));
  return Uint32Array.from(numbers, (number) => (classes ? (colours[classes.classOf[number] ?? 0] ?? 0) : plain));
}

/** Where cases are, as the map reads places; what is in another reference is converted once what converts it is there. */
function pointsOf(cases: readonly Case[], crs: Crs, ready: () => void): { points: Float64Array | undefined } {
  const places = cases.map(({ place }) => place.point).filter((point) => point !== undefined);
  const found: { points: Float64Array | undefined } = { points: undefined };
  if (places.every((point) => isSame(point.crs, crs))) {
    if (places.length > 0) found.points = Float64Array.from(places.flatMap(({ lon, lat }) => [lon, lat]));
    return found;
  }
  void import('./convert.js').then(({ pointIn }) => {
    found.points = Float64Array.from(places.map((point) => pointIn(point, crs)).flatMap(({ lon, lat }) => [lon, lat]));
    ready();
  });
  return found;
}
