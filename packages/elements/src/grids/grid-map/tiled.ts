import { layOut } from '../../controls/map/lay-out.js';
import type { Neighbours, Sheet } from '../../controls/map/map.types.js';
import { neighboursOf } from '../../controls/map/neighbours.js';
import { plateCarree } from '../../controls/map/projections.js';
import { inSlices } from '../../controls/map/slices.js';
import { arrangeTiles } from '../cartogram/cartogram.js';
import { tileShapes } from '../cartogram/tile-shapes.js';

/* Apart, and loaded only where boundaries may not be shown. */

/** A sheet with a tile for each shape in place of its outline, and who borders on whom in truth. */
export async function tiledOf(truth: Sheet, signal: AbortSignal, onProgress: (done: number) => void): Promise<{ sheet: Sheet; neighbours: Neighbours }> {
  const { ids, boxes } = truth;
  const neighbours = await neighboursOf(truth, { signal });
  const middle = (side: number) => Float64Array.from(ids, (_, index) => ((boxes[4 * index + side] ?? 0) + (boxes[4 * index + side + 2] ?? 0)) / 2);
  const cartogram = await inSlices(arrangeTiles({ x: middle(0), y: middle(1), neighbours }), { signal, onProgress });
  return { sheet: await layOut(tileShapes(ids, cartogram), { projection: plateCarree, signal }), neighbours };
}
