import type { Boundary, Polygon, Position, Ring } from '@linli/model';

export function boundaryOf(...polygons: Polygon[]): Boundary {
  return { crs: 'CGCS2000', polygons };
}

/** Closed and counter-clockwise, in 1024ths of a degree east and north of 115.75, 28.5: computers add those exactly. */
export function square(x: number, y: number, size: number): Ring {
  return ringOf([x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]);
}

export function ringOf(...places: readonly [number, number][]): Ring {
  return places.map(([x, y]): Position => [115.75 + x / 1024, 28.5 + y / 1024]);
}

export function reversed(ring: Ring): Ring {
  return [...ring].reverse();
}
