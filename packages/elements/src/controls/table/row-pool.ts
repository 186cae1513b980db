import { render } from 'lit';
import type { TableColumn, TableView } from './table.types.js';
import type { Window } from './window.js';

/** A row element and what it was last filled with. */
interface Row {
  element: HTMLElement;
  cells: HTMLElement[];
  index: number;
}

/**
 * The few row elements that a table keeps, in document order. While it scrolls, rows that leave one end join the other and only
 * those are filled again. Filling writes to text nodes and attributes, and only where they differ.
 */
export class RowPool<Item> {
  readonly #parent: HTMLElement;
  #rows: Row[] = [];
  #pattern: HTMLElement | undefined;
  #columns = '';

  constructor(parent: HTMLElement) {
    this.#parent = parent;
  }

  clear(): void {
    this.#resize(0);
  }

  /** The cell at a row and column of the table, if the row is drawn. */
  cell(row: number, column: number): HTMLElement | undefined {
    return this.#rows[row - (this.#rows[0]?.index ?? 0)]?.cells[column];
  }

  /** Draws the rows of `window`. `all` fills every one again; else those that show their index already are left alone. */
  draw({ first, end }: Window, view: TableView<Item>, all: boolean): void {
    this.#shape(view.columns);
    if (!all) this.#rotate(first);
    this.#resize(end - first);
    this.#rows.forEach((row, slot) => {
      if (all || row.index !== first + slot) this.#fill(row, first + slot, view);
    });
  }

  /** Other columns need other elements. */
  #shape(columns: readonly TableColumn<Item>[]): void {
    const ids = columns.map(({ id }) => id).join();
    if (this.#pattern && ids === this.#columns) return;
    this.#columns = ids;
    this.#pattern = rowPattern(columns);
    this.#resize(0);
  }

  #rotate(first: number): void {
    const shift = first - (this.#rows[0]?.index ?? first);
    if (shift === 0 || Math.abs(shift) >= this.#rows.length) return;
    if (shift > 0) {
      const leaving = this.#rows.splice(0, shift);
      this.#rows.push(...leaving);
      this.#parent.append(...leaving.map(({ element }) => element));
    } else {
      const leaving = this.#rows.splice(shift);
      this.#rows.unshift(...leaving);
      this.#parent.prepend(...leaving.map(({ element }) => element));
    }
  }

  #resize(length: number): void {
    this.#rows.splice(length).forEach(({ element }) => element.remove());
    const added: Row[] = [];
    while (this.#pattern && this.#rows.length + added.length < length) {
      const element = this.#pattern.cloneNode(true) as HTMLElement;
      added.push({ element, cells: [...element.children] as HTMLElement[], index: -1 });
    }
    this.#rows.push(...added);
    this.#parent.append(...added.map(({ element }) => element));
  }

  #fill(row: Row, index: number, view: TableView<Item>): void {
    const item = view.item(index);
    row.index = index;
    setAttribute(row.element, 'aria-rowindex', String(index + 2));
    const selected = view.key(item) === view.selected;
    const chosen = view.chosen?.(item);
    setAttribute(row.element, 'aria-selected', String(chosen ?? selected));
    setAttribute(row.element, 'aria-current', String(chosen !== undefined && selected));
    view.columns.forEach((column, position) => {
      const cell = row.cells[position];
      if (cell) fillCell(cell, column, item, chosen);
    });
  }
}

function rowPattern<Item>(columns: readonly TableColumn<Item>[]): HTMLElement {
  const row = document.createElement('div');
  row.className = 'row';
  row.setAttribute('role', 'row');
  row.append(
    ...columns.map(({ id, heading, content, check }, position) => {
      const cell = document.createElement('div');
      cell.className = check ? 'cell check' : 'cell';
      cell.dataset['column'] = id;
      cell.setAttribute('role', heading ? 'rowheader' : 'gridcell');
      cell.setAttribute('aria-colindex', String(position + 1));
      const inner = cell.appendChild(document.createElement('span'));
      if (check) inner.append(checkbox());
      else if (!content) inner.append('');
      return cell;
    }),
  );
  return row;
}

/** The cell cursor reaches it, so Tab need not. */
function checkbox(): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.tabIndex = -1;
  return box;
}

function fillCell<Item>(cell: HTMLElement, column: TableColumn<Item>, item: Item, chosen: boolean | undefined): void {
  const inner = cell.firstElementChild as HTMLElement;
  if (column.check) {
    const box = inner.firstElementChild as HTMLInputElement;
    box.checked = chosen === true;
    setAttribute(box, 'aria-label', column.text?.(item) ?? '');
  } else if (column.content) render(column.content(item), inner);
  else setText(inner.firstChild as Text, column.text?.(item) ?? '');
  if (column.state) setAttribute(cell, 'data-state', column.state(item));
}

function setText(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}

function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
