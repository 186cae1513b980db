import type { Emphasis, GestureHandlers, GestureMode, LabelText, MapStyle, Sheet, Spot } from '../../controls/map/map.types.js';
import { PolygonMap } from '../../controls/map/polygon-map.js';
import type { LoadOpenLayers, MapTiles } from './grid-map.types.js';
import type { TileGround } from './openlayers.js';

/** What is on the stage. A part that is the same object as before is left alone. */
export interface Scene {
  sheet: Sheet;
  colours: Uint32Array;
  style: Partial<MapStyle>;
  labelOf: ((index: number) => LabelText | undefined) | undefined;
  /** Longitudes and latitudes of what is clustered. */
  points: ArrayLike<number> | undefined;
}

export interface StageHandlers extends GestureHandlers {
  /** What is in sight is painted and still. */
  onRest(): void;
  /** There is no ground of tiles, or part of it did not come. */
  onGroundError(): void;
}

/** The ground that a host wants beneath the map. */
export interface Ground {
  tiles: MapTiles;
  load: LoadOpenLayers | undefined;
}

/** What is left free around a shape that was moved into sight, in CSS pixels. */
const margin = 24;

/** How far to move what reaches from `from` to `to` so that it lies within `size`; what is too long only has to be in sight. */
function wayInto(from: number, to: number, size: number): number {
  if (to - from > size - 2 * margin) return from > size || to < 0 ? (size - from - to) / 2 : 0;
  return from < 0 ? margin - from : to > size ? size - margin - to : 0;
}

/** Shapes beyond which points would only cover them: one has to come nearer. */
const mostForPoints = 60;

/** The renderer in its place, moved by our own gestures or, over tiles, by OpenLayers. */
export class MapStage {
  readonly map: PolygonMap;
  readonly #holder: HTMLElement;
  readonly #surface = document.createElement('div');
  readonly #handlers: StageHandlers;
  readonly #mode: GestureMode;
  #scene: Partial<Scene> = {};
  #detach: (() => void) | undefined;
  #ground: TileGround | undefined;
  #wanted: Ground | undefined;
  #hasPoints = false;

  constructor(holder: HTMLElement, handlers: StageHandlers, mode: GestureMode) {
    this.#holder = holder;
    this.#handlers = handlers;
    this.#mode = mode;
    this.#surface.className = 'surface';
    holder.append(this.#surface);
    this.map = new PolygonMap(this.#surface, { onPaint: (quality) => quality === 'smooth' && this.#rested() });
  }

  show(scene: Scene, ground: Ground | undefined): void {
    const last = this.#scene;
    this.#scene = scene;
    if (scene.style !== last.style) this.map.setStyle(scene.style);
    if (scene.colours !== last.colours && scene.sheet === last.sheet) this.map.setColours(scene.colours);
    if (scene.sheet !== last.sheet) {
      this.map.setSheet(scene.sheet);
      this.map.setColours(scene.colours);
    }
    if (scene.labelOf !== last.labelOf) this.map.setLabels(scene.labelOf);
    if (scene.points !== last.points) {
      this.#hasPoints = false;
      this.map.setPoints();
      this.#showPoints();
    }
    if (scene.sheet !== last.sheet || ground?.tiles !== this.#wanted?.tiles || ground?.load !== this.#wanted?.load) void this.#setGround(ground);
    else if (scene.colours !== last.colours) this.#ground?.changed();
  }

  emphasise(emphasis: Partial<Emphasis>): void {
    this.map.setEmphasis(emphasis);
  }

  zoomBy(factor: number, at?: Spot): void {
    if (this.#ground) this.#ground.zoomBy(factor);
    else this.map.zoomBy(factor, at?.x, at?.y);
  }

  fit(index?: number): void {
    (this.#ground ?? this.map).fit(index);
  }

  /** Moves the map no further than it takes to have the shape in sight. */
  reveal(index: number): void {
    if (this.#ground) return this.#ground.reveal(index);
    const { left, top, right, bottom } = this.boxOf(index);
    const [across, down] = [wayInto(left, right, this.#holder.clientWidth), wayInto(top, bottom, this.#holder.clientHeight)];
    if (across || down) this.map.panBy(across, down);
  }

  /** The box of a shape in CSS pixels from the corner of the map. */
  boxOf(index: number): { left: number; top: number; right: number; bottom: number } {
    const { x, y, scale } = this.map.view ?? { x: 0, y: 0, scale: 0 };
    const [west = 0, north = 0, east = 0, south = 0] = this.#scene.sheet?.boxes.subarray(4 * index, 4 * index + 4) ?? [];
    const { clientWidth, clientHeight } = this.#holder;
    const [across, down] = [(at: number) => (at - x) * scale + clientWidth / 2, (at: number) => (at - y) * scale + clientHeight / 2];
    return { left: across(west), top: down(north), right: across(east), bottom: down(south) };
  }

  destroy(): void {
    this.#wanted = undefined;
    this.#detach?.();
    this.#ground?.destroy();
    this.map.destroy();
    this.#surface.remove();
  }

  /** What hands do is a chunk of its own: the eye comes first. Answers how to let go. */
  #takeHands(): () => void {
    let detach: (() => void) | undefined;
    let isLetGo = false;
    void import('../../controls/map/gestures.js').then(({ attachGestures }) => {
      if (!isLetGo) detach = attachGestures(this.#surface, this.map, this.#handlers, this.#mode);
    });
    return () => {
      isLetGo = true;
      detach?.();
    };
  }

  /** The ground that is wanted may have changed while OpenLayers was on its way. */
  async #setGround(wanted: Ground | undefined): Promise<void> {
    this.#wanted = wanted;
    this.#ground?.destroy();
    this.#ground = undefined;
    this.#holder.append(this.#surface);
    this.#detach?.();
    this.#detach = this.#takeHands();
    if (!wanted) return;
    try {
      const { openGround } = await import('./openlayers.js');
      const { sheet } = this.#scene;
      const ground = await openGround(wanted, () => wanted === this.#wanted && sheet === this.#scene.sheet && sheet && { target: this.#holder, surface: this.#surface, map: this.map, sheet, mode: this.#mode, handlers: this.#handlers });
      if (!ground) return;
      this.#detach?.();
      this.#detach = undefined;
      this.#ground = ground;
    } catch (error) {
      console.warn(error);
      if (wanted === this.#wanted) this.#handlers.onGroundError();
    }
  }

  #rested(): void {
    this.#showPoints();
    this.#handlers.onRest();
  }

  #showPoints(): void {
    const wanted = this.#scene.points !== undefined && this.map.visible() <= mostForPoints;
    if (wanted === this.#hasPoints) return;
    this.#hasPoints = wanted;
    this.map.setPoints(wanted ? this.#scene.points : undefined);
  }
}
