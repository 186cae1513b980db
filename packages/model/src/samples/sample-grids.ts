import type { DivisionCode } from '../division/division.js';
import type { Boundary, Polygon } from '../geo/boundary.js';
import type { Grid } from '../grid/grid.js';
import type { Ground } from '../grid/ground.js';
import type { SampleBounds } from './lattice.js';
import { randomFrom } from './random.js';
import { tessellate, type SampleRegion } from './tessellate.js';

export interface SampleGridsOptions {
  seed?: number;
  /** Six digits. Default: `360100`. */
  county?: string;
  /** Townships (9 digits) and communities (12 digits) to lay out. Default: as many as `townships` and `communitiesPerTownship` say, with invented names. */
  divisions?: readonly { code: DivisionCode; name: string }[];
  townships?: number;
  communitiesPerTownship?: number;
  /** Default 4. */
  gridsPerCommunity?: number | ((community: DivisionCode) => number);
  bounds?: SampleBounds;
  /** From when the grids are in force. Default: `2026-01-01`. */
  day?: string;
  cellsPerLeaf?: number;
}

/** With the ground that was invented for communities and townships. */
export interface SampleGrids {
  grids: Grid[];
  communities: Ground[];
  townships: Ground[];
}

const somewhere: SampleBounds = { west: 115.8, south: 28.5, east: 116.2, north: 28.8 };

/**
 * A county laid out in invented grids, 12 + 3 digits, numbered from west to east and north to south within their community. Every
 * name and line is made up, and no number but that of the hotline is anybody's; whoever shows them says so.
 */
export function sampleGrids(options: SampleGridsOptions = {}): SampleGrids {
  const { seed = 1, county = '360100', bounds = somewhere, gridsPerCommunity = 4, day = '2026-01-01', cellsPerLeaf = 16 } = options;
  const divisions = options.divisions ?? inventedDivisions(county, options.townships ?? 4, options.communitiesPerTownship ?? 5);
  const communities = divisions.filter(({ code }) => code.length === 12);
  const within = (above: string) => communities.filter(({ code }) => code.startsWith(above));
  const townships = divisions.filter(({ code }) => code.length === 9 && within(code).length > 0);
  const below = (community: string): SampleRegion[] =>
    Array.from({ length: typeof gridsPerCommunity === 'number' ? gridsPerCommunity : gridsPerCommunity(community) }, (_, index) => ({ id: `${community}/${index}`, weight: isTown(community) ? 1 : 6 }));
  const tree = { id: county, below: townships.map(({ code }) => ({ id: code, below: within(code).map((community) => ({ id: community.code, below: below(community.code) })) })) };
  const ground = tessellate({ seed, tree, bounds, cellsPerLeaf });
  const groundOf = ({ code, name }: { code: string; name: string }): Ground => ({ code, name, boundary: boundaryOf(ground.get(code) ?? []), validFrom: day, validTo: null });
  const random = randomFrom(seed + 1);
  const grids = communities.flatMap(({ code, name }) => {
    const polygons = below(code).map(({ id }) => ground.get(id) ?? []);
    return polygons.sort(inReadingOrder).map((each, index) => inventedGrid({ community: code, name, number: index + 1, polygons: each, day, random }));
  });
  return { grids, communities: communities.map(groundOf), townships: townships.map(groundOf) };
}

/** Communities of streets and towns have numbers below 200 or from 400 to 499 (B1). */
function isTown(community: DivisionCode): boolean {
  return /^(0|1|4)/.test(community.slice(9));
}

function boundaryOf(polygons: Polygon[]): Boundary {
  return { crs: 'CGCS2000', polygons };
}

interface Invention {
  community: DivisionCode;
  name: string;
  number: number;
  polygons: Polygon[];
  day: string;
  random: () => number;
}

function inventedGrid({ community, name, number, polygons, day, random }: Invention): Grid {
  const short = name.replace(/(社区)?(居民委员会|居委会)$|(村民委员会|村委会)$/, '');
  const town = isTown(community);
  const households = town ? 310 + Math.floor(random() * 180) : 255 + Math.floor(random() * 90);
  const first = (number - 1) * 12 + 1;
  return {
    code: community + String(number).padStart(3, '0'),
    name: `${short}第${number}网格`,
    community,
    kind: 'general',
    setting: town ? 'town' : 'country',
    households,
    population: Math.round(households * (town ? 2.6 : 3.1)),
    extent: town ? `${short}示例小区${first}—${first + 11}栋及沿街门店` : `${short}示例${number}组、${number + 20}组`,
    boundary: boundaryOf(polygons),
    organisation: `gov-${community.slice(0, 9)}`,
    phone: '0791-00000000',
    supervisionPhone: '12345',
    validFrom: day,
    validTo: null,
    predecessors: [],
    successors: [],
  };
}

/** From west to east in bands, and the bands from north to south. */
function inReadingOrder(one: Polygon[], other: Polygon[]): number {
  const [a, b] = [middleOf(one), middleOf(other)];
  return b[1] - a[1] || a[0] - b[0];
}

function middleOf([polygon]: Polygon[]): [number, number] {
  const ring = polygon?.[0] ?? [];
  const sum = ring.reduce<[number, number]>(([x, y], [lon, lat]) => [x + lon, y + lat], [0, 0]);
  return [sum[0] / ring.length, Math.round((sum[1] / ring.length) * 200) / 200];
}

function inventedDivisions(county: string, townships: number, communities: number): { code: string; name: string }[] {
  return Array.from({ length: townships }, (_, t) => {
    const town = t % 2 === 0;
    const township = county + String(town ? t + 1 : 100 + t).padStart(3, '0');
    const below = Array.from({ length: communities }, (_none, c) => ({
      code: township + String(town ? c + 1 : 200 + c).padStart(3, '0'),
      name: `示例${t + 1}-${c + 1}${town ? '社区居委会' : '村委会'}`,
    }));
    return [{ code: township, name: `示例${t + 1}${town ? '街道' : '镇'}` }, ...below];
  }).flat();
}
