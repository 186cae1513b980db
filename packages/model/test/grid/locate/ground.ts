import type { Grid, Polygon, Position } from '@linli/model';
import { tessellate } from '@linli/model/samples';

/** Somewhere in Nanchang. */
export const bounds = { west: 115.8, south: 28.5, east: 116.2, north: 28.8 };

/** A grid with some ground, in force, of no size that matters here. */
export function gridOf(code: string, polygons: Polygon[], more: Partial<Grid> = {}): Grid {
  return {
    code,
    name: `网格${code}`,
    community: code.slice(0, 12),
    kind: 'general',
    setting: 'town',
    households: 400,
    population: 1000,
    extent: '示例小区',
    boundary: { crs: 'CGCS2000', polygons },
    organisation: 'gov-360100001',
    phone: null,
    supervisionPhone: null,
    validFrom: '2026-01-01',
    validTo: null,
    predecessors: [],
    successors: [],
    ...more,
  };
}

/** Invented grids whose degrees are whole multiples of 2⁻²⁰: halves and quarters of their edges can be written exactly. */
export function tiling(count: number, { seed = 1, cellsPerLeaf = 4 } = {}): Grid[] {
  const tree = { id: 'all', below: Array.from({ length: count }, (_, index) => ({ id: `360100001001${String(index).padStart(6, '0')}` })) };
  const ground = tessellate({ seed, tree, bounds, cellsPerLeaf });
  return tree.below.map(({ id }) => gridOf(id, (ground.get(id) ?? []).map((polygon) => polygon.map((ring) => ring.map(snapped)))));
}

function snapped([lon, lat]: Position): Position {
  return [Math.round(lon * 2 ** 20) / 2 ** 20, Math.round(lat * 2 ** 20) / 2 ** 20];
}
