import type { Topology } from './topology.js';

/** An edge that its neighbours do not balance: there is more ground on its left than on its right, by one layer. */
export interface OpenEdge {
  from: number;
  to: number;
  /** The pair of positions that it lies between. */
  pair: number;
  /** By index: the shapes that have it so; a community counts with its edges turned round. */
  shapes: readonly number[];
}

export interface OpenEdges {
  /** Grids against all communities. Where there are none, each piece of ground is in one grid and in one community, or in none of both. */
  cover: OpenEdge[];
  /** The grids that name a community against it, by its index among the shapes. */
  belonging: Map<number, OpenEdge[]>;
  /** Pairs of positions that are not an edge of one grid and, turned round, of one other. */
  irregular: number[];
}

/**
 * Adds up the edges between each two positions, those of the grids one way and those of the communities the other way. What does not come
 * to nothing is the outline of ground that is covered too often or not at all: layers only change at these edges.
 * @param grids how many of the shapes are grids; the rest are communities
 * @param communityOf by grid the index of its community among the shapes, or -1
 */
export function* openEdges(topology: Topology, grids: number, communityOf: Int32Array, perStep: number): Generator<number, OpenEdges> {
  const { first, next, from, to, shape, pairs } = topology;
  const open: OpenEdges = { cover: [], belonging: new Map(), irregular: [] };
  for (let pair = 0; pair < pairs; pair++) {
    if (pair % perStep === perStep - 1) yield pair;
    const one = first[pair] as number;
    const other = next[one] as number;
    const [mine, theirs] = [shape[one] as number, other < 0 ? -1 : (shape[other] as number)];
    const lone = other >= 0 && (next[other] as number) < 0;
    if (lone && mine < grids && theirs < grids && from[one] === to[other] && communityOf[mine] === communityOf[theirs]) continue;
    addUp(pair);
  }
  return open;

  function addUp(pair: number): void {
    const start = first[pair] as number;
    const [low, high] = [Math.min(from[start] as number, to[start] as number), Math.max(from[start] as number, to[start] as number)];
    let [up, down, cover] = [0, 0, 0];
    const layers = new Map<number, number>();
    for (let edge = start; edge >= 0; edge = next[edge] as number) {
      const owner = shape[edge] as number;
      const sign = from[edge] === low ? 1 : -1;
      const community = owner < grids ? (communityOf[owner] as number) : owner;
      const layer = owner < grids ? sign : -sign;
      cover += layer;
      if (community >= 0) layers.set(community, (layers.get(community) ?? 0) + layer);
      if (owner < grids && sign > 0) up++;
      if (owner < grids && sign < 0) down++;
    }
    if (up + down > 0 && !(up === 1 && down === 1)) open.irregular.push(pair);
    keep(open.cover, cover, () => true);
    for (const [community, layer] of layers) {
      if (layer === 0) continue;
      const list = open.belonging.get(community) ?? [];
      open.belonging.set(community, list);
      keep(list, layer, (owner) => (owner < grids ? communityOf[owner] : owner) === community);
    }

    function keep(list: OpenEdge[], layer: number, counts: (owner: number) => boolean): void {
      if (layer === 0) return;
      const shapes: number[] = [];
      for (let edge = start; edge >= 0; edge = next[edge] as number) {
        const owner = shape[edge] as number;
        const upwards = (from[edge] === low) === owner < grids;
        if (upwards === layer > 0 && counts(owner)) shapes.push(owner);
      }
      for (let times = Math.abs(layer); times > 0; times--) list.push({ from: layer > 0 ? low : high, to: layer > 0 ? high : low, pair, shapes });
    }
  }
}
