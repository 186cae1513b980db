import { choose, doubtZero, missed, missedEither } from './kernels.js';
import { chunkRows, Reading, type Operand, type Slot } from './operand.js';

/** Does something to rows `from` to `from` + `length` of the table, at most {@link chunkRows} of them. */
export type Step = (from: number, length: number) => void;

type Pass = (out: Float64Array, from: number, length: number, one: Reading, other: Reading) => void;

/** Steps that are put down one after the other, and run together for each chunk. */
export class Program {
  readonly steps: Step[] = [];
  /** Rows that doubles could not decide, since the last chunk. */
  readonly doubts: number[] = [];
  private used = 0;

  constructor(private readonly workspace: Float64Array[]) {}

  /** Puts a pass down that leaves a column of its own, between the bounds that its caller knows. */
  pass(pass: Pass, [low, high]: readonly [number, number], one: Operand, other: Operand): Slot {
    const slot = this.column(low, high);
    this.into(slot.cells, pass, one, other);
    return slot;
  }

  /** The same, into a column that there is. */
  into(cells: Float64Array, pass: Pass, one: Operand, other: Operand): void {
    const [a, b] = [new Reading(one), new Reading(other)];
    this.steps.push((from, length) => pass(cells, from, length, a, b));
  }

  /** The third where the first is at least the second, else the fourth. */
  choice([low, high]: readonly [number, number], ...operands: readonly [Operand, Operand, Operand, Operand]): Slot {
    const slot = this.column(low, high);
    const [a, b, c, d] = operands.map((operand) => new Reading(operand)) as [Reading, Reading, Reading, Reading];
    this.steps.push((from, length) => choose(slot.cells, from, length, a, b, c, d));
    return slot;
  }

  /** Puts passes down that tell of rows in which the first of some pair is not at least the second. */
  require(pairs: readonly (readonly [Operand, Operand])[]): void {
    for (let index = 0; index < pairs.length; index += 2) {
      const [one, two] = [pairs[index], pairs[index + 1]].map((pair) => pair?.map((operand) => new Reading(operand)) as [Reading, Reading] | undefined);
      if (one && two) this.steps.push((from, length) => missedEither(from, length, one[0], one[1], two[0], two[1], this.doubts));
      else if (one) this.steps.push((from, length) => missed(from, length, one[0], one[1], this.doubts));
    }
  }

  /** Puts a pass down that tells of rows in which an operand is 0. */
  forbidZero(operand: Operand): void {
    const reading = new Reading(operand);
    this.steps.push((from, length) => doubtZero(from, length, reading, this.doubts));
  }

  /** A column for a chunk. Programs share them, since each is done with a chunk before the next begins. */
  column(low: number, high: number): Slot {
    const cells = (this.workspace[this.used] ??= new Float64Array(chunkRows));
    this.used += 1;
    return { cells, whole: false, low, high };
  }

  run(from: number, length: number): void {
    if (this.doubts.length > 0) this.doubts.length = 0;
    for (const step of this.steps) step(from, length);
  }
}
