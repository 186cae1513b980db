import type { Boundary, Polygon, Position, Ring } from '../../geo/boundary.js';
import type { Crs } from '../../geo/crs.js';
import { convertPosition, isSameCrs } from '../../geo/convert.js';
import { isInside } from '../../geo/inside.js';
import { centroidOf } from '../../geo/measure.js';

/** Where the grids of each community are known to lie, by its code. */
export type KnownAreas = ReadonlyMap<string, readonly Boundary[]>;

/** What a file seems to be in instead of what it says: of `of` grids, `fits` lie within their community as it says, `wouldFit` otherwise. */
export interface LikelierCrs {
  declared: Crs;
  likely: Crs;
  fits: number;
  wouldFit: number;
  of: number;
}

interface Placed {
  community: string;
  polygons: readonly Polygon[];
}

/** So many grids tell as much as all of them. */
const sampled = 200;
const placesAGrid = 16;
/** Drawings of one edge by two hands differ: what is asked about is a little inside of it. */
const drawnIn = 0.05;

/**
 * Whether grids fit their communities clearly better when their degrees are read in another reference: 高德 or 百度 coordinates that are said to be
 * CGCS2000, or the other way round. `null`: they do not, or no place of their communities is known.
 */
export function likelierCrs(grids: readonly Placed[], declared: Crs, areas: KnownAreas): LikelierCrs | null {
  const known = grids.filter(({ community, polygons }) => polygons.length > 0 && areas.has(community));
  const step = Math.max(1, Math.ceil(known.length / sampled));
  const asked = known.filter((_, index) => index % step === 0).map(({ community, polygons }) => ({ areas: areas.get(community) ?? [], places: placesOf(polygons) }));
  const fitting = (crs: Crs): number => asked.filter((grid) => fits(grid.places, crs, grid.areas)).length;
  const fits0 = fitting(declared);
  const others = (['CGCS2000', 'GCJ02', 'BD09'] as const).filter((crs) => !isSameCrs(crs, declared)).map((crs) => ({ crs, count: fitting(crs) }));
  const best = others.reduce((one, other) => (other.count > one.count ? other : one));
  const clearly = best.count - fits0 >= Math.max(1, asked.length * 0.15) && best.count * 2 >= asked.length;
  return clearly ? { declared, likely: best.crs, fits: fits0, wouldFit: best.count, of: asked.length } : null;
}

function fits(places: readonly Position[], crs: Crs, areas: readonly Boundary[]): boolean {
  return places.every((place) => areas.some((area) => isInside(area.polygons, ...convertPosition(place, crs, area.crs))));
}

function placesOf(polygons: readonly Polygon[]): Position[] {
  return polygons.flatMap(([outer]) => inwards(outer ?? [])).filter((_, index, all) => index % Math.ceil(all.length / placesAGrid) === 0);
}

function inwards(ring: Ring): Position[] {
  const middle = centroidOf({ crs: 'CGCS2000', polygons: [[ring]] });
  return middle ? ring.slice(1).map(([lon, lat]) => [lon + (middle.lon - lon) * drawnIn, lat + (middle.lat - lat) * drawnIn]) : [];
}
