import { orient2d } from 'robust-predicates';
import type { Position, Ring } from '../../geo/boundary.js';

/** Positive where `c` lies to the left of the way from `a` to `b`, negative to the right, 0 on it. Exact. */
export function side(a: Position, b: Position, c: Position): number {
  return -orient2d(a[0], a[1], b[0], b[1], c[0], c[1]);
}

/** Where two positions are one. `0` and `-0` are. */
export function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

export function distance(a: Position, b: Position): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** How far along the way from `a` to `b` the foot of `p` lies: 0 at `a`, 1 at `b`. */
export function along(a: Position, b: Position, p: Position): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const squared = dx * dx + dy * dy;
  return squared === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / squared;
}

/** The place at `t` between `a` (0) and `b` (1). */
export function between(a: Position, b: Position, t: number): Position {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** The nearest place to `p` between `a` and `b`, the ends among them. */
export function foot(a: Position, b: Position, p: Position): Position {
  const t = along(a, b, p);
  return t <= 0 ? a : t >= 1 ? b : between(a, b, t);
}

/** Whether the two cross at a place that is an end of neither. Exact. */
export function doCross(a: Position, b: Position, p: Position, q: Position): boolean {
  return side(p, q, a) * side(p, q, b) < 0 && side(a, b, p) * side(a, b, q) < 0;
}

/** Where two lines that cross do, as near as numbers come. */
export function crossing(a: Position, b: Position, p: Position, q: Position): Position {
  const rx = b[0] - a[0];
  const ry = b[1] - a[1];
  const sx = q[0] - p[0];
  const sy = q[1] - p[1];
  return between(a, b, ((p[0] - a[0]) * sy - (p[1] - a[1]) * sx) / (rx * sy - ry * sx));
}

/** Twice the area of a ring in square degrees: positive where it runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  const [origin] = ring;
  if (!origin) return 0;
  let sum = 0;
  ring.forEach((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? origin;
    sum += (a[0] - origin[0]) * (b[1] - origin[1]) - (b[0] - origin[0]) * (a[1] - origin[1]);
  });
  return sum;
}

/** 1 within the ring, 0 on it, -1 outside. Exact. */
export function whereInRing(p: Position, ring: Ring): -1 | 0 | 1 {
  let within = false;
  for (let index = 1; index < ring.length; index += 1) {
    const a = ring[index - 1] as Position;
    const b = ring[index] as Position;
    if (isSame(a, p) || isSame(b, p)) return 0;
    if (a[1] === p[1] && b[1] === p[1] && a[0] < p[0] !== b[0] < p[0]) return 0;
    if (a[1] <= p[1] === b[1] <= p[1]) continue;
    const turn = side(a, b, p);
    if (turn === 0) return 0;
    if (turn > 0 === b[1] > a[1]) within = !within;
  }
  return within ? 1 : -1;
}
