import type { Shape, Sheet } from '@linli/elements/controls/map/map.types.js';
import { ringsOf } from '@linli/elements/controls/map/places.js';

type Place = [number, number];

/** The same seed throws the same dice. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/**
 * `columns` × `rows` crooked fields near 115° E 28° N, west to east and north to south, that tile their ground: neighbours share every
 * position. Some fields have a hole, which a shape of its own fills; the first field comes in two parts.
 */
export function fields({ seed, columns, rows, bends = 3 }: { seed: number; columns: number; rows: number; bends?: number }): Shape[] {
  const random = dice(seed);
  const side = 0.01;
  const corners = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_unused, column): Place => [115 + (column + random() * 0.5) * side, 28 - (row + random() * 0.5) * side]),
  );
  const corner = (column: number, row: number) => corners[row]![column]!;
  const bent = new Map<string, Place[]>();
  /** The positions between two corners, which both sides share. */
  const border = (from: Place, to: Place): Place[] => {
    const key = [from, to].sort().join(' ');
    const known = bent.get(key) ?? Array.from({ length: bends }, (_, at): Place => mix([from, to].sort()[0]!, [from, to].sort()[1]!, (at + 1) / (bends + 1), random));
    bent.set(key, known);
    return from.toString() <= to.toString() ? known : [...known].reverse();
  };
  const shapes: Shape[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const around = [corner(column, row), corner(column, row + 1), corner(column + 1, row + 1), corner(column + 1, row)];
      const outer = around.flatMap((from, at) => [from, ...border(from, around[(at + 1) % 4]!)]);
      const middle: Place = [around.reduce((sum, [x]) => sum + x, 0) / 4, around.reduce((sum, [, y]) => sum + y, 0) / 4];
      const id = `${row}-${column}`;
      if (random() < 0.2) {
        const hole = around.map(([x, y]): Place => [middle[0] + (x - middle[0]) * 0.4, middle[1] + (y - middle[1]) * 0.4]);
        shapes.push({ id, polygons: [[closed(outer), closed([...hole].reverse())]] }, { id: `${id}-inner`, polygons: [[closed(hole)]] });
      } else shapes.push({ id, polygons: [[closed(outer)]] });
    }
  }
  const last = shapes.pop()!;
  shapes[0] = { id: shapes[0]!.id, polygons: [...shapes[0]!.polygons, ...last.polygons] };
  return shapes;
}

const closed = (ring: Place[]): Place[] => [...ring, ring[0]!];

function mix([x, y]: Place, [toX, toY]: Place, part: number, random: () => number): Place {
  const aside = (random() - 0.5) * 0.2;
  return [x + (toX - x) * part + (toY - y) * aside, y + (toY - y) * part - (toX - x) * aside];
}

/** Squares of one degree with their corner at whole degrees, west to east and north to south. */
export function squares(columns: number, rows: number): Shape[] {
  return Array.from({ length: columns * rows }, (_, index) => {
    const west = index % columns;
    const north = 10 - Math.floor(index / columns);
    return { id: String(index), polygons: [[[[west, north], [west, north - 1], [west + 1, north - 1], [west + 1, north], [west, north]]]] };
  });
}

/** All shapes that hold a place of the sheet, by even-odd. */
export function holders(sheet: Sheet, x: number, y: number): number[] {
  return sheet.ids.map((_, index) => index).filter((index) => isInside(sheet, index, x, y));
}

function isInside(sheet: Sheet, index: number, x: number, y: number): boolean {
  let crossings = 0;
  for (const [first, end] of ringsOf(sheet, index)) {
    for (let vertex = first; vertex < end; vertex++) {
      const next = vertex + 1 === end ? first : vertex + 1;
      const [x1, y1, x2, y2] = [sheet.positions[2 * vertex]!, sheet.positions[2 * vertex + 1]!, sheet.positions[2 * next]!, sheet.positions[2 * next + 1]!];
      if (y1 <= y === y2 <= y) continue;
      if (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}
