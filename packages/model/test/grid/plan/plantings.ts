import type { Grid, Polygon, Position } from '@linli/model';
import { areaOf, deepest, diamond, isWithin, widthOf } from './geometry.js';
import { any, bendsOf, gridsAt, membersOf, polygonsOf, redrawn, replace, type Bend, type Expected, type Planting } from './planting.js';

const thin = 1;

/** Every kind of defect, by name. Each stays within its community, unless its name says otherwise. */
export const plantings: Readonly<Record<string, Planting>> = {
  'a grid is missing': (plan, community, random) => {
    const grid = any(membersOf(plan, community), random)!;
    return { plan: replace(plan, grid.code), expected: [gapOf(polygonsOf(grid))] };
  },
  'all grids of a community are missing': (plan, community) => {
    const members = new Set(membersOf(plan, community));
    const { boundary } = plan.communities.find(({ code }) => code === community)!;
    return {
      plan: { ...plan, grids: plan.grids.filter((grid) => !members.has(grid)) },
      expected: [{ ...gapOf(boundary!.polygons), community }, { code: 'no-grid', grids: [], community, within: boundary!.polygons, measure: { value: 0, unit: 'grid' }, limit: 1 }],
    };
  },
  'a position is pulled in': (plan, community, random) => pulled(plan, community, random, 0.8, 1),
  'a position is pulled in by a hand': (plan, community, random) => pulled(plan, community, random, 0.02, 1),
  'a position is pushed out': (plan, community, random) => pulled(plan, community, random, 0.8, -1),
  'a position is pushed out by a hand': (plan, community, random) => pulled(plan, community, random, 0.02, -1),
  'a position is pushed out into another community': (plan, community, random) => {
    const bend = bendBetween(plan, community, random, -1, false);
    if (!bend) return undefined;
    const { grids, polygons, made } = cornerOf(bend.bend, bend.others, 0.8);
    const share = areaOf(polygons) / Math.min(areaOfGrid(made), ...bend.others.map(areaOfGrid));
    const shareOfGrid = areaOf(polygons) / areaOf(polygonsOf(made));
    if (widthOf(polygons) < thin) return undefined;
    return {
      plan: replace(plan, made.code, made),
      expected: [
        { code: 'overlap', grids: grids.map(({ code }) => code), within: polygons, measure: { value: areaOf(polygons), unit: 'm2', share } },
        { code: 'outside', grids: [made.code], community, within: polygons, measure: { value: areaOf(polygons), unit: 'm2', share: shareOfGrid } },
      ],
    };
  },
  'a position is left out by one of two': (plan, community, random) => {
    const grid = any(membersOf(plan, community), random)!;
    const shared = gridsAt(plan);
    const bend = any(bendsOf(grid).filter(({ before, at }) => shared.get(before.join())!.size >= 2 && shared.get(at.join())!.size >= 2), random)!;
    const middle: Position = [(bend.before[0] + bend.at[0]) / 2, (bend.before[1] + bend.at[1]) / 2];
    const others = plan.grids.filter((other) => other !== grid && hasEdge(other, bend.at, bend.before)).map(({ code }) => code);
    const rest: Partial<Expected> = others.length > 0 ? { grids: [grid.code, ...others] } : { grids: [grid.code], community };
    return { plan: replace(plan, grid.code, bend.with(middle, bend.at)), expected: [{ code: 'unmatched', near: middle, measure: { value: 1, unit: 'position' }, ...rest }] };
  },
  'a position differs by a tenth of a millimetre': (plan, community, random) => {
    const found = bendBetween(plan, community, random, 1, true);
    if (!found) return undefined;
    const { bend: { grid, at, ...bend }, others } = found;
    return {
      plan: replace(plan, grid.code, bend.with([at[0] + 1e-9, at[1] - 1e-9])),
      expected: [{ code: 'unmatched', grids: [grid.code, ...others.map(({ code }) => code)], near: at, measure: { value: 2, unit: 'position' } }],
    };
  },
  'a grid names another community': (plan, community, random) => {
    const grid = any(membersOf(plan, community), random)!;
    const other = any(plan.communities.filter(({ code }) => code !== community), random)!.code;
    return {
      plan: replace(plan, grid.code, { ...grid, community: other }),
      expected: [
        { code: 'outside', grids: [grid.code], community: other, within: polygonsOf(grid), measure: { value: areaOfGrid(grid), unit: 'm2', share: 1 } },
        { code: 'other-code', grids: [grid.code], community: other, within: polygonsOf(grid) },
      ],
    };
  },
  'a grid is of another community, by its code too': (plan, community, random) => {
    const grid = any(membersOf(plan, community), random)!;
    const other = any(plan.communities.filter(({ code }) => code !== community), random)!.code;
    return {
      plan: replace(plan, grid.code, { ...grid, code: `${other}901`, community: other }),
      expected: [{ code: 'outside', grids: [`${other}901`], community: other, within: polygonsOf(grid), measure: { value: areaOfGrid(grid), unit: 'm2', share: 1 } }],
    };
  },
  'a grid has a hole': (plan, community, random) => {
    const grid = any(membersOf(plan, community), random)!;
    const { place, depth } = deepest(polygonsOf(grid), random);
    const hole = diamond(place, depth * 0.6);
    const [[outer, ...holes] = [], ...rest] = polygonsOf(grid);
    const polygons = [[hole]];
    return { plan: replace(plan, grid.code, redrawn(grid, [[outer!, ...holes, [...hole].reverse()], ...rest])), expected: [{ ...gapOf(polygons), code: 'hole', grids: [grid.code] }] };
  },
  'a dedicated grid lies over a general one': (plan, community, random) => {
    const grid = any(membersOf(plan, community), random)!;
    const { place, depth } = deepest(polygonsOf(grid), random);
    const polygons = [[diamond(place, depth * 0.6)]];
    const made: Grid = { ...redrawn(grid, polygons), code: `${community}902`, kind: 'dedicated', households: null };
    return {
      plan: replace(plan, grid.code, grid, made),
      expected: [{ code: 'not-cut-out', grids: [grid.code, made.code], within: polygons, measure: { value: areaOf(polygons), unit: 'm2', share: 1 } }],
    };
  },
  'a grid takes in another one that it does not touch': (plan, community, random) => {
    const grids = membersOf(plan, community);
    const shared = gridsAt(plan);
    const touching = (one: Grid, other: Grid): boolean => polygonsOf(one).flat(2).some((position) => shared.get(position.join())!.has(other.code));
    const pairs = grids.flatMap((one) => grids.filter((other) => other !== one && !touching(one, other)).map((other) => [one, other] as const));
    const [one, other] = any(pairs, random) ?? [];
    if (!one || !other) return undefined;
    const [large, small] = areaOfGrid(one) > areaOfGrid(other) ? [one, other] : [other, one];
    const value = areaOfGrid(small);
    return {
      plan: replace(replace(plan, other.code), one.code, redrawn(one, [...polygonsOf(one), ...polygonsOf(other)])),
      expected: [{ code: 'islands', grids: [one.code], within: polygonsOf(small), measure: { value, unit: 'm2', share: value / (value + areaOfGrid(large)) } }],
    };
  },
  'a department lays a grid of its own over a community': (plan, community) => {
    const { boundary } = plan.communities.find(({ code }) => code === community)!;
    const [first] = membersOf(plan, community);
    const made: Grid = { ...first!, code: `${community}903`, organisation: 'gov-market', boundary };
    return {
      plan: replace(plan, first!.code, first!, made),
      expected: membersOf(plan, community).map((grid) => ({
        code: 'second-set',
        grids: [grid.code, made.code],
        within: polygonsOf(grid),
        measure: { value: areaOfGrid(grid), unit: 'm2', share: 1 },
      })),
    };
  },
  'a department lays the same grids once more': (plan, community) => {
    const copies = membersOf(plan, community).map((grid): Grid => ({ ...grid, code: `${community}8${grid.code.slice(-2)}`, organisation: 'gov-market' }));
    return {
      plan: { ...plan, grids: [...plan.grids, ...copies] },
      expected: membersOf(plan, community).map((grid) => ({
        code: 'second-set',
        grids: [grid.code, `${community}8${grid.code.slice(-2)}`],
        within: polygonsOf(grid),
        measure: { value: areaOfGrid(grid), unit: 'm2', share: 1 },
      })),
    };
  },
  'a grid is hardly wider than a line': (plan, community, random) => {
    const found = bendBetween(plan, community, random, 1, true);
    if (!found) return undefined;
    const { bend } = found;
    const middle: Position = [(bend.before[0] + bend.after[0]) / 2, (bend.before[1] + bend.after[1]) / 2];
    const inner: Position = [bend.at[0] + (middle[0] - bend.at[0]) * 0.1, bend.at[1] + (middle[1] - bend.at[1]) * 0.1];
    const polygons: Polygon[] = [[[bend.before, bend.at, bend.after, inner, bend.before]]];
    if (widthOf(polygons) >= 5) return undefined;
    const made = { ...redrawn(bend.grid, polygons), code: `${community}904` };
    return {
      plan: replace(plan, bend.grid.code, bend.with(inner), made),
      expected: [{ code: 'thin-grid', grids: [made.code], within: polygons, measure: { value: widthOf(polygons), unit: 'm' }, limit: 5 }],
    };
  },
  'a grid has no boundary': (plan, community, random) => {
    const grid = any(membersOf(plan, community), random)!;
    return { plan: replace(plan, grid.code, { ...grid, boundary: null }), expected: [{ code: 'no-boundary', grids: [grid.code], community }, gapOf(polygonsOf(grid))] };
  },
  'two grids have one code': (plan, community) => {
    const [one, other] = membersOf(plan, community);
    if (!one || !other) return undefined;
    return {
      plan: replace(plan, other.code, { ...other, code: one.code }),
      expected: [{ code: 'duplicate-code', grids: [one.code], within: polygonsOf(other), measure: { value: 2, unit: 'grid' }, limit: 1 }],
    };
  },
  'a code is one digit short': (plan, community, random) => changed(plan, community, random, (grid) => ({ ...grid, code: grid.code.slice(0, -1) }), (grid) => ({ code: 'wrong-code', grids: [grid.code.slice(0, -1)] })),
  'a grid is not counted': (plan, community, random) => changed(plan, community, random, (grid) => ({ ...grid, households: null }), () => ({ code: 'not-counted' })),
  'a town grid is too large': (plan, community, random) =>
    changed(plan, community, random, (grid) => ({ ...grid, setting: 'town', households: 501 }), () => ({ code: 'too-many-households', measure: { value: 501, unit: 'household' }, limit: 500 })),
  'a town grid is too small': (plan, community, random) =>
    changed(plan, community, random, (grid) => ({ ...grid, setting: 'town', households: 299 }), () => ({ code: 'too-few-households', measure: { value: 299, unit: 'household' }, limit: 300 })),
  'a country grid is too large': (plan, community, random) =>
    changed(plan, community, random, (grid) => ({ ...grid, setting: 'country', households: 401 }), () => ({ code: 'too-many-households', measure: { value: 401, unit: 'household' }, limit: 400 })),
  'too many people live in a town grid': (plan, community, random) =>
    changed(plan, community, random, (grid) => ({ ...grid, setting: 'town', households: 400, population: 2501 }), () => ({ code: 'too-many-people', measure: { value: 2501, unit: 'person' }, limit: 2500 })),
};

