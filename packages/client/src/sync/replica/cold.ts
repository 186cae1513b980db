import type { CaseOrder, CaseRef } from '@linli/model';
import { refKey } from '@linli/model';
import type { SegmentKeys } from './segment.js';

/** Where a case lies among the segments. */
export interface ColdPlace {
  keys: SegmentKeys;
  at: number;
  version: number;
}

/** By what the cases of all segments are found and put in order. What it costs is paid when it is first needed. */
export class Cold {
  readonly segments: readonly SegmentKeys[];
  readonly #orders = new Map<string, Uint32Array>();
  readonly #bounds = new Map<string, number>();
  readonly #names = new Map<SegmentKeys, readonly string[]>();

  /** Of each segment, how many cases come before it; of each case, which segment it is in. */
  readonly #bases: readonly number[];
  readonly #owners: Uint16Array;

  constructor(segments: readonly SegmentKeys[]) {
    this.segments = segments;
    let count = 0;
    this.#bases = segments.map(({ versions }) => (count += versions.length) - versions.length);
    this.#owners = new Uint16Array(count);
    this.#bases.forEach((base, index) => this.#owners.fill(index, base));
  }

  find(ref: CaseRef): ColdPlace | undefined {
    const name = refKey(ref);
    for (const keys of this.segments) {
      if (name < keys.first || name > keys.last) continue;
      const start = keys.refs.indexOf(`\n${name}\n`);
      if (start < 0) continue;
      const at = keys.refs.slice(0, start).split('\n').length - 1;
      return { keys, at, version: keys.versions[at] ?? 0 };
    }
    return undefined;
  }

  names(keys: SegmentKeys): readonly string[] {
    const names = this.#names.get(keys) ?? keys.refs.slice(1, -1).split('\n');
    this.#names.set(keys, names);
    return names;
  }

  /**
   * The first time in the order that any case has whose row does not stand before it: what comes earlier can be shown without putting all in order. Cases only
   * come to have rows, so that it may be found once.
   */
  bound({ by, descending }: CaseOrder, hot: ReadonlySet<string>): number {
    const known = this.#bounds.get(`${by} ${descending}`);
    if (known !== undefined) return known;
    const isEarlier = descending ? (time: number, bound: number) => time > bound : (time: number, bound: number) => time < bound;
    let bound = descending ? -Infinity : Infinity;
    for (const keys of this.segments) {
      const names = this.names(keys);
      keys[by].forEach((time, at) => {
        if (isEarlier(time, bound) && !hot.has(names[at] ?? '')) bound = time;
      });
    }
    this.#bounds.set(`${by} ${descending}`, bound);
    return bound;
  }

  /** All cases, by number, from the earliest to the latest. */
  order(by: CaseOrder['by']): Uint32Array {
    const known = this.#orders.get(by);
    if (known) return known;
    const times = new Float64Array(this.#owners.length);
    this.segments.forEach((keys, index) => times.set(keys[by], this.#bases[index]));
    const order = Uint32Array.from(times, (_, number) => number).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || (this.#nameOf(a) < this.#nameOf(b) ? -1 : 1));
    this.#orders.set(by, order);
    return order;
  }

  locate(number: number): { keys: SegmentKeys; at: number } | undefined {
    const index = this.#owners[number] ?? 0;
    const keys = this.segments[index];
    return keys && { keys, at: number - (this.#bases[index] ?? 0) };
  }

  #nameOf(number: number): string {
    const found = this.locate(number);
    return found ? (this.names(found.keys)[found.at] ?? '') : '';
  }
}
