import type { Lattice } from './lattice.js';
import { wavesFrom } from './random.js';

/** What is shared out: a lot with a weight, and the lots that it consists of. */
export interface Lot {
  weight?: number;
  below?: readonly Lot[];
}

/**
 * Shares out the cells of a lattice among the lots of a tree by their weights, so that each lot on each level is connected: the cells are
 * cut in two along a wavy line, again and again. @returns for each cell the index of its lot, among those with none below
 */
export function shareOut(lattice: Lattice, root: Lot, random: () => number): Int32Array {
  const owners = new Int32Array(lattice.columns * lattice.rows);
  const cut = cutter(lattice, random);
  let index = 0;
  const share = (cells: Int32Array, lots: readonly Lot[]): void => {
    const [first] = lots;
    if (lots.length > 1) {
      const middle = middleOf(lots);
      const [least, rest] = [leavesOf(lots.slice(0, middle)), leavesOf(lots.slice(middle))];
      const wanted = Math.round((cells.length * weightOf(lots.slice(0, middle))) / weightOf(lots));
      const [one, other] = cut(cells, Math.min(Math.max(wanted, least), cells.length - rest));
      share(one, lots.slice(0, middle));
      share(other, lots.slice(middle));
    } else if (first?.below) share(cells, first.below);
    else {
      for (const cell of cells) owners[cell] = index;
      index += 1;
    }
  };
  share(Int32Array.from(owners.keys()), [root]);
  return owners;
}

/** How many lots there are with none below. */
export function leavesOf(lots: readonly Lot[]): number {
  return lots.reduce((sum, { below }) => sum + (below ? leavesOf(below) : 1), 0);
}

const weights = new WeakMap<Lot, number>();

function weightOf(lots: readonly Lot[]): number {
  return lots.reduce((sum, lot) => sum + (weights.get(lot) ?? weigh(lot)), 0);
}

function weigh(lot: Lot): number {
  const weight = lot.below ? weightOf(lot.below) : (lot.weight ?? 1);
  weights.set(lot, weight);
  return weight;
}

/** Where the lots are best cut in two of like weight. */
function middleOf(lots: readonly Lot[]): number {
  const half = weightOf(lots) / 2;
  let [middle, sum] = [0, 0];
  while (middle < lots.length - 1 && (sum < half || middle === 0)) sum += weightOf([lots[middle++] as Lot]);
  return middle;
}

/** Cuts connected cells into two connected lots, the first of about `count` cells. */
function cutter({ columns, rows }: Lattice, random: () => number): (cells: Int32Array, count: number) => [Int32Array, Int32Array] {
  const marks = new Uint8Array(columns * rows);
  return (cells, count) => {
    const keys = keysOf(cells, columns, random);
    const threshold = Float64Array.from(keys).sort()[count] ?? Infinity;
    cells.forEach((cell, index) => (marks[cell] = (keys[index] ?? 0) < threshold ? 1 : 2));
    keepLargest(cells, 1, 2);
    keepLargest(cells, 2, 1);
    const lots: [Int32Array, Int32Array] = [cells.filter((cell) => marks[cell] === 1), cells.filter((cell) => marks[cell] === 2)];
    cells.forEach((cell) => (marks[cell] = 0));
    return lots;
  };

  /** What of a lot does not hang together with the most of it goes to the other lot, which it touches. */
  function keepLargest(cells: Int32Array, mark: number, other: number): void {
    let largest: number[] = [];
    const pieces: number[][] = [];
    for (const start of cells) {
      if (marks[start] !== mark) continue;
      const piece = [start];
      marks[start] = 3;
      for (let next = 0; next < piece.length; next++) {
        for (const beside of besides(piece[next] ?? 0)) {
          if (marks[beside] !== mark) continue;
          marks[beside] = 3;
          piece.push(beside);
        }
      }
      pieces.push(piece);
      if (piece.length > largest.length) largest = piece;
    }
    for (const piece of pieces) for (const cell of piece) marks[cell] = piece === largest ? mark : other;
  }

  function besides(cell: number): number[] {
    const column = cell % columns;
    const found = [];
    if (column > 0) found.push(cell - 1);
    if (column < columns - 1) found.push(cell + 1);
    if (cell >= columns) found.push(cell - columns);
    if (cell < columns * (rows - 1)) found.push(cell + columns);
    return found;
  }
}

/** How far along the longer side each cell lies, made wavy. */
function keysOf(cells: Int32Array, columns: number, random: () => number): Float64Array {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const cell of cells) {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    [left, right, low, high] = [Math.min(left, x), Math.max(right, x), Math.min(low, y), Math.max(high, y)];
  }
  const [width, height] = [right - left + 1, high - low + 1];
  const extent = Math.max(width, height);
  const waves = wavesFrom(random);
  return Float64Array.from(cells, (cell) => {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    return (width >= height ? x : y) + 0.08 * extent * waves((x - left) / extent, (y - low) / extent);
  });
}
