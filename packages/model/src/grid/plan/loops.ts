import type { Position, Ring } from '../../geo/boundary.js';
import { boxOf, visitPairs } from '../../geo/crossings.js';
import { signedArea } from '../../geo/measure.js';
import { sideOf } from '../locate/crossing.js';
import { together } from './clip.js';
import { worthNaming } from './measure.js';
import type { OpenEdge } from './open-edges.js';
import type { PlanTolerances } from './tolerances.js';
import { positionOf, type Topology } from './topology.js';

/** Open edges one after the other, back to where they start: the outline of ground with another number of layers than around it. */
export interface Loop {
  edges: readonly OpenEdge[];
  ring: Ring;
}

/** Joins open edges to loops that pass no position twice. At a fork they turn right, so that what is missing gets an outline of its own. */
export function loopsOf(edges: readonly OpenEdge[], topology: Topology): Loop[] {
  const leaving = new Map<number, OpenEdge[]>();
  for (const edge of edges) {
    const list = leaving.get(edge.from);
    if (list) list.push(edge);
    else leaving.set(edge.from, [edge]);
  }
  const loops: Loop[] = [];
  for (const start of edges) {
    const path: OpenEdge[] = [];
    const placeOf = new Map<number, number>();
    let at = start.from;
    for (;;) {
      placeOf.set(at, path.length);
      const edge = take(leaving.get(at), path[path.length - 1]);
      if (!edge) break;
      path.push(edge);
      at = edge.to;
      const again = placeOf.get(at);
      if (again === undefined) continue;
      const loop = path.splice(again);
      loops.push({ edges: loop, ring: [...loop.map(({ from }) => positionOf(topology, from)), positionOf(topology, at)] });
      for (const { from } of loop) placeOf.delete(from);
    }
  }
  return loops;

  function take(list: OpenEdge[] | undefined, before: OpenEdge | undefined): OpenEdge | undefined {
    if (!list || list.length < 2 || !before) return list?.pop();
    const [from, at] = [positionOf(topology, before.from), positionOf(topology, before.to)];
    const turns = list.map(({ to }) => turn(from, at, positionOf(topology, to)));
    return list.splice(turns.indexOf(Math.min(...turns)), 1)[0];
  }
}

/** From -π, sharply to the right, to π. */
function turn(from: Position, at: Position, to: Position): number {
  const [ax, ay, bx, by] = [at[0] - from[0], at[1] - from[1], to[0] - at[0], to[1] - at[1]];
  return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
}

/** Whether a ring is crossed or touched by none of its own edges. */
export function isSimple(ring: Ring): boolean {
  const last = ring.length - 2;
  let simple = true;
  visitPairs(ring.slice(1).map((end, index) => boxOf([ring[index] as Position, end])), (i, j) => {
    const [a, b, c, d] = [ring[i] as Position, ring[i + 1] as Position, ring[j] as Position, ring[j + 1] as Position];
    if (j === i + 1) simple = !foldsBack(a, b, d);
    else simple = i === 0 && j === last ? !foldsBack(c, a, b) : !meet(a, b, c, d);
    return simple;
  });
  return simple;
}

function foldsBack(a: Position, b: Position, c: Position): boolean {
  return sideOf(a[0], a[1], b[0], b[1], c[0], c[1]) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0;
}

function meet(a: Position, b: Position, c: Position, d: Position): boolean {
  const side = (p: Position, q: Position, r: Position): number => Math.sign(sideOf(p[0], p[1], q[0], q[1], r[0], r[1]));
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

/** Whether a loop goes around nothing that is worth naming: positions on a common edge do not match. */
export function isHairline({ ring }: Loop, tolerances: PlanTolerances): boolean {
  // What balances to both sides may still go around something on each.
  if (worthNaming([[ring]], tolerances).length > 0) return false;
  return isSimple(ring) || worthNaming(together([[[ring]]]), tolerances).length === 0;
}

/** Below 0 where ground is missing: loops go around it clockwise. */
export function turnOf({ ring }: Loop): number {
  return signedArea(ring);
}
