import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { moveCell } from './cell-keys.js';
import { renderHead } from './table-head.js';
import { findRow, TableViewport, type TableParts } from './table-viewport.js';
import type { Cell, TableHandlers, TableView } from './table.types.js';

/**
 * A table of any length for an element: it draws the rows in view, moves a cell cursor by the keys of the ARIA grid pattern, and
 * keeps position and focus while data changes. Put `render(view)` in the element's template and `tableStyles` in its styles. It
 * neither sorts nor filters: the view says which rows there are. A view must not change once it was given.
 */
export class VirtualTable<Item> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #handlers: TableHandlers<Item>;
  #viewport: TableViewport<Item> | undefined;
  #scroller: HTMLElement | undefined;
  #view: TableView<Item> | undefined;
  #shown: TableView<Item> | undefined;
  #cursor: Cell = { row: 0, column: 0 };
  #tabStop: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost, handlers: TableHandlers<Item>) {
    this.#host = host;
    this.#handlers = handlers;
    host.addController(this);
  }

  /** An element that was moved in the page has lost its scroll position, and is drawn anew. */
  hostConnected(): void {
    if (this.#view) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#view || !this.#scroller || this.#view === this.#shown) return;
    this.#viewport ??= new TableViewport(partsOf(this.#scroller), () => this.#placeCursor(this.#holdsFocus()));
    this.#followCursor(this.#shown, this.#view);
    this.#shown = this.#view;
    // Other columns need other cells: focus would go with the ones that leave.
    const held = this.#holdsFocus();
    this.#viewport.show(this.#view);
    if (held) this.#placeCursor(true);
  }

  /** Moves focus into the table, to the cell where the cursor was last. */
  focus(): void {
    this.#target()?.focus();
  }

  render(view: TableView<Item>): TemplateResult {
    this.#view = view;
    return html`<div
      class="table"
      role="grid"
      part="table"
      aria-label=${view.label}
      aria-rowcount=${view.length + 1}
      aria-colcount=${view.columns.length}
      aria-multiselectable=${view.chosen ? 'true' : nothing}
      ${ref(this.#attached)}
      @scroll=${this.#scrolled}
      @keydown=${this.#keyPressed}
      @click=${this.#clicked}
      @focusin=${this.#focused}
    >
      ${renderHead(view.columns, view.sort, this.#handlers.sort)}
      <div class="track" role="presentation">
        <div class="before" role="presentation"></div>
        <div class="window" role="rowgroup"></div>
      </div>
    </div>`;
  }

  readonly #attached = (element: Element | undefined): void => {
    this.#viewport?.disconnect();
    this.#viewport = undefined;
    this.#shown = undefined;
    this.#tabStop = undefined;
    this.#scroller = element as HTMLElement | undefined;
  };

  /** The cursor stays on its thing, wherever that is now; when it is gone, on its row. Other rows on request begin at the first. */
  #followCursor(previous: TableView<Item> | undefined, view: TableView<Item>): void {
    const { row, column } = this.#cursor;
    let to = row;
    if (previous && previous.arrangement !== view.arrangement) to = Math.min(row, 0);
    else if (previous && row >= 0 && row < previous.length) to = findRow(view, previous.key(previous.item(row)), row) ?? row;
    this.#cursor = { row: Math.min(to, view.length - 1), column: Math.min(column, view.columns.length - 1) };
  }

  /** What can take focus at the cursor: nothing where its row is not drawn. */
  #target(): HTMLElement | undefined {
    const { row, column } = this.#cursor;
    if (row >= 0) return this.#viewport?.cell(row, column);
    const head = this.#scroller?.querySelector<HTMLElement>(`.head .cell[aria-colindex="${column + 1}"]`) ?? undefined;
    return head?.querySelector<HTMLElement>('.sort') ?? head;
  }

  #holdsFocus(): boolean {
    const { activeElement } = this.#scroller?.getRootNode() as ShadowRoot | Document;
    return activeElement !== null && this.#scroller?.contains(activeElement) === true;
  }

  /** One stop for Tab: the cursor's cell, or the table itself while that cell is out of view. */
  #placeCursor(focus: boolean): void {
    const stop = this.#target() ?? this.#scroller;
    if (stop !== this.#tabStop) {
      if (this.#tabStop) this.#tabStop.tabIndex = -1;
      if (stop) stop.tabIndex = 0;
      this.#tabStop = stop;
    }
    if (focus) stop?.focus({ preventScroll: true });
  }

  #moveTo(cell: Cell): void {
    this.#cursor = cell;
    if (cell.row >= 0) this.#viewport?.reveal(cell.row);
    this.#placeCursor(true);
    this.#tabStop?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #open(): void {
    const { row } = this.#cursor;
    if (this.#shown && row >= 0 && row < this.#shown.length) this.#handlers.open(this.#shown.item(row));
  }

  /** Space chooses the row of the cursor, with Shift all from the last one on; Ctrl+A chooses all. Answers whether it was that. */
  #chooses({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const isAll = (ctrlKey || metaKey) && key.toLowerCase() === 'a';
    if (isAll) this.#handlers.chooseAll?.();
    else if (key === ' ' && this.#cursor.row >= 0) this.#handlers.choose?.(this.#cursor.row, shiftKey);
    return isAll || (key === ' ' && this.#cursor.row >= 0);
  }

  readonly #scrolled = (): void => this.#viewport?.scrolled();

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (!this.#shown || !this.#viewport) return;
    if (event.key === 'Enter' && this.#cursor.row >= 0) {
      event.preventDefault();
      this.#open();
      return;
    }
    if (this.#shown.chosen && this.#chooses(event)) {
      event.preventDefault();
      return;
    }
    const { page, hasHead } = this.#viewport;
    const to = moveCell(event, this.#cursor, { rows: this.#shown.length, columns: this.#shown.columns.length, page, head: hasHead });
    if (!to) return;
    event.preventDefault();
    this.#moveTo(to);
  };

  readonly #clicked = (event: MouseEvent): void => {
    const cell = cellOf(event);
    if (!cell || cell.row < 0) return;
    this.#cursor = cell;
    this.#placeCursor(true);
    if (this.#shown?.columns[cell.column]?.check) this.#handlers.choose?.(cell.row, event.shiftKey);
    else this.#open();
  };

  readonly #focused = (event: Event): void => {
    const cell = cellOf(event);
    if (!cell) return;
    this.#cursor = cell;
    this.#placeCursor(false);
  };
}

function partsOf(scroller: HTMLElement): TableParts {
  const [head, track] = [...scroller.children] as [HTMLElement, HTMLElement];
  const [before, window] = [...track.children] as [HTMLElement, HTMLElement];
  return { scroller, head, track, before, window };
}

/** Which cell an event happened in. */
function cellOf({ target }: Event): Cell | undefined {
  const cell = (target as Element).closest('.cell');
  const row = cell?.closest('.row');
  if (!cell || !row) return undefined;
  return { row: Number(row.getAttribute('aria-rowindex')) - 2, column: Number(cell.getAttribute('aria-colindex')) - 1 };
}
