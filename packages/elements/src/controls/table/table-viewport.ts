import { RowPool } from './row-pool.js';
import type { TableView } from './table.types.js';
import { scrollToShow, scrollToTop, topRow, trackHeight, windowAt, type Geometry, type Window } from './window.js';

/** Rows drawn above and below those in view: what a scroll shows before the next frame is drawn. */
const overscan = 4;

/** The parts of a table's template. */
export interface TableParts {
  scroller: HTMLElement;
  head: HTMLElement;
  track: HTMLElement;
  before: HTMLElement;
  window: HTMLElement;
}

/**
 * What is in view. The drawn rows are one block that stands in its place on the track, so the browser scrolls it by itself; and it
 * is sticky at both ends, so that where the browser scrolls faster than the page can draw, the last rows stay in view instead of
 * a blank.
 */
export class TableViewport<Item> {
  readonly #parts: TableParts;
  readonly #drawn: () => void;
  readonly #pool: RowPool<Item>;
  readonly #resized = new ResizeObserver(() => this.#measure() && this.#draw(true));
  #view: TableView<Item> | undefined;
  #geometry: Geometry = { rows: 0, rowHeight: 0, viewport: 0 };
  #window: Window = { first: 0, end: 0, offset: 0 };
  #headHeight = 0;
  #scrollTop = 0;

  /** @param drawn called after rows were drawn, when cells may be others than before */
  constructor(parts: TableParts, drawn: () => void) {
    this.#parts = parts;
    this.#drawn = drawn;
    this.#pool = new RowPool(parts.window);
    this.#resized.observe(parts.scroller);
    this.#resized.observe(parts.window);
  }

  disconnect(): void {
    this.#resized.disconnect();
    this.#pool.clear();
  }

  /** Whole rows that fit in view. */
  get page(): number {
    const { rowHeight, viewport } = this.#geometry;
    return rowHeight > 0 ? Math.max(1, Math.floor(viewport / rowHeight)) : 1;
  }

  /** Whether the head is shown: a table of cards has none. */
  get hasHead(): boolean {
    return this.#headHeight > 0;
  }

  cell(row: number, column: number): HTMLElement | undefined {
    return this.#pool.cell(row, column);
  }

  /** Shows other data: from the top when the reader asked for it, else with the row at the top kept where it is. */
  show(view: TableView<Item>): void {
    const previous = this.#view;
    this.#view = view;
    this.#parts.scroller.style.setProperty('--_columns', view.columns.map(({ width, grow }) => (grow ? `minmax(${width}em, ${grow}fr)` : `${width}em`)).join(' '));
    if (this.#geometry.rowHeight === 0 || previous?.layout !== view.layout) this.#measure();
    const top = previous && previous.arrangement === view.arrangement ? this.#follow(previous, view) : 0;
    this.#geometry = { ...this.#geometry, rows: view.length };
    this.#setTrack();
    if (top !== this.#scrollTop) this.#scrollTo(top);
    this.#draw(true);
  }

  /** Scrolls as little as it takes to have a row wholly in view. */
  reveal(row: number): void {
    const top = scrollToShow(row, this.#scrollTop, this.#geometry);
    if (top === this.#scrollTop) return;
    this.#scrollTo(top);
    this.#draw(false);
  }

  /** Draws at once, in the frame of the scroll event. */
  scrolled(): void {
    this.#scrollTop = this.#parts.scroller.scrollTop;
    this.#draw(false);
  }

  #follow(previous: TableView<Item>, view: TableView<Item>): number {
    if (this.#scrollTop === 0 || previous.length === 0 || this.#geometry.rowHeight === 0) return this.#scrollTop;
    const row = topRow(this.#scrollTop, this.#geometry);
    const index = Math.min(Math.floor(row), previous.length - 1);
    const moved = findRow(view, previous.key(previous.item(index)), index);
    return moved === undefined || moved === index ? this.#scrollTop : scrollToTop(row + moved - index, { ...this.#geometry, rows: view.length });
  }

  #scrollTo(top: number): void {
    this.#parts.scroller.scrollTop = top;
    // The browser rounds and clamps.
    this.#scrollTop = this.#parts.scroller.scrollTop;
  }

  #setTrack(): void {
    this.#parts.track.style.height = `${trackHeight(this.#geometry)}px`;
  }

  /** Reads sizes from the page; answers whether they changed. */
  #measure(): boolean {
    const view = this.#view;
    if (!view || view.length === 0) return false;
    if (this.#geometry.rowHeight === 0) this.#pool.draw({ first: 0, end: 1, offset: 0 }, view, true);
    const row = this.#parts.window.firstElementChild;
    const rowHeight = (row && Number.parseFloat(getComputedStyle(row).height)) || 0;
    const headHeight = this.#parts.head.offsetHeight;
    const viewport = Math.max(0, this.#parts.scroller.clientHeight - headHeight);
    const { rowHeight: lastHeight, viewport: lastViewport } = this.#geometry;
    if (rowHeight === lastHeight && viewport === lastViewport && headHeight === this.#headHeight) return false;
    const top = lastHeight > 0 ? topRow(this.#scrollTop, this.#geometry) : 0;
    this.#headHeight = headHeight;
    this.#geometry = { rows: view.length, rowHeight, viewport };
    this.#setTrack();
    if (rowHeight !== lastHeight && top > 0) this.#scrollTo(scrollToTop(top, this.#geometry));
    return rowHeight > 0;
  }

  #draw(all: boolean): void {
    const view = this.#view;
    if (!view || this.#geometry.rowHeight === 0) return;
    const next = windowAt(this.#scrollTop, this.#geometry, overscan);
    const { first, end, offset } = this.#window;
    if (!all && next.first === first && next.end === end && next.offset === offset) return;
    this.#window = next;
    this.#pool.draw(next, view, all);
    this.#place(next);
    this.#drawn();
  }

  #place({ first, end, offset }: Window): void {
    const { rowHeight, viewport } = this.#geometry;
    const spare = viewport - (end - first) * rowHeight;
    this.#parts.before.style.height = `${offset}px`;
    this.#parts.window.style.top = `${this.#headHeight + Math.min(0, spare)}px`;
    this.#parts.window.style.bottom = `${Math.min(0, spare)}px`;
  }
}

/** The index of a row by its key; looked for first where it was. */
export function findRow<Item>(view: TableView<Item>, key: string, index: number): number | undefined {
  if (index < view.length && view.key(view.item(index)) === key) return index;
  for (let row = 0; row < view.length; row += 1) if (view.key(view.item(row)) === key) return row;
  return undefined;
}
