import type { Polygon } from '../../geo/boundary.js';
import { distanceToEdge, metresPerDegree } from '../../geo/measure.js';
import type { Loop } from './loops.js';
import type { Shape } from './shape.js';
import type { Survey } from './survey.js';
import { positionOf, type Topology } from './topology.js';

/** Whether a hairline lies between a community on one side and its grids on the other, and both are one line but for their positions. */
export function followsOutline({ edges }: Loop, { grids, tolerances }: Survey, topology: Topology): boolean {
  const ofGrids: number[] = [];
  const ofOutlines: number[] = [];
  for (const { from, to, shapes } of edges) {
    const side = shapes.some((shape) => shape < grids.length) ? ofGrids : ofOutlines;
    side.push(...positionOf(topology, from), ...positionOf(topology, to));
  }
  const metres = tolerances.onOutlineMetres;
  return ofGrids.length > 0 && ofOutlines.length > 0 && areNear(ofGrids, ofOutlines, metres) && areNear(ofOutlines, ofGrids, metres);
}

/** Whether what a grid has beyond its community is nothing but rounding: it does not leave the line that both are drawn along. */
export function keepsToOutline(beyond: readonly Polygon[], grid: Shape, community: Shape, { tolerances }: Survey): boolean {
  const positions = beyond.flat(3);
  return [grid, community].every(({ edges }) => areNear(positions, edges, tolerances.onOutlineMetres));
}

/** Whether each position, of two numbers, is no farther than this from one of the edges, of four. */
function areNear(positions: readonly number[], edges: ArrayLike<number>, metres: number): boolean {
  for (let index = 0; index < positions.length; index += 2) if (!isNear(positions[index] as number, positions[index + 1] as number, edges, metres)) return false;
  return true;
}

/** Whether a place is no farther than this from one of the edges, of four numbers each. */
export function isNear(lon: number, lat: number, edges: ArrayLike<number>, metres: number): boolean {
  const across = Math.cos((lat * Math.PI) / 180);
  const degrees = metres / metresPerDegree;
  for (let index = 0; index < edges.length; index += 4) {
    const [ax, ay, bx, by] = [edges[index] as number, edges[index + 1] as number, edges[index + 2] as number, edges[index + 3] as number];
    if (distanceToEdge((ax - lon) * across, ay - lat, (bx - lon) * across, by - lat) <= degrees) return true;
  }
  return false;
}
