import type { Neighbours } from '../../controls/map/map.types.js';
import type { Work } from '../../controls/map/slices.js';
import { latticeOf, placeAt, rowHeight, stepsOf, type Lattice, type TileShape } from './lattice.js';

export interface CartogramInput {
  /** Of a point within each area, in units that are as long eastwards as southwards; `y` grows to the south. */
  x: Float64Array;
  y: Float64Array;
  neighbours: Neighbours;
  shape?: TileShape | undefined;
}

/** One tile for each area: `place[i]` is its number in the lattice. */
export interface Cartogram {
  lattice: Lattice;
  place: Int32Array;
}

/** Tries for each area: more of them keep hardly more adjacencies. */
const triesEach = 800;
/** Beyond these in all a map would be waited for. */
const mostTries = 3_000_000;
/** Tries between two chances to pause. */
const slice = 10_000;
/** Fewer than these are sorted in less than a millisecond. */
const sorted = 1000;
/** How much worse an exchange may be, about, at first and at last. */
const warm = 0.8;
const cold = 0.15;

/**
 * Lays areas out as equal tiles, which keep where they are to each other and, as far as tiles can, who their neighbours are: first by
 * halving areas and places alike along the longer side, then by exchanging tiles, at first freely and then only for the better (simulated
 * annealing). The same input gives the same tiles. Run it in slices: it yields every few milliseconds.
 */
export function* arrangeTiles({ x, y, neighbours, shape = 'hexagon' }: CartogramInput): Work<Cartogram> {
  const [west, east, north, south] = [...bounds(x), ...bounds(y)] as [number, number, number, number];
  const lattice = latticeOf(x.length, (east - west) / (south - north), shape);
  const place = yield* halved({ x, y }, lattice);
  const exchange = new Exchange(neighbours, lattice, place);
  const tries = Math.min(mostTries, x.length * triesEach);
  for (let done = 0; done < tries; done += slice) {
    exchange.run(Math.min(slice, tries - done), done / tries);
    yield done / tries;
  }
  return { lattice, place };
}

/** The share of neighbours whose tiles share an edge, 0 to 1; 1 where there are no neighbours. */
export function keptShare({ starts, list }: Neighbours, { lattice, place }: Cartogram): number {
  let kept = 0;
  place.forEach((of, area) => {
    for (let at = starts[area] ?? 0; at < (starts[area + 1] ?? 0); at += 1) kept += touch(lattice, of, place[list[at] ?? 0] ?? 0) ? 1 : 0;
  });
  return list.length > 0 ? kept / list.length : 1;
}

function touch({ shape, x, y }: Lattice, one: number, other: number): boolean {
  const across = Math.abs((x[one] ?? 0) - (x[other] ?? 0));
  const down = Math.abs((y[one] ?? 0) - (y[other] ?? 0));
  return down === 0 ? across === 2 : down === 1 && across === (shape === 'hexagon' ? 1 : 0);
}

