import type { Polygon } from '../geo/boundary.js';
import { latticeOf, type SampleBounds } from './lattice.js';
import { outlinesOf } from './outlines.js';
import { randomFrom } from './random.js';
import { leavesOf, shareOut } from './share-out.js';

/** A piece of sample ground: what lies in it, or how much of it there is, relative to the others. */
export interface SampleRegion {
  id: string;
  /** Of a region with none below; default 1. */
  weight?: number;
  below?: readonly SampleRegion[];
}

export interface TessellateOptions {
  /** The same seed makes the same ground. */
  seed: number;
  tree: SampleRegion;
  bounds: SampleBounds;
  /** How finely outlines are drawn: small cells that the smallest regions consist of on average. Default 16; below 8 some may get no ground. */
  cellsPerLeaf?: number;
}

/**
 * Invented ground, for samples, tests and benchmarks: every region of a tree as polygons. The regions below one tile it exactly, and
 * neighbours share every position of their common edge. @returns by id of region, the root included
 */
export function tessellate({ seed, tree, bounds, cellsPerLeaf = 16 }: TessellateOptions): Map<string, Polygon[]> {
  const random = randomFrom(seed);
  const lattice = latticeOf(bounds, leavesOf([tree]) * cellsPerLeaf, random);
  const owners = shareOut(lattice, tree, random);
  const ground = new Map<string, Polygon[]>();
  for (const { ids, partOf } of layersOf(tree)) {
    const outlines = outlinesOf(lattice, owners.map((leaf) => partOf[leaf] ?? 0), ids.length);
    ids.forEach((id, part) => ground.set(id, [outlines[part] as Polygon]));
  }
  return ground;
}

/** One level of the tree: its regions, and in which of them each leaf lies. */
interface Layer {
  ids: string[];
  partOf: number[];
}

/** A leaf that is not on the lowest level stands for itself on those below. */
function layersOf(tree: SampleRegion): Layer[] {
  const layers: Layer[] = [];
  for (let regions = [tree]; ; regions = regions.flatMap((region) => region.below ?? [region])) {
    const partOf = regions.flatMap((region, part) => Array.from({ length: leavesOf([region]) }, () => part));
    layers.push({ ids: regions.map(({ id }) => id), partOf });
    if (regions.every(({ below }) => !below)) return layers;
  }
}