function changed(plan: Parameters<Planting>[0], community: string, random: () => number, change: (grid: Grid) => Grid, expect: (grid: Grid) => Expected): ReturnType<Planting> {
  const grid = any(membersOf(plan, community), random)!;
  return { plan: replace(plan, grid.code, change(grid)), expected: [{ grids: [grid.code], within: polygonsOf(grid), community, ...expect(grid) }] };
}

function gapOf(within: Polygon[]): Expected {
  return { code: 'gap', within, measure: { value: areaOf(within), unit: 'm2' } };
}

function areaOfGrid(grid: Grid): number {
  return areaOf(polygonsOf(grid));
}

function hasEdge(grid: Grid, from: Position, to: Position): boolean {
  return polygonsOf(grid).some((polygon) => polygon.some((ring) => ring.some((position, index) => index > 0 && position.join() === to.join() && ring[index - 1]!.join() === from.join())));
}

/** A bend that a grid shares with one other, both of the community (or not), with nothing else in its corner. */
function bendBetween(plan: Parameters<Planting>[0], community: string, random: () => number, turn: 1 | -1, alike: boolean): { bend: Bend; others: Grid[] } | undefined {
  const shared = gridsAt(plan);
  const byCode = new Map(plan.grids.map((grid) => [grid.code, grid]));
  const rim = new Set(plan.communities.flatMap(({ boundary }) => boundary!.polygons.flat(2).map((position) => position.join())));
  const bends = membersOf(plan, community).flatMap((grid) => bendsOf(grid).flatMap((bend) => {
    const others = [...shared.get(bend.at.join())!].filter((code) => code !== grid.code).map((code) => byCode.get(code)!);
    return bend.turn * turn > 0 && others.length === 1 && (others[0]!.community === community) === alike && rim.has(bend.at.join()) !== alike ? [{ bend, others }] : [];
  }));
  const free = bends.filter(({ bend, others }) => {
    const corner: Polygon[] = [[[bend.before, bend.at, bend.after, bend.before]]];
    return widthOf(corner) > 2 && [bend.grid, ...others].every((grid) => polygonsOf(grid).flat(2).every((position) => [bend.before, bend.at, bend.after].some((own) => own.join() === position.join()) || !isWithin(corner, position)));
  });
  return any(free, random);
}