function bounds(values: Float64Array): [number, number] {
  return values.reduce<[number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}

/** Halves areas and places along the longer side of the places until each half is one of each: all keep their side of every line. */
function* halved(areas: Pick<CartogramInput, 'x' | 'y'>, { shape, x, y }: Lattice): Work<Int32Array> {
  const place = new Int32Array(x.length);
  const height = 2 * rowHeight(shape);
  const by = (first: ArrayLike<number>, then: ArrayLike<number>) => (one: number, other: number) =>
    (first[one] ?? 0) - (first[other] ?? 0) || (then[one] ?? 0) - (then[other] ?? 0) || one - other;
  const extent = (values: Int32Array, places: Uint32Array): number => {
    let [least, most] = [Infinity, -Infinity];
    places.forEach((at) => {
      least = Math.min(least, values[at] ?? 0);
      most = Math.max(most, values[at] ?? 0);
    });
    return most - least;
  };
  function* halve(some: Uint32Array, places: Uint32Array): Work {
    if (some.length === 1) place[some[0] ?? 0] = places[0] ?? 0;
    if (some.length < 2) return;
    const across = extent(x, places) > extent(y, places) * height;
    some.sort(across ? by(areas.x, areas.y) : by(areas.y, areas.x));
    if (some.length > sorted) yield 0;
    places.sort(across ? by(x, y) : by(y, x));
    if (some.length > sorted) yield 0;
    const middle = some.length >> 1;
    yield* halve(some.subarray(0, middle), places.subarray(0, middle));
    yield* halve(some.subarray(middle), places.subarray(middle));
  }
  const all = Uint32Array.from(place, (_, number) => number);
  yield* halve(all, all.slice());
  return place;
}

/** Exchanges tiles so that neighbours come to lie beside each other. */
class Exchange {
  readonly #neighbours: Neighbours;
  readonly #lattice: Lattice;
  readonly #place: Int32Array;
  readonly #area: Int32Array;
  readonly #home: Int32Array;
  readonly #steps: readonly (readonly [number, number])[];
  #seed = 0x9e3779b9;

  constructor(neighbours: Neighbours, lattice: Lattice, place: Int32Array) {
    this.#neighbours = neighbours;
    this.#lattice = lattice;
    this.#place = place;
    this.#home = place.slice();
    this.#area = new Int32Array(place.length);
    this.#steps = stepsOf(lattice.shape);
    place.forEach((at, area) => (this.#area[at] = area));
  }

  /** @param done the share of all tries that is behind, which says how freely to exchange */
  run(tries: number, done: number): void {
    const { starts, list } = this.#neighbours;
    const freedom = warm * (cold / warm) ** done;
    for (let count = 0; count < tries; count += 1) {
      const area = Math.floor(this.#chance() * this.#place.length);
      const first = starts[area] ?? 0;
      const degree = (starts[area + 1] ?? 0) - first;
      if (degree === 0) continue;
      // A place beside one of its neighbours is a place to try.
      const neighbour = list[first + Math.floor(this.#chance() * degree)] ?? 0;
      const to = this.#beside(this.#place[neighbour] ?? 0);
      const other = this.#area[to];
      if (to < 0 || other === undefined || other === area) continue;
      const change = this.#exchange(area, other);
      if (change > 0 && this.#chance() >= Math.exp(-change / freedom)) this.#swap(area, other);
    }
  }

  #beside(place: number): number {
    const [across, down] = this.#steps[Math.floor(this.#chance() * this.#steps.length)] ?? [0, 0];
    return placeAt(this.#lattice, (this.#lattice.x[place] ?? 0) + across, (this.#lattice.y[place] ?? 0) + down);
  }

  /** Exchanges two tiles, and answers how much worse that is. */
  #exchange(one: number, other: number): number {
    const before = this.#cost(one) + this.#cost(other);
    this.#swap(one, other);
    return this.#cost(one) + this.#cost(other) - before;
  }

  #swap(one: number, other: number): void {
    const place = this.#place[one] ?? 0;
    this.#place[one] = this.#place[other] ?? 0;
    this.#place[other] = place;
    this.#area[this.#place[one] ?? 0] = one;
    this.#area[place] = other;
  }

  /** What is wrong with the place of an area: each neighbour that is not beside it, the more the further, and a little how far from home it is. */
  #cost(area: number): number {
    const { starts, list } = this.#neighbours;
    const { x, y } = this.#lattice;
    const place = this.#place[area] ?? 0;
    const home = this.#home[area] ?? 0;
    let cost = 0.004 * this.#far((x[place] ?? 0) - (x[home] ?? 0), (y[place] ?? 0) - (y[home] ?? 0));
    for (let at = starts[area] ?? 0; at < (starts[area + 1] ?? 0); at += 1) {
      const other = this.#place[list[at] ?? 0] ?? 0;
      if (!touch(this.#lattice, place, other)) cost += 1 + 0.01 * this.#far((x[place] ?? 0) - (x[other] ?? 0), (y[place] ?? 0) - (y[other] ?? 0));
    }
    return cost;
  }

  /** The square of a distance, in half tile widths. */
  #far(across: number, down: number): number {
    return across * across + 3 * down * down;
  }

  /** xorshift32: dice that fall the same each time. */
  #chance(): number {
    this.#seed ^= this.#seed << 13;
    this.#seed ^= this.#seed >>> 17;
    this.#seed ^= this.#seed << 5;
    return (this.#seed >>> 0) / 0x100000000;
  }
}
