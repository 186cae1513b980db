import type { Crs, Grid } from '@linli/model';
import { layOut } from '../../controls/map/lay-out.js';
import type { Neighbours, Projection, Shape, Sheet } from '../../controls/map/map.types.js';

export interface PlanOptions {
  /** Whether to draw tiles in place of boundaries. */
  schematic: boolean;
  /** The plane of a ground of tiles. */
  projection: Projection | undefined;
  signal: AbortSignal;
  onProgress(done: number): void;
}

/** What is drawn. Grids go by their number in the list, shapes by their index on the sheet. */
export interface MapPlan {
  sheet: Sheet;
  schematic: boolean;
  /** What longitudes and latitudes on the sheet are to be read in. */
  crs: Crs;
  /** The number of the grid of each shape. */
  numbers: readonly number[];
  /** The shape of each grid, by its code. */
  indexes: ReadonlyMap<string, number>;
  /** By true boundaries; absent where nobody asked yet. */
  neighbours: Neighbours | undefined;
}

/** Lays out the surveyed grids, in slices of time. */
export async function planOf(grids: readonly Grid[], { schematic, projection, signal, onProgress }: PlanOptions): Promise<MapPlan> {
  const numbers = grids.map((_, number) => number).filter((number) => grids[number]?.boundary);
  const crs = projection ? 'CGCS2000' : (grids[numbers[0] ?? 0]?.boundary?.crs ?? 'CGCS2000');
  const shapes = await shapesOf(numbers.map((number) => grids[number] as Grid), crs);
  const part = schematic ? 0.3 : 1;
  const truth = await layOut(shapes, { signal, onProgress: (done) => onProgress(part * done), ...(projection && { projection }) });
  const tiled = schematic ? await (await import('./tiled.js')).tiledOf(truth, signal, (done) => onProgress(part + (1 - part) * done)) : undefined;
  const { sheet, neighbours } = tiled ?? { sheet: truth, neighbours: undefined };
  return { sheet, schematic, crs, numbers, neighbours, indexes: new Map(sheet.ids.map((code, index) => [code, index])) };
}

async function shapesOf(grids: readonly Grid[], crs: Crs): Promise<Shape[]> {
  const convert = grids.every(({ boundary }) => isSame(boundary?.crs, crs)) ? undefined : (await import('./convert.js')).boundaryIn;
  return grids.map(({ code, boundary }) => ({ id: code, polygons: (boundary && convert && !isSame(boundary.crs, crs) ? convert(boundary, crs) : boundary)?.polygons ?? [] }));
}

/** CGCS2000 and WGS84 differ by centimetres. */
export function isSame(one: Crs | undefined, other: Crs): boolean {
  const name = (crs: Crs | undefined) => (crs === 'WGS84' ? 'CGCS2000' : crs);
  return name(one) === name(other);
}
