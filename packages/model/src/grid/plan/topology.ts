import type { Position } from '../../geo/boundary.js';
import type { Shape } from './shape.js';

/** The edges of many shapes, so that those between the same two positions are found together. */
export interface Topology {
  positions: { lon: Float64Array; lat: Float64Array };
  /** By edge: the position that it starts at and ends at, and its shape. */
  from: Int32Array;
  to: Int32Array;
  shape: Int32Array;
  /** By pair of positions: its first edge; by edge: the next of the same pair, or -1. */
  first: Int32Array;
  next: Int32Array;
  edges: number;
  pairs: number;
}

export function positionOf({ positions: { lon, lat } }: Topology, index: number): Position {
  return [lon[index] as number, lat[index] as number];
}

/** Lays out the edges of shapes; equal positions are one. Yields how many shapes it has done. */
export function* topologyOf(shapes: readonly (Shape | undefined)[], perStep: number): Generator<number, Topology> {
  const most = shapes.reduce((sum, shape) => sum + (shape ? shape.edges.length / 4 : 0), 0);
  // A position starts an edge, so there are no more of them than edges; likewise pairs.
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const positions = { lon: new Float64Array(most), lat: new Float64Array(most), slots: new Int32Array(size).fill(-1), count: 0 };
  const pairs = { low: new Int32Array(most), high: new Int32Array(most), slots: new Int32Array(size).fill(-1), count: 0 };
  const made = { from: new Int32Array(most), to: new Int32Array(most), shape: new Int32Array(most), first: new Int32Array(most).fill(-1), next: new Int32Array(most) };
  const numbers = new Float64Array(2);
  const bits = new Uint32Array(numbers.buffer);
  let edges = 0;
  for (let index = 0; index < shapes.length; index++) {
    if (index % perStep === perStep - 1) yield index;
    const segments = shapes[index]?.edges ?? numbers.subarray(0, 0);
    for (let at = 0; at < segments.length; at += 4) {
      const from = positionAt(segments[at] as number, segments[at + 1] as number);
      const to = positionAt(segments[at + 2] as number, segments[at + 3] as number);
      const pair = pairAt(Math.min(from, to), Math.max(from, to));
      made.from[edges] = from;
      made.to[edges] = to;
      made.shape[edges] = index;
      made.next[edges] = made.first[pair] as number;
      made.first[pair] = edges++;
    }
  }
  return { positions, ...made, edges, pairs: pairs.count };

  function positionAt(lon: number, lat: number): number {
    // Adding 0 makes one of 0 and -0.
    numbers[0] = lon + 0;
    numbers[1] = lat + 0;
    let slot = mixed(Math.imul((bits[0] as number) ^ mixed(bits[1] as number), 0x9e3779b1) ^ mixed((bits[2] as number) ^ Math.imul(bits[3] as number, 0x85ebca6b))) & (size - 1);
    for (;;) {
      const found = positions.slots[slot] as number;
      if (found < 0) break;
      if (positions.lon[found] === lon && positions.lat[found] === lat) return found;
      slot = (slot + 1) & (size - 1);
    }
    positions.slots[slot] = positions.count;
    positions.lon[positions.count] = lon;
    positions.lat[positions.count] = lat;
    return positions.count++;
  }

  function pairAt(low: number, high: number): number {
    let slot = mixed(Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & (size - 1);
    for (;;) {
      const found = pairs.slots[slot] as number;
      if (found < 0) break;
      if (pairs.low[found] === low && pairs.high[found] === high) return found;
      slot = (slot + 1) & (size - 1);
    }
    pairs.slots[slot] = pairs.count;
    pairs.low[pairs.count] = low;
    pairs.high[pairs.count] = high;
    return pairs.count++;
  }
}

/** Spreads the bits of a number over all of it. */
function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  return once ^ (once >>> 15);
}
