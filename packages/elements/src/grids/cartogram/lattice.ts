export type TileShape = 'hexagon' | 'square';

/** The places for tiles, in rows from the top: rows differ by one tile at most, and there is no hole between them. */
export interface Lattice {
  shape: TileShape;
  /** Of each place, in half tile widths from the left: in a lattice of hexagons every other row is shifted by one. */
  x: Int32Array;
  /** Its row, from the top. */
  y: Int32Array;
  /** The number of the first place of each row, and the number of places last. */
  rowStart: Int32Array;
}

/** Of rows, to the width of a tile: hexagons reach into each other's rows. */
const rowHeights: Record<TileShape, number> = { hexagon: Math.sqrt(3) / 2, square: 1 };

/** Height of a row as a multiple of the width of a tile. */
export function rowHeight(shape: TileShape): number {
  return rowHeights[shape];
}

/**
 * Places for `count` tiles in a block as wide for its height as `aspect` says, as far as that stays legible.
 * @param aspect width by height
 */
export function latticeOf(count: number, aspect: number, shape: TileShape): Lattice {
  const fair = Math.min(2.5, Math.max(0.4, aspect || 1));
  const rows = Math.max(1, Math.min(count, Math.round(Math.sqrt(count / fair / rowHeight(shape)))));
  const x = new Int32Array(count);
  const y = new Int32Array(count);
  const rowStart = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) {
    const first = Math.round((count * row) / rows);
    const end = Math.round((count * (row + 1)) / rows);
    const shift = shape === 'hexagon' ? row % 2 : 0;
    for (let place = first; place < end; place += 1) {
      x[place] = 2 * (place - first) + shift;
      y[place] = row;
    }
    rowStart[row + 1] = end;
  }
  return { shape, x, y, rowStart };
}

/** The place in a row at `x` half tile widths, or −1. */
export function placeAt({ shape, rowStart }: Lattice, x: number, row: number): number {
  const first = rowStart[row];
  const end = rowStart[row + 1];
  if (first === undefined || end === undefined) return -1;
  const place = first + Math.floor((x - (shape === 'hexagon' ? row % 2 : 0)) / 2);
  return place >= first && place < end ? place : -1;
}

/** The steps from a tile to those that it shares an edge with, in half tile widths and rows. */
export function stepsOf(shape: TileShape): readonly (readonly [number, number])[] {
  return shape === 'hexagon' ? [[2, 0], [1, 1], [-1, 1], [-2, 0], [-1, -1], [1, -1]] : [[2, 0], [0, 1], [-2, 0], [0, -1]];
}
