import type { TemplateResult } from 'lit';

export type SortDirection = 'ascending' | 'descending';

/** One column. Its cells show `text`, or `content` where a cell is more than text; both are asked only for rows in view. */
export interface TableColumn<Item> {
  id: string;
  label: string;
  /** Least width in em of the table. */
  width: number;
  /** Share of the width that is left over. Absent: the column keeps its width. */
  grow?: number | undefined;
  /** Names the row for those who hear the table. */
  heading?: boolean | undefined;
  sortable?: boolean | undefined;
  /** A box that says whether the row is chosen; its cells' `text` is the name of the box. */
  check?: boolean | undefined;
  text?(item: Item): string;
  content?(item: Item): TemplateResult;
  /** A word for the cell's `data-state`, by which styles tell cells apart. */
  state?(item: Item): string;
}

export interface TableSort<Id extends string = string> {
  column: Id;
  direction: SortDirection;
}

/** What a table shows at one moment. Rows are asked for by index, so that a list of any length costs nothing until it is seen. */
export interface TableView<Item> {
  label: string;
  columns: readonly TableColumn<Item>[];
  length: number;
  item(index: number): Item;
  /** The same for the same thing, whatever its place: it keeps focus and position through a change of rows. */
  key(item: Item): string;
  /** Key of the row that is marked as selected; as the current one where many can be chosen. */
  selected: string | undefined;
  /** Where rows can be chosen: whether one is. */
  chosen?: ((item: Item) => boolean) | undefined;
  sort: TableSort | undefined;
  /** Another value means that rows may have another height, as where a table becomes cards. */
  layout?: unknown;
  /** Another value means that a person asked for other rows or another order: the table goes back to its top. */
  arrangement: unknown;
}

/** Where the cell cursor is. Row −1 is the head. */
export interface Cell {
  row: number;
  column: number;
}

export interface TableHandlers<Item> {
  /** A row was clicked, or Enter pressed on one of its cells. */
  open(item: Item): void;
  /** The head of a sortable column was pressed. */
  sort(column: string): void;
  /** A row is to be chosen, or no longer; with `through`, and all rows from the last one on. Only where the view has `chosen`. */
  choose?(row: number, through: boolean): void;
  chooseAll?(): void;
}
