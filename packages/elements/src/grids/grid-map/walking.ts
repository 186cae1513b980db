import type { Direction } from '../../controls/map/map.types.js';
import { neighboursOf } from '../../controls/map/neighbours.js';
import { readingOrder, walk } from '../../controls/map/walk.js';
import type { MapPlan } from './map-plan.js';

const directions: Partial<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Where keys lead in reading order. */
const steps: Partial<Record<string, (place: number, last: number) => number>> = {
  Home: () => 0,
  End: (_place, last) => last,
  PageUp: (place) => place - 1,
  PageDown: (place) => place + 1,
};

/** How one walks on a map by the keyboard. */
export class Walking {
  readonly plan: MapPlan;
  /** Indexes from north to south and west to east. */
  readonly order: Uint32Array;
  readonly #places: Uint32Array;

  constructor(plan: MapPlan) {
    this.plan = plan;
    this.order = readingOrder(plan.sheet);
    this.#places = new Uint32Array(this.order.length);
    this.order.forEach((index, place) => (this.#places[index] = place));
  }

  /** The place of a shape in reading order, from 0. */
  placeOf(index: number): number {
    return this.#places[index] ?? 0;
  }

  neighbourCount(index: number): number | undefined {
    const starts = this.plan.neighbours?.starts;
    return starts && (starts[index + 1] ?? 0) - (starts[index] ?? 0);
  }

  /** Finds out who borders on whom, where it is not known yet: about a second for 100,000, in slices. */
  async meetNeighbours(): Promise<void> {
    this.plan.neighbours ??= await neighboursOf(this.plan.sheet);
  }

  /** The shape that a key leads to from another, or from nowhere (−1). */
  move(key: string, from: number): number {
    const { plan, order } = this;
    const direction = directions[key];
    if (direction && from >= 0) return walk(plan.sheet, plan.neighbours, from, direction);
    const last = order.length - 1;
    const place = from < 0 ? (key === 'End' ? last : 0) : (steps[key]?.(this.placeOf(from), last) ?? 0);
    return order[Math.min(Math.max(place, 0), last)] ?? 0;
  }
}
