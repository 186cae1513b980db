import { Annotations, type Scene } from './annotations.js';
import { packColour } from './colours.js';
import { inkFor } from './ink.js';
import { plain } from './map-style.js';
import type { Cluster, Emphasis, LabelText, MapHandlers, MapStyle, Sheet, Spot, View } from './map.types.js';
import { PaintLoop, type Pace } from './paint-loop.js';
import { paintPieces, Picture } from './picture.js';
import { boxOf, meanSide, placesOf, shapeAt } from './places.js';
import { placementOf, sightOf, sizeTo, viewOf, zoomed, type Screen } from './placement.js';
import { Rasteriser } from './raster.js';
import { atOnce, type Work } from './slices.js';

/** So long after the last move, in milliseconds, the map is at rest. */
const rest = 120;
/** Milliseconds of work in one go: while the map is moved, at rest, and while nothing is seen yet. */
const budgets = { moving: 6, still: 12, blank: 48 };
/** While the map is moved, colouring a raster, which cannot be put down, takes one part in so many of the time. */
const share = 20;
/** How far one may zoom out and in from where all is in sight. */
const zooms = [0.5, 4096] as const;

/**
 * Polygons with values on a canvas: coloured by index, outlined, labelled, with clustered points over them. What moves is moved as a
 * picture; what comes to rest is painted anew, in slices. It has no keys and no words: those are its user's.
 */
