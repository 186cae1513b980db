import type { Grid, GridPlan, PlanFindingCode, PlanMeasure, Polygon, Position, Ring } from '@linli/model';
import { gridSizePreset } from '@linli/model';
import { sampleGrids, type SampleGridsOptions } from '@linli/model/samples';

/** What has to be found: where it is, and how much by a measure of its own. */
export interface Expected {
  code: PlanFindingCode;
  /** Left out: not looked at. */
  grids?: string[];
  community?: string;
  /** It has to be shown within this ground… */
  within?: Polygon[];
  /** …or within a metre of this place. */
  near?: Position;
  measure?: PlanMeasure;
  limit?: number;
}

/** Plants something in one community. @returns what then has to be found, or `undefined` where there is no place for it */
export type Planting = (plan: GridPlan, community: string, random: () => number) => { plan: GridPlan; expected: Expected[] } | undefined;

/** A plan in order: every grid within its community, of the right size, sharing each position with its neighbours. */
export function cleanPlan(options: SampleGridsOptions): GridPlan {
  const { grids, communities } = sampleGrids(options);
  return { grids, communities, sizes: gridSizePreset, day: '2026-05-01' };
}

export function membersOf({ grids }: GridPlan, community: string): Grid[] {
  return grids.filter((grid) => grid.community === community);
}

export function replace(plan: GridPlan, code: string, ...by: Grid[]): GridPlan {
  return { ...plan, grids: plan.grids.flatMap((grid) => (grid.code === code ? by : [grid])) };
}

export function polygonsOf({ boundary }: Grid): Polygon[] {
  return boundary!.polygons;
}

export function redrawn(grid: Grid, polygons: Polygon[]): Grid {
  return { ...grid, boundary: { crs: grid.boundary!.crs, polygons } };
}

export function any<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** Codes of the grids that have each position. */
export function gridsAt({ grids }: GridPlan): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const grid of grids) {
    for (const position of grid.boundary?.polygons.flat(2) ?? []) {
      const key = position.join();
      found.set(key, (found.get(key) ?? new Set()).add(grid.code));
    }
  }
  return found;
}

/** Three positions in a row on the outer ring of a grid; the ring with something in place of the middle one. */
export interface Bend {
  grid: Grid;
  before: Position;
  at: Position;
  after: Position;
  /** Above 0 where the ring turns left: the corner belongs to the grid. */
  turn: number;
  with(...positions: Position[]): Grid;
}

export function bendsOf(grid: Grid): Bend[] {
  const [[outer, ...holes] = [], ...rest] = polygonsOf(grid);
  const open = (outer ?? []).slice(1);
  return open.map((at, index) => {
    const [before, after] = [open[(index + open.length - 1) % open.length]!, open[(index + 1) % open.length]!];
    const turn = (at[0] - before[0]) * (after[1] - at[1]) - (at[1] - before[1]) * (after[0] - at[0]);
    const withOthers = (...positions: Position[]): Grid => {
      const ring: Ring = [...open.slice(0, index), ...positions, ...open.slice(index + 1)];
      return redrawn(grid, [[[...ring, ring[0]!], ...holes], ...rest]);
    };
    return { grid, before, at, after, turn, with: withOthers };
  });
}
