import { sideOf } from '../locate/crossing.js';
import { boundsMeet, hasPoint, type Shape } from './shape.js';

/** How two areas lie to each other, where their edges tell. `unclear`: they touch or cross elsewhere than in common positions: clip them. */
export type Relation = 'apart' | 'same' | 'within' | 'around' | 'unclear';

/**
 * How one area lies to another, exactly. Where their outlines meet in common positions only, each edge of one is an edge of the other, or
 * inside of it, or outside: no clipping is needed to tell. `within`: the first within the second; `around`: the second within the first.
 */
export function relate(one: Shape, other: Shape): Relation {
  if (!boundsMeet(one.bounds, other.bounds)) return 'apart';
  const [first, second] = [new Uint8Array(one.edges.length / 4), new Uint8Array(other.edges.length / 4)];
  if (!match(one, other, first, second)) return 'unclear';
  const ofFirst = place(one, other, first);
  const ofSecond = place(other, one, second);
  if (!ofFirst.inside && !ofSecond.inside && !ofFirst.along) return 'apart';
  if (ofFirst.against) return 'unclear';
  if (!ofFirst.outside && !ofSecond.outside && !ofFirst.inside && !ofSecond.inside) return 'same';
  if (!ofFirst.outside && !ofSecond.inside) return 'within';
  if (!ofSecond.outside && !ofFirst.inside) return 'around';
  return 'unclear';
}

const along = 1;
const against = 2;

/** Marks the edges that both have, in the same direction or in the other. @returns false where they touch or cross otherwise */
function match(one: Shape, other: Shape, first: Uint8Array, second: Uint8Array): boolean {
  const [a, b] = [one.edges, other.edges];
  const near = nearEdges(other, one);
  for (let i = 0; i < a.length; i += 4) {
    const [ax, ay, bx, by] = [a[i] as number, a[i + 1] as number, a[i + 2] as number, a[i + 3] as number];
    const [west, east, south, north] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
    if (east < other.bounds.west || west > other.bounds.east || north < other.bounds.south || south > other.bounds.north) continue;
    for (const j of near) {
      const [cx, cy, dx, dy] = [b[j] as number, b[j + 1] as number, b[j + 2] as number, b[j + 3] as number];
      if ((cx < west && dx < west) || (cx > east && dx > east) || (cy < south && dy < south) || (cy > north && dy > north)) continue;
      if (ax === cx && ay === cy && bx === dx && by === dy) first[i / 4] = second[j / 4] = along;
      else if (ax === dx && ay === dy && bx === cx && by === cy) first[i / 4] = second[j / 4] = against;
      else if (touch(ax, ay, bx, by, cx, cy, dx, dy)) return false;
    }
  }
  return true;
}

function nearEdges({ edges }: Shape, { bounds }: Shape): number[] {
  const near: number[] = [];
  for (let j = 0; j < edges.length; j += 4) {
    const [cx, cy, dx, dy] = [edges[j] as number, edges[j + 1] as number, edges[j + 2] as number, edges[j + 3] as number];
    if ((cx < bounds.west && dx < bounds.west) || (cx > bounds.east && dx > bounds.east) || (cy < bounds.south && dy < bounds.south) || (cy > bounds.north && dy > bounds.north)) continue;
    near.push(j);
  }
  return near;
}

/** Whether two different edges have a point in common that is not a position of both. */
function touch(ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number): boolean {
  if (ax === cx && ay === cy) return lieAlong(ax, ay, bx, by, dx, dy);
  if (ax === dx && ay === dy) return lieAlong(ax, ay, bx, by, cx, cy);
  if (bx === cx && by === cy) return lieAlong(bx, by, ax, ay, dx, dy);
  if (bx === dx && by === dy) return lieAlong(bx, by, ax, ay, cx, cy);
  const [toC, toD] = [sideOf(ax, ay, bx, by, cx, cy), sideOf(ax, ay, bx, by, dx, dy)];
  if ((toC > 0 && toD > 0) || (toC < 0 && toD < 0)) return false;
  const [toA, toB] = [sideOf(cx, cy, dx, dy, ax, ay), sideOf(cx, cy, dx, dy, bx, by)];
  // Their boxes meet: on one line they have a point in common.
  return !((toA > 0 && toB > 0) || (toA < 0 && toB < 0));
}

/** Whether two edges from the same position run in the same direction. */
function lieAlong(x: number, y: number, bx: number, by: number, dx: number, dy: number): boolean {
  return sideOf(x, y, bx, by, dx, dy) === 0 && ((bx - x) * (dx - x) > 0 || (by - y) * (dy - y) > 0);
}

/** Where the edges of one are to the other. */
function place(one: Shape, other: Shape, marks: Uint8Array): { along: boolean; against: boolean; inside: boolean; outside: boolean } {
  const found = { along: false, against: false, inside: false, outside: false };
  for (let edge = 0; edge < marks.length; edge++) {
    if (marks[edge] === along) found.along = true;
    else if (marks[edge] === against) found.against = true;
    else {
      const [ax, ay, bx, by] = one.edges.subarray(edge * 4, edge * 4 + 4) as unknown as [number, number, number, number];
      if (hasPoint(other, (ax + bx) / 2, (ay + by) / 2)) found.inside = true;
      else found.outside = true;
    }
  }
  return found;
}
