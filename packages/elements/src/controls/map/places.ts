import type { Box, Sheet, Spot } from './map.types.js';

/** The shape at a place in sheet units, by geometry: the last one that holds it, or −1. */
export function shapeAt(sheet: Sheet, x: number, y: number): number {
  const { boxes } = sheet;
  for (let index = sheet.ids.length - 1; index >= 0; index--) {
    const at = 4 * index;
    if (x < boxes[at]! || x > boxes[at + 2]! || y < boxes[at + 1]! || y > boxes[at + 3]!) continue;
    if (stretches(sheet, index, 1, y).some(([from, to]) => from <= x && x < to)) return index;
  }
  return -1;
}

/** Where each ring of a shape begins and ends, in vertices. */
export function* ringsOf({ shapes, polygons, rings }: Sheet, index: number): Generator<[first: number, end: number], void, void> {
  const last = polygons[shapes[index + 1]!]!;
  for (let ring = polygons[shapes[index]!]!; ring < last; ring++) yield [rings[ring]!, rings[ring + 1]!];
}

export function boxOf({ boxes }: Sheet, index: number): Box {
  const at = 4 * index;
  return { west: boxes[at]!, north: boxes[at + 1]!, east: boxes[at + 2]!, south: boxes[at + 3]! };
}

const known = new WeakMap<Sheet, LabelPlaces>();

/** The places for the names of a sheet's shapes. */
export function placesOf(sheet: Sheet): LabelPlaces {
  const places = known.get(sheet) ?? new LabelPlaces(sheet);
  known.set(sheet, places);
  return places;
}

/** The place for the name of each shape, reckoned when it is first asked for. */
export class LabelPlaces {
  readonly #sheet: Sheet;
  /** x, y of each; −1 where not yet known. */
  readonly #known: Float32Array;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#known = new Float32Array(2 * sheet.ids.length).fill(-1);
  }

  /** In sheet units, inside the shape, if it has an area. */
  of(index: number): Spot {
    if (this.#known[2 * index] === -1) {
      const { x, y } = reckon(this.#sheet, index);
      this.#known[2 * index] = x;
      this.#known[2 * index + 1] = y;
    }
    return { x: this.#known[2 * index]!, y: this.#known[2 * index + 1]! };
  }
}

/** Lines that are tried across a shape. */
const lines = 5;
/** A line of text is so many times as wide as it is high. */
const wide = 3;

/**
 * Where a line of text has most room: of some lines across the shape the widest stretch inside it, put in the middle of the room above
 * and below. (The pole of inaccessibility would have most room for a circle, at four times the code.)
 */
function reckon(sheet: Sheet, index: number): Spot {
  const { west, north, east, south } = boxOf(sheet, index);
  let best: Spot = { x: Math.max(0, (west + east) / 2), y: Math.max(0, (north + south) / 2) };
  let most = 0;
  for (let line = 0; line < lines; line++) {
    const y = north + ((line + 0.5) / lines) * (south - north);
    const across = widest(stretches(sheet, index, 1, y));
    if (!across) continue;
    const x = (across[0] + across[1]) / 2;
    const down = stretches(sheet, index, 0, x).find(([from, to]) => from <= y && y <= to) ?? [y, y];
    const middle = (down[0] + down[1]) / 2;
    const room = stretches(sheet, index, 1, middle).find(([from, to]) => from <= x && x <= to) ?? [x, x];
    const score = Math.min(room[1] - room[0], wide * (down[1] - down[0]));
    if (score <= most) continue;
    most = score;
    best = { x: (room[0] + room[1]) / 2, y: middle };
  }
  return best;
}

function widest(found: [number, number][]): [number, number] | undefined {
  return found.reduce<[number, number] | undefined>((best, next) => (best && best[1] - best[0] >= next[1] - next[0] ? best : next), undefined);
}

/** Where a line lies inside a shape: along x at a given y (`axis` 1), or along y at a given x (`axis` 0). */
function stretches(sheet: Sheet, index: number, axis: 0 | 1, at: number): [from: number, to: number][] {
  const { positions } = sheet;
  const crossings: number[] = [];
  for (const [first, end] of ringsOf(sheet, index)) {
    for (let vertex = first, before = end - 1; vertex < end; before = vertex++) {
      const here = positions[2 * vertex + axis]!;
      const there = positions[2 * before + axis]!;
      if (here > at === there > at) continue;
      const from = positions[2 * vertex + 1 - axis]!;
      crossings.push(from + ((at - here) * (positions[2 * before + 1 - axis]! - from)) / (there - here));
    }
  }
  crossings.sort((one, other) => one - other);
  return crossings.flatMap((to, end): [number, number][] => (end % 2 ? [[crossings[end - 1]!, to]] : []));
}

/** How many shapes reach into `sight`, and the side of the middling box around one, in sheet units. */
export function meanSide({ boxes }: Sheet, { west, north, east, south }: Box): { count: number; side: number } {
  let count = 0;
  let sides = 0;
  for (let at = 0; at < boxes.length; at += 4) {
    if (boxes[at]! > east || boxes[at + 2]! < west || boxes[at + 1]! > south || boxes[at + 3]! < north) continue;
    count += 1;
    sides += boxes[at + 2]! - boxes[at]! + boxes[at + 3]! - boxes[at + 1]!;
  }
  return { count, side: count && sides / 2 / count };
}
