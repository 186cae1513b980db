import type { Boundary, Polygon, Ring } from '../../geo/boundary.js';
import { boundsOf, signedArea, type Bounds } from '../../geo/measure.js';
import { crosses } from '../locate/crossing.js';

/** A boundary made ready to be laid beside others. */
export interface Shape {
  /** Outer rings run counter-clockwise and holes clockwise, and all are closed, also where the boundary had it otherwise. */
  polygons: Polygon[];
  bounds: Bounds;
  /** Four numbers for each edge: where it starts and where it ends. */
  edges: Float64Array;
}

export function shapeOf(boundary: Pick<Boundary, 'polygons'> | null): Shape | undefined {
  const polygons = (boundary?.polygons ?? []).map((polygon) => polygon.map((ring, index) => (signedArea(ring) < 0 === (index === 0) ? [...closed(ring)].reverse() : closed(ring))));
  const bounds = boundsOf({ polygons });
  return bounds ? { polygons, bounds, edges: edgesOf(polygons) } : undefined;
}

function closed(ring: Ring): Ring {
  const [first] = ring;
  const last = ring[ring.length - 1];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}

function edgesOf(polygons: readonly Polygon[]): Float64Array {
  const edges = new Float64Array(4 * polygons.reduce((sum, polygon) => sum + polygon.reduce((count, ring) => count + ring.length, 0), 0));
  let length = 0;
  const add = (ring: Ring): void => {
    for (let index = 1; index < ring.length; index++) {
      const [a, b] = [ring[index - 1], ring[index]];
      if (!a || !b || (a[0] === b[0] && a[1] === b[1])) continue;
      edges[length] = a[0];
      edges[length + 1] = a[1];
      edges[length + 2] = b[0];
      edges[length + 3] = b[1];
      length += 4;
    }
  };
  polygons.forEach((polygon) => polygon.forEach(add));
  return edges.subarray(0, length);
}

/** Whether the point lies within, by the rule of {@link crosses}. */
export function hasPoint({ edges, bounds }: Shape, x: number, y: number): boolean {
  if (x < bounds.west || x > bounds.east || y < bounds.south || y > bounds.north) return false;
  let inside = false;
  for (let index = 0; index < edges.length; index += 4) {
    const [ay, by] = [edges[index + 1] as number, edges[index + 3] as number];
    if (ay > y !== by > y && crosses(edges[index] as number, ay, edges[index + 2] as number, by, x, y)) inside = !inside;
  }
  return inside;
}

export function boundsMeet(one: Bounds, other: Bounds): boolean {
  return one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north;
}
