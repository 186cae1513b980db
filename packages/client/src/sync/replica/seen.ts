import { refKey, type Case, type CaseRef } from '@linli/model';
import type { CaseName } from '../types.js';

/** Far more cases than a person works on between two looks at a list. */
const most = 1000;

/** What the cases are called that this page was shown, the last ones: a step on one of them is to be known again where there is no line. */
export class Seen {
  readonly #names = new Map<string, CaseName>();

  note(items: readonly Case[]): void {
    for (const { ref, title, receipt, type } of items) {
      const key = refKey(ref);
      this.#names.delete(key);
      this.#names.set(key, { title, receipt, type: type.id });
    }
    for (const key of this.#names.keys()) {
      if (this.#names.size <= most) return;
      this.#names.delete(key);
    }
  }

  name(ref: CaseRef): CaseName | undefined {
    return this.#names.get(refKey(ref));
  }
}
