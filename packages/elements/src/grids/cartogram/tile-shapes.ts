import type { Shape } from '../../controls/map/map.types.js';
import type { Cartogram } from './cartogram.js';
import type { TileShape } from './lattice.js';

/** Corners in half tile widths across, and down in half edges of a hexagon or half tile widths: whole numbers, so that neighbours share them exactly. */
const corners: Record<TileShape, readonly (readonly [number, number])[]> = {
  hexagon: [[0, -2], [1, -1], [1, 1], [0, 2], [-1, 1], [-1, -1]],
  square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
};
/** Of one row, in those units; and of such a unit, in half tile widths. */
const rows: Record<TileShape, number> = { hexagon: 3, square: 2 };
const units: Record<TileShape, number> = { hexagon: 1 / Math.sqrt(3), square: 1 };

/** Positions are kept within what degrees can be: the renderer takes nothing else for a place. */
const reach = 80;

/**
 * The tiles as shapes for the renderer, in the order of the areas. Their positions are no degrees: lay them out with the projection that
 * takes numbers as they are (`plateCarree`).
 * @param ids of the areas
 */
export function tileShapes(ids: readonly string[], { lattice: { shape, x, y, rowStart }, place }: Cartogram): Shape[] {
  const outline = corners[shape];
  const widest = 2 * Math.ceil(ids.length / Math.max(1, rowStart.length - 1)) + 4;
  const unit = reach / Math.max(widest, 2 * rowStart.length);
  return ids.map((id, area) => {
    const at = place[area] ?? 0;
    const ring = outline.map(([across, down]) => [unit * ((x[at] ?? 0) + across), -unit * units[shape] * ((y[at] ?? 0) * rows[shape] + down)] as const);
    return { id, polygons: [[ring]] };
  });
}
