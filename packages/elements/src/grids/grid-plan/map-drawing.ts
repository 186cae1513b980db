import type { Boundary, Position } from '@linli/model';
import { html, svg, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { isPlaced, positionAt, spotOn, type MapPlacing, type PlacedMap } from './map-placing.js';

/** What is drawn over the map: the line that is entered, and the ground that a finding is about. */
export interface Drawn {
  line: readonly Position[];
  ground: Boundary | undefined;
  /** Whether clicks on the map draw. */
  drawing: boolean;
}

/** A press that moves further than this, in CSS pixels, moves the map. */
const slack = 4;

/** Draws over the map, and takes a line from clicks on it: double click or Enter ends it, Backspace takes the last position back, Escape gives up. */
export class MapDrawing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #done: (line: readonly Position[] | undefined) => void;
  readonly #over = createRef<SVGSVGElement>();
  #map: PlacedMap | undefined;
  #drawn: Drawn = { line: [], ground: undefined, drawing: false };
  #points: Position[] = [];
  #pointer: Position | undefined;
  #pressed: { x: number; y: number } | undefined;
  #frame = 0;

  /** @param done told the line that was drawn; `undefined` where it was given up */
  constructor(host: ReactiveControllerHost, done: (line: readonly Position[] | undefined) => void) {
    this.#host = host;
    this.#done = done;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#listen(undefined);
  }

  render(): TemplateResult {
    return html`<svg class="over" aria-hidden="true" focusable="false" ${ref(this.#over)}>
      ${svg`<path class="ground-in-question"></path><path class="line-halo"></path><path class="line-drawn"></path><path class="line-points"></path>`}
    </svg>`;
  }

  /** After a render. */
  show(map: Element | null, drawn: Drawn): void {
    const begins = drawn.drawing && !this.#drawn.drawing;
    if (begins) this.#points = [];
    this.#drawn = drawn;
    this.#listen(drawn.drawing && isPlaced(map) ? map : undefined);
    // The keys that draw are the map's.
    if (begins) this.#map?.focus();
    cancelAnimationFrame(this.#frame);
    if (isPlaced(map)) this.#paint(map);
  }

  /** Follows the map frame by frame, as long as there is something to follow it with. */
  #paint(map: PlacedMap): void {
    const over = this.#over.value;
    const { line, ground, drawing } = this.#drawn;
    const { placing } = map;
    const shown = drawing ? [...this.#points, ...(this.#pointer && this.#points.length > 0 ? [this.#pointer] : [])] : line;
    const rings = ground?.polygons.flat() ?? [];
    if (!over) return;
    over.toggleAttribute('hidden', !placing || (shown.length === 0 && rings.length === 0));
    // A map that is not drawn yet will be.
    if (drawing || shown.length > 0 || rings.length > 0) this.#frame = requestAnimationFrame(() => this.#paint(map));
    if (!placing) return;
    const { box } = placing;
    const origin = (over.parentElement as HTMLElement).getBoundingClientRect();
    const { style } = over;
    style.left = `${box.left - origin.left}px`;
    style.top = `${box.top - origin.top}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    const path = (positions: readonly Position[]) => positions.map((position, index) => stepTo(placing, position, index)).join('');
    const [inQuestion, halo, drawnLine, points] = over.children;
    inQuestion?.setAttribute('d', rings.map((ring) => `${path(ring)}Z`).join(''));
    halo?.setAttribute('d', path(shown));
    drawnLine?.setAttribute('d', path(shown));
    points?.setAttribute('d', (drawing ? this.#points : []).map((position) => `${stepTo(placing, position, 0)}h0`).join(''));
  }

  #listen(map: PlacedMap | undefined): void {
    if (map === this.#map) return;
    for (const [type, listener] of this.#listeners) this.#map?.removeEventListener(type, listener as EventListener, true);
    this.#map = map;
    this.#pointer = undefined;
    for (const [type, listener] of this.#listeners) map?.addEventListener(type, listener as EventListener, true);
  }

  #end(line: readonly Position[] | undefined): void {
    this.#points = [];
    this.#done(line);
  }

  readonly #listeners: readonly (readonly [string, (event: never) => void])[] = [
    ['pointerdown', (event: PointerEvent) => (this.#pressed = { x: event.clientX, y: event.clientY })],
    ['pointermove', (event: PointerEvent) => (this.#pointer = this.#positionOf(event))],
    ['click', (event: MouseEvent) => this.#clicked(event)],
    ['dblclick', (event: MouseEvent) => this.#finish(event)],
    ['keydown', (event: KeyboardEvent) => this.#keyed(event)],
  ];

  /** Absent beside the map. */
  #positionOf({ clientX, clientY }: MouseEvent): Position | undefined {
    const placing = this.#map?.placing;
    if (!placing) return undefined;
    const { left, right, top, bottom } = placing.box;
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom ? positionAt(placing, { x: clientX, y: clientY }) : undefined;
  }

  #clicked(event: MouseEvent): void {
    const position = this.#positionOf(event);
    const isDrag = this.#pressed && Math.hypot(event.clientX - this.#pressed.x, event.clientY - this.#pressed.y) > slack;
    // The buttons on the map keep their clicks.
    if (!position || isDrag || event.composedPath().some((part) => part instanceof HTMLButtonElement)) return;
    event.stopPropagation();
    // The second click of two that end the line is at the same place.
    if (event.detail < 2) this.#points.push(position);
  }

  #finish(event: Event): void {
    event.stopPropagation();
    event.preventDefault();
    if (this.#points.length > 1) this.#end(this.#points);
  }

  #keyed(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.#finish(event);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      this.#end(undefined);
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      this.#points.pop();
    } else if (event.key === ' ') {
      // Else the map would pick a grid.
      event.preventDefault();
      event.stopPropagation();
    }
  }
}

function stepTo(placing: MapPlacing, position: Position, index: number): string {
  const { x, y } = spotOn(placing, position);
  return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
}
