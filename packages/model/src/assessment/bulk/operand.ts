/** Rows that a pass goes through at once: few enough that what it leaves is still near when the next one reads it. */
export const chunkRows = 1024;

/** Every whole number below it is a double, and so is the sum and the product of two of which the result is below it. */
export const wholeLimit = 2 ** 53;

/** A column of numbers, and between which bounds they are. */
export interface Slot {
  readonly cells: Float64Array;
  /** Whether it holds all rows of the table, or those of the chunk at hand. */
  readonly whole: boolean;
  readonly low: number;
  readonly high: number;
}

/** What a pass reads: `times` × cell + `plus`, in each row. */
export interface Operand {
  readonly slot: Slot;
  readonly times: number;
  readonly plus: number;
}

/** Read where a number is the same in all rows. */
const nothing: Slot = { cells: new Float64Array(chunkRows), whole: false, low: 0, high: 0 };

export function constantOperand(value: number): Operand {
  return { slot: nothing, times: 0, plus: value };
}

export function operandOf(slot: Slot, times = 1, plus = 0): Operand {
  return { slot, times, plus };
}

export function isConstant({ slot }: Operand): boolean {
  return slot === nothing;
}

/** The least and the greatest that it can be. */
export function boundsOf({ slot, times, plus }: Operand): [low: number, high: number] {
  return times < 0 ? [times * slot.high + plus, times * slot.low + plus] : [times * slot.low + plus, times * slot.high + plus];
}

export const greatestOf = (low: number, high: number): number => Math.max(Math.abs(low), Math.abs(high));

/** Whether the product and the sum that it stands for are whole numbers that a double holds. */
export function isHeld(operand: Operand): boolean {
  const { slot, times, plus } = operand;
  return Math.abs(times) * greatestOf(slot.low, slot.high) < wholeLimit && greatestOf(...boundsOf(operand)) < wholeLimit && Math.abs(plus) < wholeLimit;
}

/** An operand as passes read it. All are made here, of one class, so that an engine reads all alike. */
export class Reading {
  readonly cells: Float64Array;
  readonly whole: boolean;
  readonly times: number;
  readonly plus: number;

  constructor({ slot: { cells, whole }, times, plus }: Operand) {
    this.cells = cells;
    this.whole = whole;
    this.times = times;
    this.plus = plus;
  }
}