export class PolygonMap {
  readonly #host: HTMLElement;
  readonly #handlers: MapHandlers;
  readonly #picture = new Picture();
  readonly #notes = new Annotations();
  readonly #observer = new ResizeObserver(() => this.resize());
  #screen: Screen = { width: 0, height: 0, ratio: 1 };
  #sheet: Sheet | undefined;
  #view: View | undefined;
  /** What the view was fitted to, until it is moved: −1 for all. */
  #fitted: number | undefined = -1;
  #style: MapStyle = plain;
  #line = packColour(plain.line!);
  #colours: Uint32Array = new Uint32Array(0);
  /** Counts changes of colour; `#inked` is the one that is shown. */
  #coloured = 0;
  #inked = -1;
  readonly #loop = new PaintLoop(
    () => this.#pace(),
    (isDone) => this.#onSlice(isDone),
  );
  #stage: 'raster' | 'rest' = 'rest';
  #isBlank = true;
  #movedAt = -Infinity;
  /** While the map is moved, the picture is not painted again before. */
  #isGoodUntil = 0;
  #painted: ('crisp' | 'smooth')[] = [];

  /** @param host has a size, `position: relative` and `overflow: hidden` */
  constructor(host: HTMLElement, handlers: MapHandlers = {}) {
    this.#host = host;
    this.#handlers = handlers;
    for (const canvas of [this.#picture.canvas, this.#notes.canvas]) {
      canvas.setAttribute('aria-hidden', 'true');
      Object.assign(canvas.style, { position: 'absolute', left: '0', top: '0', pointerEvents: 'none', transformOrigin: '0 0', willChange: 'transform' });
      host.append(canvas);
    }
    this.#observer.observe(host);
    this.resize();
  }

  get view(): View | undefined {
    return this.#view;
  }

  /** Those last drawn, in CSS pixels. */
  get clusters(): readonly Cluster[] {
    return this.#notes.clusters;
  }

  /** Shows other shapes, all of them in sight. Colours and points are those set before. */
  setSheet(sheet: Sheet | undefined): void {
    this.#sheet = sheet;
    this.#view = undefined;
    this.#fitted = -1;
    this.#loop.start(undefined);
    this.#notes.setSheet(sheet);
    if (!sheet) this.#picture.clear();
    this.#isBlank = true;
    this.#refit();
  }

  /** @param colours packed (`packColour`), by index. A lookup: no geometry is touched. Set them again after a change in place. */
  setColours(colours: Uint32Array): void {
    this.#colours = colours;
    this.#recolour();
  }

  setStyle(style: Partial<MapStyle>): void {
    this.#style = { ...this.#style, ...style };
    this.#line = this.#style.line === undefined ? 0 : packColour(this.#style.line);
    this.#recolour();
  }

  setEmphasis(emphasis: Partial<Emphasis>): void {
    this.#notes.emphasis = { ...this.#notes.emphasis, ...emphasis };
    if (emphasis.selected) this.#notes.emphasis.selected = [...emphasis.selected];
    this.#annotate();
  }

  /** @param labelOf is asked at rest, and only for shapes that are large enough on the screen */
  setLabels(labelOf?: (index: number) => LabelText | undefined): void {
    this.#notes.labelOf = labelOf;
    this.#renew();
  }

  /** @param degrees longitude and latitude of each point in turn */
  setPoints(degrees?: ArrayLike<number>): void {
    this.#notes.setPoints(degrees, this.#sheet);
    this.#renew();
  }

  /** A host map may set the same view in each of its frames: that is no move. */
  setView(view: View): void {
    this.#fitted = undefined;
    if (view.x !== this.#view?.x || view.y !== this.#view.y || view.scale !== this.#view.scale) this.#move(view);
  }

  /** Brings all in sight, or one shape with what is around it. */
  fit(index = -1): void {
    this.#fitted = index;
    this.#refit();
  }

  /** About a place in CSS pixels, the middle when absent. */
  zoomBy(factor: number, x = this.#screen.width / 2, y = this.#screen.height / 2): void {
    if (!this.#view || !this.#sheet) return;
    const whole = viewOf(this.#sheet.extent, this.#screen, 0).scale;
    this.setView(zoomed(this.#view, this.#screen, factor, x, y, [whole * zooms[0], whole * zooms[1]]));
  }

  /** Moves what is seen by so many CSS pixels. */
  panBy(dx: number, dy: number): void {
    if (!this.#view) return;
    const { x, y, scale } = this.#view;
    this.setView({ x: x - dx / scale, y: y - dy / scale, scale });
  }

  /** The index of the shape at a place in CSS pixels, or −1. One read of what is shown; by geometry where nothing is shown yet. */
  hitTest(x: number, y: number): number {
    const scene = this.#scene();
    if (!scene) return -1;
    const placement = placementOf(scene.view, this.#screen);
    const sheetX = (x * this.#screen.ratio - placement.x) / placement.scale;
    const sheetY = (y * this.#screen.ratio - placement.y) / placement.scale;
    return this.#picture.indexAt(scene.sheet, sheetX, sheetY) ?? shapeAt(scene.sheet, sheetX, sheetY);
  }

  /** The circle at a place in CSS pixels. */
  clusterAt(x: number, y: number): Cluster | undefined {
    return this.clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) <= Math.max(cluster.radius, 12));
  }

  /** The place for the name of a shape, in CSS pixels: for a tip, or the middle of attention. */
  positionOf(index: number): Spot {
    const { width, height } = this.#screen;
    if (!this.#view || !this.#sheet || !(index >= 0)) return { x: width / 2, y: height / 2 };
    const { x, y } = placesOf(this.#sheet).of(index);
    return { x: (x - this.#view.x) * this.#view.scale + width / 2, y: (y - this.#view.y) * this.#view.scale + height / 2 };
  }

  /** How many shapes are in sight. */
  visible(): number {
    return this.#sheet && this.#view ? meanSide(this.#sheet, sightOf(this.#view, this.#screen)).count : 0;
  }

  /** Looks at the size of the host now. It is watched, but later in a frame. */
  resize(): void {
    const ratio = window.devicePixelRatio;
    const { clientWidth: width, clientHeight: height } = this.#host;
    if (width === this.#screen.width && height === this.#screen.height && ratio === this.#screen.ratio) return;
    this.#screen = { width, height, ratio };
    this.#refit();
  }

  /** Paints what is in sight now and in one go: before print, say. */
  finish(): void {
    this.#loop.finish();
  }

  /** The present view in `scale` pixels to a CSS pixel (3.125 makes 300 dpi), smooth, with outlines and labels. In one go. */
  paintAt(scale: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    const scene = this.#scene();
    const context = canvas.getContext('2d');
    if (!scene || !context) return canvas;
    const screen = { ...this.#screen, ratio: scale };
    sizeTo(canvas, screen);
    const ink = inkFor({ ...scene, screen }, this.#colours, this.#line);
    atOnce(paintPieces(context, new Rasteriser(), scene.sheet, placementOf(scene.view, screen), canvas, ink));
    this.#notes.drawOn(context, { ...scene, screen }, this.#style);
    return canvas;
  }

  destroy(): void {
    this.#observer.disconnect();
    this.setSheet(undefined);
    this.setLabels(undefined);
    this.#notes.setPoints(undefined, undefined);
    this.#picture.canvas.remove();
    this.#notes.canvas.remove();
  }

  #scene(): Scene | undefined {
    const isShown = this.#screen.width > 0 && this.#screen.height > 0;
    return isShown && this.#sheet && this.#view ? { sheet: this.#sheet, view: this.#view, screen: this.#screen } : undefined;
  }

  #refit(): void {
    if (!this.#sheet || this.#screen.width === 0 || this.#screen.height === 0) return;
    if (this.#fitted === undefined && this.#view) this.#move(this.#view);
    else if (!(this.#fitted! >= 0)) this.#move(viewOf(this.#sheet.extent, this.#screen, 12));
    else this.#move(viewOf(boxOf(this.#sheet, this.#fitted!), this.#screen, Math.min(this.#screen.width, this.#screen.height) / 4));
  }

  #move(view: View): void {
    const isFirst = this.#view === undefined;
    this.#view = view;
    // Another monitor, say: the size of the host does not tell.
    if (window.devicePixelRatio !== this.#screen.ratio) this.#screen = { ...this.#screen, ratio: window.devicePixelRatio };
    if (!isFirst) this.#movedAt = performance.now();
    this.#follow();
    this.#renew();
    this.#handlers.onView?.(view);
  }

  /** Moves what is shown along. */
  #follow(): void {
    const scene = this.#scene();
    const placement = scene && placementOf(scene.view, scene.screen);
    for (const layer of [this.#picture, this.#notes]) if (placement) layer.move(placement);
  }

  #recolour(): void {
    this.#coloured += 1;
    this.#renew();
    this.#annotate();
  }

  #annotate(): void {
    const scene = this.#scene();
    if (scene && !this.#isBlank) this.#notes.draw(scene, this.#style);
  }

  /** Something has changed. A raster that is under way is finished, though it be late: it fills in what a moved picture lacks. */
  #renew(): void {
    if (this.#loop.isBusy && this.#stage === 'raster') return;
    this.#stage = 'raster';
    this.#loop.start(this.#scene() && this.#paint());
  }

  #pace(): Pace {
    const isMoving = performance.now() - this.#movedAt < rest;
    if (this.#isBlank) return { budget: budgets.blank, isMoving: false };
    if (!isMoving) return { budget: budgets.still, isMoving };
    const isDue = this.#stage === 'raster' && performance.now() > this.#isGoodUntil;
    return { budget: isDue ? budgets.moving : 0, isMoving };
  }

  #onSlice(isDone: boolean): void {
    // It was overtaken, by a move or by other colours.
    if (isDone && this.#stage === 'raster') this.#renew();
    for (const quality of this.#painted.splice(0)) this.#handlers.onPaint?.(quality);
  }

  /** Stops in the stage `raster` where the map or its colours have moved on, and in `rest` where all is painted. */
  *#paint(): Work {
    const scene = this.#scene();
    if (!scene) return;
    const { sheet, view, screen } = scene;
    const placement = placementOf(view, screen);
    if (!this.#picture.shows(sheet, placement, screen)) {
      yield* this.#picture.raster(sheet, placement, screen);
      this.#inked = -1;
    }
    if (this.#inked !== this.#coloured) {
      const inked = this.#coloured;
      const start = performance.now();
      yield* this.#picture.colour(inkFor(scene, this.#colours, this.#line));
      this.#isGoodUntil = performance.now() + (performance.now() - start) * share;
      this.#inked = inked;
      this.#isBlank = false;
      this.#painted.push('crisp');
    }
    this.#follow();
    if (view !== this.#view || screen !== this.#screen || this.#inked !== this.#coloured) return;
    this.#stage = 'rest';
    yield 0;
    yield* this.#notes.choose(scene, this.#style);
    yield* this.#picture.smooth(() => inkFor(scene, this.#colours, this.#line));
    this.#painted.push('smooth');
  }
}
