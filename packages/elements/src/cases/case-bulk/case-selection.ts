import type { Case, CaseRef } from '@linli/model';
import { caseKey } from '../case-list/case-key.js';

/** What a list shows now: the cases by number, and the numbers of those that its filter leaves, in their order. */
export interface Shown {
  readonly index: { case(number: number): Case };
  readonly order: Uint32Array;
}

/**
 * The cases that a person has chosen in a list. A case that the filter hides counts as not chosen while it is hidden: nothing is
 * ever done to what cannot be seen.
 */
export class CaseSelection {
  readonly #shown: () => Shown;
  readonly #keys = new Set<string>();
  #last: string | undefined;
  #found: (Shown & { items: readonly Case[] }) | undefined;

  constructor(shown: () => Shown) {
    this.#shown = shown;
  }

  has({ ref }: Case): boolean {
    return this.#keys.size > 0 && this.#keys.has(caseKey(ref));
  }

  /** The chosen cases, in the order of the list; the same array for as long as nothing is another. */
  get items(): readonly Case[] {
    const { index, order } = this.#shown();
    if (this.#found?.index === index && this.#found.order === order) return this.#found.items;
    const items = this.#keys.size === 0 ? [] : [...order].map((number) => index.case(number)).filter((item) => this.has(item));
    this.#found = { index, order, items };
    return items;
  }

  /** Chooses the case of a row, or no longer; with `through`, and with it all between it and the one before. */
  toggle(row: number, through: boolean): void {
    const { index, order } = this.#shown();
    const caseAt = (at: number): Case => index.case(order[at] ?? 0);
    const item = caseAt(row);
    const on = !this.has(item);
    const from = through ? order.findIndex((number) => caseKey(index.case(number).ref) === this.#last) : -1;
    const [first, end] = from < 0 ? [row, row] : [Math.min(from, row), Math.max(from, row)];
    for (let at = first; at <= end; at += 1) this.#put(caseAt(at).ref, on);
    this.#last = caseKey(item.ref);
  }

  /** Chooses all that the filter leaves. */
  all(): void {
    const { index, order } = this.#shown();
    order.forEach((number) => this.#put(index.case(number).ref, true));
  }

  none(): void {
    this.#keys.clear();
    this.#found = undefined;
  }

  drop(refs: readonly CaseRef[]): void {
    refs.forEach((ref) => this.#put(ref, false));
  }

  #put(ref: CaseRef, on: boolean): void {
    if (on) this.#keys.add(caseKey(ref));
    else this.#keys.delete(caseKey(ref));
    this.#found = undefined;
  }
}
