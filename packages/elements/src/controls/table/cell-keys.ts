import type { Cell } from './table.types.js';

/** How far the cursor can go: `page` rows fit in view. */
export interface CellBounds {
  rows: number;
  columns: number;
  page: number;
  /** Whether there is a head to move to, at row −1. */
  head: boolean;
}

type Move = (from: Cell, bounds: CellBounds) => Cell;

const moves: Partial<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(row - page, Math.min(row, 0)), column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_from, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/**
 * Where a key takes the cell cursor, by the grid pattern of the ARIA Authoring Practices; `undefined` when the key is not ours.
 */
export function moveCell({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, from: Cell, bounds: CellBounds): Cell | undefined {
  if (altKey) return undefined;
  const to = moves[ctrlKey || metaKey ? `Ctrl+${key}` : key]?.(from, bounds);
  return (
    to && {
      row: Math.min(Math.max(to.row, bounds.head ? -1 : 0), bounds.rows - 1),
      column: Math.min(Math.max(to.column, 0), bounds.columns - 1),
    }
  );
}
