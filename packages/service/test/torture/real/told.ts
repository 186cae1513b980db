import type { Verdict } from '@linli/model';
import type { Sent } from '../support/history.js';

/** What a page says of a command, as soon as it knows. */
export type Told =
  /** On the disk. `before`: what of the same case it knew to be stored when it sent this. */
  | { kind: 'stored'; id: string; lane: string; before: readonly string[] }
  | { kind: 'settled'; id: string; verdict: Verdict }
  | { kind: 'failed'; id: string; code: string };

/** What was told before whoever told it was killed: that must be true for ever. */
export class Record {
  readonly #sent = new Map<string, Sent>();
  readonly #settled = new Map<string, Verdict>();
  #heard: () => void = () => undefined;

  hear(told: Told): void {
    if (told.kind === 'stored') {
      const { id, lane, before } = told;
      this.#sent.set(id, { id, lane, device: 0, storedBefore: new Set(before), stored: true });
      this.#heard();
    }
    if (told.kind === 'settled') {
      this.#settled.set(told.id, told.verdict);
      this.#heard();
    }
  }

  get sent(): Sent[] {
    return [...this.#sent.values()].map((each) => ({ ...each, ...(this.#settled.has(each.id) && { shown: this.#settled.get(each.id) as Verdict }) }));
  }

  /** Resolves when so many more are stored, or settled, than there were. */
  async more(what: 'stored' | 'settled', count: number): Promise<void> {
    const known = what === 'stored' ? this.#sent : this.#settled;
    for (const end = known.size + count; known.size < end; ) await new Promise<void>((resolve) => (this.#heard = resolve));
  }
}
