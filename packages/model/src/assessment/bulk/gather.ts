import { chunkRows, type Slot } from './operand.js';
import type { Term } from './term.js';

/** Brings rows from anywhere in the table together in a chunk, so that passes go through them. */
export class Gather {
  private readonly pairs: { from: Float64Array; into: Float64Array }[] = [];

  /** The same term of gathered rows. */
  term(term: Term): Term {
    if (term.kind === 'near') return { ...term, slot: this.slot(term.slot) };
    return { ...term, top: { ...term.top, slot: this.slot(term.top.slot) }, below: term.below && this.slot(term.below) };
  }

  /** @param rows at most as many as there are in a chunk */
  load(rows: readonly number[]): void {
    for (const { from, into } of this.pairs) for (let index = 0; index < rows.length; index += 1) into[index] = from[rows[index] as number] as number;
  }

  private slot(slot: Slot): Slot {
    if (!slot.whole) return slot;
    const known = this.pairs.find(({ from }) => from === slot.cells)?.into ?? new Float64Array(chunkRows);
    if (!this.pairs.some(({ from }) => from === slot.cells)) this.pairs.push({ from: slot.cells, into: known });
    return { ...slot, cells: known, whole: false };
  }
}
