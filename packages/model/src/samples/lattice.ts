import type { Position } from '../geo/boundary.js';
import { wavesFrom } from './random.js';

/** The edges of a rectangle of ground, in degrees. */
export interface SampleBounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Cells in columns and rows, whose corners are shifted so that no line is straight. Cell `row * columns + column`; corners likewise, one more each way. */
export interface Lattice {
  columns: number;
  rows: number;
  corners: readonly Position[];
}

/** At least `cells` cells, about as wide as high on the ground. Corners never cross over. */
export function latticeOf({ west, south, east, north }: SampleBounds, cells: number, random: () => number): Lattice {
  const aspect = ((east - west) * Math.cos(((north + south) / 2) * (Math.PI / 180))) / (north - south);
  const columns = Math.max(1, Math.ceil(Math.sqrt(cells * aspect)));
  const rows = Math.max(1, Math.ceil(cells / columns));
  const [bendX, bendY] = [wavesFrom(random), wavesFrom(random)];
  const corners: Position[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const [x, y] = [column / columns, row / rows];
      const shiftedX = x + 0.035 * bendX(x, y) + ((random() - 0.5) * 0.5) / columns;
      const shiftedY = y + 0.035 * bendY(x, y) + ((random() - 0.5) * 0.5) / rows;
      corners.push([rounded(west + shiftedX * (east - west)), rounded(south + shiftedY * (north - south))]);
    }
  }
  return { columns, rows, corners };
}

/** To a centimetre on the ground. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
