import { chooseLabels } from './choose-labels.js';
import { clusterPoints } from './clusters.js';
import type { Cluster, Emphasis, LabelText, MapStyle, Sheet, View } from './map.types.js';
import { drawOverlay, type PlacedLabel } from './overlay.js';
import { lay, placementOf, sizeTo, times, type Screen } from './placement.js';
import { spotOf } from './projections.js';
import type { Placement } from './raster.js';
import type { Work } from './slices.js';

/** What is seen, and on what. */
export interface Scene {
  sheet: Sheet;
  view: View;
  screen: Screen;
}

/** Outlines, labels and clusters, on a canvas over the coloured shapes. */
export class Annotations {
  readonly canvas = document.createElement('canvas');
  readonly #context = this.canvas.getContext('2d')!;
  emphasis: Emphasis = { hover: -1, focus: -1, selected: [] };
  labelOf: ((index: number) => LabelText | undefined) | undefined;
  clusters: readonly Cluster[] = [];
  #degrees: ArrayLike<number> | undefined;
  #points = new Float64Array(0);
  #labels: PlacedLabel[] = [];
  #clustered: { view: View; screen: Screen } | undefined;
  #drawn: { placement: Placement; ratio: number } | undefined;

  /** Other shapes: nothing that was said of the last ones holds. */
  setSheet(sheet: Sheet | undefined): void {
    this.emphasis = { hover: -1, focus: -1, selected: [] };
    this.#labels = [];
    this.setPoints(this.#degrees, sheet);
    if (!sheet) this.clear();
  }

  setPoints(degrees: ArrayLike<number> | undefined, sheet: Sheet | undefined): void {
    this.#degrees = degrees;
    this.#clustered = undefined;
    this.clusters = [];
    const points = new Float64Array(sheet && degrees ? degrees.length : 0);
    for (let at = 0; at + 1 < points.length; at += 2) {
      const { x, y } = spotOf(sheet!, degrees![at]!, degrees![at + 1]!);
      points[at] = x;
      points[at + 1] = y;
    }
    this.#points = points;
  }

  clear(): void {
    this.#drawn = undefined;
    this.canvas.width = this.canvas.height = 0;
  }

  /** Moves what is drawn to where `present` wants it. */
  move(present: Placement): void {
    if (this.#drawn) lay(this.canvas, this.#drawn.placement, present, this.#drawn.ratio);
  }

  /** Chooses clusters and labels anew, and draws. */
  *choose(scene: Scene, style: MapStyle): Work {
    this.#gather(scene);
    const { labelOf } = this;
    this.#labels = labelOf ? yield* chooseLabels(this.#context, { ...scene, style, labelOf, taken: this.clusters }) : [];
    this.draw(scene, style);
  }

  /** Draws with the labels that were chosen last. */
  draw(scene: Scene, style: MapStyle): void {
    this.#gather(scene);
    const { view, screen } = scene;
    const placement = placementOf(view, screen);
    sizeTo(this.canvas, screen);
    lay(this.canvas, placement, placement, screen.ratio);
    this.#drawn = { placement, ratio: screen.ratio };
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.drawOn(this.#context, scene, style);
  }

  /** Draws on another canvas, where `scene` counts so many pixels to a CSS pixel. */
  drawOn(context: CanvasRenderingContext2D, { sheet, view, screen }: Scene, style: MapStyle): void {
    const { ratio } = screen;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const placement = times(placementOf(view, screen), 1 / ratio);
    drawOverlay(context, { sheet, placement, emphasis: this.emphasis, labels: this.#labels, clusters: this.clusters, style });
  }

  #gather({ view, screen }: Scene): void {
    if (this.#clustered?.view === view && this.#clustered.screen === screen) return;
    this.#clustered = { view, screen };
    this.clusters = clusterPoints(this.#points, view, screen);
  }
}
