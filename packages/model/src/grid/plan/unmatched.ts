import type { Position } from '../../geo/boundary.js';
import { planFinding, type PlanFinding } from './finding.js';
import { isHairline, loopsOf, type Loop } from './loops.js';
import { followsOutline } from './on-outline.js';
import type { OpenEdge, OpenEdges } from './open-edges.js';
import type { Survey } from './survey.js';
import { positionOf, type Topology } from './topology.js';

/** What was seen of edges that are not balanced. */
export interface OpenLoops {
  /** Of grids against all communities, and by community; without those where only positions do not match. */
  cover: Loop[];
  belonging: Map<number, Loop[]>;
  /** Pairs of positions that are explained by positions which do not match. */
  hairlines: ReadonlySet<number>;
  findings: PlanFinding[];
  /** Grids between which that was reported, by {@link pairOf}. */
  unmatched: ReadonlySet<string>;
}

/** Names two shapes by their indices, in either order. */
export function pairOf(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Joins open edges to loops, and reports those that go around nothing worth naming. */
export function* openLoops(survey: Survey, topology: Topology, open: OpenEdges): Generator<number, OpenLoops> {
  const hairlines = new Set<number>();
  const told = new Set<number>();
  const findings = new Map<string, PlanFinding>();
  const between = new Set<string>();
  const cover = yield* remaining(open.cover);
  const belonging = new Map<number, Loop[]>();
  for (const [community, edges] of open.belonging) {
    const loops = yield* remaining(edges, community);
    if (loops.length > 0) belonging.set(community, loops);
  }
  return { cover, belonging, hairlines, findings: [...findings.values()], unmatched: between };

  function* remaining(edges: readonly OpenEdge[], community?: number): Generator<number, Loop[]> {
    const left: Loop[] = [];
    for (const [index, loop] of loopsOf(edges, topology).entries()) {
      if (index % 64 === 63) yield index;
      if (!isHairline(loop, survey.tolerances)) {
        left.push(loop);
        continue;
      }
      for (const { pair } of loop.edges) hairlines.add(pair);
      // Where a grid is split at the outline of its community, nobody draws the outline anew.
      if (followsOutline(loop, survey, topology)) continue;
      // One position shows between the grids, and again between one of them and its community.
      if (!loop.edges.some(({ pair }) => told.has(pair))) add(unmatched(survey, topology, loop, community));
      for (const { pair } of loop.edges) told.add(pair);
      const shapes = shapesOf(loop);
      for (const one of shapes) for (const other of shapes) if (one < other) between.add(pairOf(one, other));
    }
    return left;
  }

  /** Of neighbours with several such positions one finding says how many. */
  function add(finding: PlanFinding): void {
    const { grids, community, measure } = finding;
    const key = [...grids, community].join(' ');
    const value = (findings.get(key)?.measure?.value ?? 0) + (measure?.value ?? 0);
    findings.set(key, { ...(findings.get(key) ?? finding), measure: { value, unit: 'position' } });
  }
}

function shapesOf({ edges }: Loop): number[] {
  return [...new Set(edges.flatMap(({ shapes }) => shapes))];
}

function unmatched({ grids, communities, crs }: Survey, topology: Topology, loop: Loop, community?: number): PlanFinding {
  const shapes = shapesOf(loop);
  const positions = loop.edges.map(({ from }) => positionOf(topology, from));
  const [lon, lat] = betweenEnds(positions);
  const named = community ?? shapes.find((shape) => shape >= grids.length);
  return planFinding('unmatched', shapes.flatMap((shape) => grids[shape]?.code ?? []), {
    ...(named !== undefined && { community: communities[named - grids.length]?.code }),
    at: { crs, lon, lat },
    // Both sides have its two ends.
    measure: { value: Math.max(1, positions.length - 2), unit: 'position' },
  });
}

/** A position of a hairline that is not one of its ends, which are farthest from each other. */
function betweenEnds(positions: readonly Position[]): Position {
  const farthestFrom = (place: Position): Position => positions.reduce((far, position) => (distance(position, place) > distance(far, place) ? position : far));
  const end = farthestFrom(positions[0] as Position);
  const other = farthestFrom(end);
  return positions.find((position) => position !== end && position !== other) ?? end;
}

function distance([ax, ay]: Position, [bx, by]: Position): number {
  return Math.hypot(ax - bx, ay - by);
}
