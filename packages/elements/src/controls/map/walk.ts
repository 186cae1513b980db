import type { Direction, Neighbours, Sheet, Spot } from './map.types.js';
import { placesOf } from './places.js';

const ways: Record<Direction, Spot> = { up: { x: 0, y: -1 }, down: { x: 0, y: 1 }, left: { x: -1, y: 0 }, right: { x: 1, y: 0 } };
/** A step may stray from its way by as much as it goes ahead, and half as much again: beyond that another arrow fits better. */
const stray = 1.5;

/**
 * Where an arrow key leads from a shape: to the neighbour that lies next that way; where there is none (an island, a coast, or no
 * `neighbours` yet) to the next shape that way; where there is none at all, nowhere.
 */
export function walk(sheet: Sheet, neighbours: Neighbours | undefined, index: number, direction: Direction): number {
  // Places inside the shapes, not the middles of their boxes: what lies in a hole shares that with what lies around it.
  const places = placesOf(sheet);
  const here = places.of(index);
  const beside = neighbours?.list.subarray(neighbours.starts[index], neighbours.starts[index + 1]) ?? [];
  const next = nearest(beside, (other) => places.of(other), here, ways[direction]);
  return next ?? nearest(sheet.ids.keys(), (other) => (other === index || isEmpty(sheet, other) ? here : middleOf(sheet, other)), here, ways[direction]) ?? index;
}

function nearest(others: Iterable<number>, placeOf: (other: number) => Spot, here: Spot, way: Spot): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const other of others) {
    const { x, y } = placeOf(other);
    const ahead = (x - here.x) * way.x + (y - here.y) * way.y;
    const aside = Math.abs((x - here.x) * way.y) + Math.abs((y - here.y) * way.x);
    const far = ahead + 2 * aside;
    if (ahead <= 0 || aside > stray * ahead || far >= least) continue;
    least = far;
    best = other;
  }
  return best;
}

/**
 * Indices as one reads: rows from north to south, each from west to east. A row is as high as the middling shape. Shapes without a
 * place come last.
 */
export function readingOrder(sheet: Sheet): Uint32Array {
  const count = sheet.ids.length;
  const { boxes, extent } = sheet;
  let heights = 0;
  for (let at = 0; at < boxes.length; at += 4) heights += Math.max(0, boxes[at + 3]! - boxes[at + 1]!);
  // Row, column and index in one number of 53 bits, which sorts natively: 12 bits of rows, 17 of columns, 24 of indices.
  const row = Math.max(heights / Math.max(1, count), (extent.south + 1) / 4095, 1);
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const { x, y } = middleOf(sheet, index);
    const place = isEmpty(sheet, index) ? 2 ** 29 - 1 : Math.floor(y / row) * 2 ** 17 + Math.floor(x / 2 ** 10);
    keys[index] = place * 2 ** 24 + index;
  }
  return Uint32Array.from(keys.sort(), (key) => key % 2 ** 24);
}

const isEmpty = ({ boxes }: Sheet, index: number) => boxes[4 * index + 2]! < boxes[4 * index]!;

function middleOf({ boxes }: Sheet, index: number): Spot {
  const at = 4 * index;
  return { x: (boxes[at]! + boxes[at + 2]!) / 2, y: (boxes[at + 1]! + boxes[at + 3]!) / 2 };
}
