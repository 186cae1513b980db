import Flatbush from 'flatbush';
import type { Crs } from '../../geo/crs.js';
import type { Bounds } from '../../geo/measure.js';
import { isInForce, type Grid } from '../grid.js';
import { commonCrs } from '../locate/mixed-crs.js';
import type { GridPlan, PlannedCommunity } from './plan.js';
import { shapeOf, type Shape } from './shape.js';
import type { PlanTolerances } from './tolerances.js';

/** A plan laid out to be checked. */
export interface Survey {
  plan: GridPlan;
  tolerances: PlanTolerances;
  crs: Crs;
  /** Those in force on the day of the plan. */
  grids: readonly Grid[];
  communities: readonly PlannedCommunity[];
  /** Of the grids, then of the communities. */
  shapes: readonly (Shape | undefined)[];
  /** By grid the index of its community among the shapes; -1 where the plan has none by that code, or none with a boundary. */
  communityOf: Int32Array;
  /** The grids and communities that boxes meet, by their index among the shapes. */
  gridsIn(bounds: Bounds): number[];
  communitiesIn(bounds: Bounds): number[];
}

/** Lays out a plan. Yields how many boundaries it has done. @throws MixedCrsError */
export function* surveyOf(plan: GridPlan, tolerances: PlanTolerances, perStep: number): Generator<number, Survey> {
  const grids = plan.grids.filter((grid) => isInForce(grid, plan.day));
  const { communities } = plan;
  const crs = commonCrs([...grids, ...communities].map(({ boundary }) => boundary)) ?? 'CGCS2000';
  const shapes: (Shape | undefined)[] = [];
  for (const { boundary } of [...grids, ...communities]) {
    if (shapes.push(shapeOf(boundary)) % perStep === 0) yield shapes.length;
  }
  const indexOf = new Map(communities.map(({ code }, index) => [code, grids.length + index]));
  const communityOf = Int32Array.from(grids, ({ community }) => {
    const index = indexOf.get(community) ?? -1;
    return shapes[index] ? index : -1;
  });
  const gridsIn = finder(shapes.slice(0, grids.length), 0);
  const communitiesIn = finder(shapes.slice(grids.length), grids.length);
  return { plan, tolerances, crs, grids, communities, shapes, communityOf, gridsIn, communitiesIn };
}

function finder(shapes: readonly (Shape | undefined)[], first: number): (bounds: Bounds) => number[] {
  const indices = shapes.flatMap((shape, index) => (shape ? [first + index] : []));
  if (indices.length === 0) return () => [];
  const tree = new Flatbush(indices.length);
  for (const shape of shapes) if (shape) tree.add(shape.bounds.west, shape.bounds.south, shape.bounds.east, shape.bounds.north);
  tree.finish();
  return ({ west, south, east, north }) => tree.search(west, south, east, north).map((index) => indices[index] as number);
}