/** What changes hands where a bend moves towards the middle of its neighbours. */
function cornerOf({ before, at, after, grid, ...bend }: Bend, others: readonly Grid[], share: number): { grids: Grid[]; polygons: Polygon[]; made: Grid } {
  const to: Position = [at[0] + ((before[0] + after[0]) / 2 - at[0]) * share, at[1] + ((before[1] + after[1]) / 2 - at[1]) * share];
  return { grids: [grid, ...others], polygons: [[[before, at, after, to, before]]], made: bend.with(to) };
}

function pulled(plan: Parameters<Planting>[0], community: string, random: () => number, share: number, turn: 1 | -1): ReturnType<Planting> {
  const found = bendBetween(plan, community, random, turn, true);
  if (!found) return undefined;
  const { grids, polygons, made } = cornerOf(found.bend, found.others, share);
  const [value, width] = [areaOf(polygons), widthOf(polygons)];
  if (value < 0.6 || width < 0.06) return undefined;
  const measure = width < thin ? ({ value: width, unit: 'm' } as const) : ({ value, unit: 'm2', ...(turn < 0 && { share: value / Math.min(areaOfGrid(made), ...found.others.map(areaOfGrid)) }) } as const);
  const name = turn > 0 ? 'gap' : 'overlap';
  return {
    plan: replace(plan, made.code, made),
    expected: [{ code: width < thin ? `thin-${name}` : name, grids: grids.map(({ code }) => code), within: polygons, measure, ...(width < thin && { limit: thin }) }],
  };
}
