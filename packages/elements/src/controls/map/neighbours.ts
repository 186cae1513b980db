import type { Neighbours, Sheet } from './map.types.js';
import { ringsOf } from './places.js';
import { inSlices, type Work } from './slices.js';

/** Edges between two looks at the clock. */
const stride = 4096;

/**
 * Who shares an edge with whom: two shapes are neighbours where both go through the same two positions, one after the other. Work for
 * about a second at 100,000 shapes, in slices. Rejects with an `AbortError`.
 */
export function neighboursOf(sheet: Sheet, { signal }: { signal?: AbortSignal } = {}): Promise<Neighbours> {
  return inSlices(find(sheet), { signal });
}

function* find(sheet: Sheet): Work<Neighbours> {
  const count = sheet.ids.length;
  const edges = new EdgeTable(sheet);
  let pairs = new Uint32Array(8 * count + 8);
  let used = 0;
  const degrees = new Uint32Array(count + 1);
  /** The last shape that met each: a pair is noted once, however many edges it shares. */
  const met = new Int32Array(count).fill(-1);
  let work = 0;
  for (let index = 0; index < count; index++) {
    for (const [first, end] of ringsOf(sheet, index)) {
      for (let vertex = first, before = end - 1; vertex < end; before = vertex++) {
        const other = edges.meet(before, vertex, index);
        if (other < 0 || other === index || met[other] === index) continue;
        met[other] = index;
        if (used + 2 > pairs.length) {
          const more = new Uint32Array(2 * pairs.length);
          more.set(pairs);
          pairs = more;
        }
        pairs[used++] = other;
        pairs[used++] = index;
        degrees[other]! += 1;
        degrees[index]! += 1;
      }
      work += end - first;
    }
    if (work < stride) continue;
    work = 0;
    yield index / count;
  }
  return gather(pairs.subarray(0, used), degrees);
}

/** Pairs come in the order of their second, so that each list is ascending: first those below, then those above. */
function gather(pairs: Uint32Array, degrees: Uint32Array): Neighbours {
  const count = degrees.length - 1;
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = starts[index]! + degrees[index]!;
  const next = starts.slice();
  const list = new Uint32Array(pairs.length);
  for (let at = 0; at < pairs.length; at += 2) list[next[pairs[at + 1]!]!++] = pairs[at]!;
  for (let at = 0; at < pairs.length; at += 2) list[next[pairs[at]!]!++] = pairs[at + 1]!;
  for (let index = 0; index < count; index++) list.subarray(starts[index]!, starts[index + 1]!).sort();
  return { starts, list };
}

/** Edges by their two positions, whichever way they run: an open hash table of whole numbers, no objects. */
class EdgeTable {
  readonly #positions: Int32Array;
  /** The end of the edge that is kept there, counted from 1; 0 where the place is free. */
  readonly #ends: Int32Array;
  readonly #begins: Int32Array;
  readonly #owners: Int32Array;
  readonly #mask: number;

  constructor({ positions }: Sheet) {
    let size = 16;
    while (size < positions.length * 0.6) size *= 2;
    this.#positions = positions;
    this.#ends = new Int32Array(size);
    this.#begins = new Int32Array(size);
    this.#owners = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** The shape that went along this edge before, or −1; the edge is then `owner`'s. */
  meet(begin: number, end: number, owner: number): number {
    const p = this.#positions;
    const x = p[2 * begin]!;
    const y = p[2 * begin + 1]!;
    const toX = p[2 * end]!;
    const toY = p[2 * end + 1]!;
    if (x === toX && y === toY) return -1;
    let at = (mix(x, y) + mix(toX, toY)) & this.#mask;
    for (; this.#ends[at] !== 0; at = (at + 1) & this.#mask) {
      const keptBegin = 2 * this.#begins[at]!;
      const keptEnd = 2 * (this.#ends[at]! - 1);
      const isAlong = p[keptBegin] === x && p[keptBegin + 1] === y && p[keptEnd] === toX && p[keptEnd + 1] === toY;
      const isBack = p[keptBegin] === toX && p[keptBegin + 1] === toY && p[keptEnd] === x && p[keptEnd + 1] === y;
      if (!isAlong && !isBack) continue;
      const before = this.#owners[at]!;
      this.#owners[at] = owner;
      return before;
    }
    this.#ends[at] = end + 1;
    this.#begins[at] = begin;
    this.#owners[at] = owner;
    return -1;
  }
}

function mix(x: number, y: number): number {
  let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
