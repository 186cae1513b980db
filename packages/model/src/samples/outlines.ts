import type { Polygon, Position, Ring } from '../geo/boundary.js';
import type { Lattice } from './lattice.js';

/**
 * The outline of each part of a lattice as one polygon with its holes. Neighbours share the positions of their common edge exactly, since
 * every edge is an edge of the lattice. @param owners for each cell the part that has it @param count how many parts there are
 */
export function outlinesOf({ columns, rows, corners }: Lattice, owners: ArrayLike<number>, count: number): Polygon[] {
  const across = columns + 1;
  const steps = [1, across, -1, -across] as const;
  // By corner and direction (0 east, 1 north, 2 west, 3 south): the part on the left of that edge, where it is an edge of the part.
  const edges = new Int32Array(across * (rows + 1) * 4).fill(-1);
  const ownerAt = (column: number, row: number) => (column < 0 || row < 0 || column >= columns || row >= rows ? -1 : (owners[row * columns + column] ?? -1));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const owner = ownerAt(column, row);
      const corner = row * across + column;
      if (ownerAt(column, row - 1) !== owner) edges[corner * 4] = owner;
      if (ownerAt(column + 1, row) !== owner) edges[(corner + 1) * 4 + 1] = owner;
      if (ownerAt(column, row + 1) !== owner) edges[(corner + across + 1) * 4 + 2] = owner;
      if (ownerAt(column - 1, row) !== owner) edges[(corner + across) * 4 + 3] = owner;
    }
  }
  const outers = new Map<number, Ring>();
  const holes = new Map<number, Ring[]>();
  for (let start = 0; start < edges.length; start++) {
    const owner = edges[start] ?? -1;
    if (owner < 0) continue;
    const ring = follow(start, owner);
    if (doubleArea(ring) > 0) outers.set(owner, ring);
    else holes.set(owner, [...(holes.get(owner) ?? []), ring]);
  }
  return Array.from({ length: count }, (_, part) => [outers.get(part) ?? [], ...(holes.get(part) ?? [])]);

  /** Takes a ring off the edges. Where a part touches itself in a corner, turning right keeps what is enclosed a hole. */
  function follow(start: number, owner: number): Ring {
    const ring: Ring = [];
    let edge = start;
    do {
      const [corner, direction] = [edge >> 2, edge & 3];
      edges[edge] = -1;
      ring.push(corners[corner] as Position);
      const next = (corner + (steps[direction] ?? 0)) * 4;
      const turns = [next + ((direction + 3) & 3), next + direction, next + ((direction + 1) & 3)];
      edge = turns.find((candidate) => candidate === start || edges[candidate] === owner) ?? start;
    } while (edge !== start);
    return [...ring, ring[0] as Position];
  }
}

function doubleArea(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [[x1, y1], [x2, y2]] = [ring[index - 1] as Position, ring[index] as Position];
    sum += (x1 - (ring[0]?.[0] ?? 0)) * (y2 - (ring[0]?.[1] ?? 0)) - (x2 - (ring[0]?.[0] ?? 0)) * (y1 - (ring[0]?.[1] ?? 0));
  }
  return sum;
}
