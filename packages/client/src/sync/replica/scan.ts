import type { Case, CaseOrder, CasePosition, Narrow } from '@linli/model';
import type { Cold } from './cold.js';
import { itemOf, type ReplicaTransaction } from './schema.js';
import { fitting, type SegmentKeys } from './segment.js';

/** Cold cases read ahead: few for who wants a page, many for who goes through all. */
const firstAhead = 64;
const mostAhead = 8192;

export interface Shelves {
  cold: Cold;
  /** Names of the cases that have a row: in the segments they are passed over. */
  hot: ReadonlySet<string>;
}

export interface Scan {
  order: CaseOrder;
  after: CasePosition | undefined;
  visit: (item: Case) => boolean;
  narrow: Narrow;
}

/** Shows rows and segments as one list in order. No segment is read before its turn has come, and only what is asked for in it. */
export async function scanCases(tx: ReplicaTransaction, shelves: Shelves, scan: Scan): Promise<void> {
  const { order, after, visit } = scan;
  const cold = new ColdReader(tx, shelves, scan);
  let going = true;
  await tx.walk('rows', { index: order.by, descending: order.descending, after }, async (row) => {
    going = await cold.showUntil([row[order.by] ?? 0, `${row.region}/${row.id}`]);
    const item = going ? itemOf(row) : undefined;
    if (item) going = visit(item);
    return going;
  });
  if (going) await cold.showUntil(null);
}

/** Time and name: where a case stands. */
type Place = readonly [time: number, name: string];

interface Ahead {
  keys: SegmentKeys;
  at: number;
  place: Place;
  /** As JSON; `null` where it was read and cannot be wanted. */
  text?: string | null;
}

class ColdReader {
  readonly #tx: ReplicaTransaction;
  readonly #shelves: Shelves;
  readonly #scan: Scan;
  readonly #fits = new Map<SegmentKeys, boolean[]>();
  readonly #bound: number;
  /** As they stand in JSON. */
  readonly #words: readonly string[] | undefined;
  /** The next case to look at, in the order from the earliest to the latest. */
  #next: number | undefined;
  #ahead: Ahead[] = [];
  #shown = 0;
  #size = firstAhead;

  constructor(tx: ReplicaTransaction, shelves: Shelves, scan: Scan) {
    this.#tx = tx;
    this.#shelves = shelves;
    this.#scan = scan;
    this.#bound = shelves.cold.bound(scan.order, shelves.hot);
    this.#words = scan.narrow.words?.map((word) => JSON.stringify(word).slice(1, -1));
  }

  /** Shows what stands before a place, or all that is left. Answers whether to go on. */
  async showUntil(place: Place | null): Promise<boolean> {
    if (place && this.#next === undefined && this.#sign * (this.#bound - place[0]) > 0) return true;
    for (;;) {
      if (this.#shown === this.#ahead.length) this.#lookAhead();
      const found = this.#ahead[this.#shown];
      if (!found || (place && this.#compare(found.place, place) > 0)) return true;
      if (found.text === undefined) await this.#readAhead();
      this.#shown++;
      if (typeof found.text === 'string' && !this.#scan.visit(JSON.parse(found.text) as Case)) return false;
    }
  }

  /** Which cases come next, by their keys alone. */
  #lookAhead(): void {
    const { cold, hot } = this.#shelves;
    const { by } = this.#scan.order;
    const order = cold.order(by);
    this.#next ??= this.#start(order);
    this.#ahead = [];
    this.#shown = 0;
    for (; this.#ahead.length < this.#size && this.#next >= 0 && this.#next < order.length; this.#next += this.#sign) {
      const found = cold.locate(order[this.#next] ?? 0);
      if (!found || !this.#mayFit(found.keys, found.at)) continue;
      const name = cold.names(found.keys)[found.at] ?? '';
      if (!hot.has(name)) this.#ahead.push({ ...found, place: [found.keys[by][found.at] ?? 0, name] });
    }
    // Of those that are looked through for words few are kept, so that all of them can be looked through in one go.
    this.#size = this.#words ? Infinity : Math.min(this.#size * 2, mostAhead);
  }

  /** Each segment is read once for all of them. */
  async #readAhead(): Promise<void> {
    const places = new Map<SegmentKeys, Ahead[]>();
    for (const each of this.#ahead) {
      const others = places.get(each.keys);
      if (others) others.push(each);
      else places.set(each.keys, [each]);
    }
    for (const [keys, all] of places) {
      const segment = await this.#tx.get('segments', [keys.set, keys.no]);
      for (const each of all) each.text = this.#wanted(segment?.texts[each.at]);
    }
  }

  #wanted(text: string | undefined): string | null {
    if (text === undefined || !this.#words) return text ?? null;
    const searched = text.toLowerCase();
    return this.#words.every((word) => searched.includes(word)) ? text : null;
  }

  /** The first one behind where the scan is to begin. */
  #start(order: Uint32Array): number {
    const { after, order: { descending } } = this.#scan;
    if (!after) return descending ? order.length - 1 : 0;
    const place: Place = [after[0], `${after[1]}/${after[2]}`];
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const difference = this.#placeOf(order[middle] ?? 0, place);
      if (difference < 0 || (difference === 0 && !descending)) low = middle + 1;
      else high = middle;
    }
    return descending ? low - 1 : low;
  }

  /** How a case stands to a place, from the earliest to the latest. */
  #placeOf(number: number, [time, name]: Place): number {
    const { cold } = this.#shelves;
    const found = cold.locate(number);
    if (!found) return 0;
    const difference = (found.keys[this.#scan.order.by][found.at] ?? 0) - time;
    if (difference !== 0) return difference;
    const its = cold.names(found.keys)[found.at] ?? '';
    return its < name ? -1 : Number(its > name);
  }

  #mayFit(keys: SegmentKeys, at: number): boolean {
    const fits = this.#fits.get(keys) ?? fitting(keys, this.#scan.narrow);
    this.#fits.set(keys, fits);
    return fits[keys.facet[at] ?? 0] ?? true;
  }

  #compare([time, name]: Place, [otherTime, otherName]: Place): number {
    return this.#sign * (time - otherTime || (name < otherName ? -1 : Number(name > otherName)));
  }

  get #sign(): 1 | -1 {
    return this.#scan.order.descending ? -1 : 1;
  }
}
