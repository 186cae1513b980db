import { noSuchReceipt, readReceiptCode, readReceiptSecret, refKey } from '@linli/model';
import type { CaseRef, Receipt } from '@linli/model';
import type { Backend, CallOptions } from './backend.js';
import type { Receipts, TrackedCase } from './client.js';
import { asLinliError } from './errors.js';
import { isChanged, live } from './live.js';

/** The receipts that this client issued or was shown, kept for as long as it lives: proof for commands on their cases. */
export class Proofs {
  readonly #byCase = new Map<string, { ref: CaseRef; receipt: Receipt }>();

  keep(ref: CaseRef, receipt: Receipt): void {
    this.#byCase.set(refKey(ref), { ref, receipt });
  }

  of(ref: CaseRef): Receipt[] {
    const kept = this.#byCase.get(refKey(ref));
    return kept ? [kept.receipt] : [];
  }

  get all(): Receipt[] {
    return [...this.#byCase.values()].map(({ receipt }) => receipt);
  }

  /** The cases that there is a receipt of. */
  get held(): CaseRef[] {
    return [...this.#byCase.values()].map(({ ref }) => ref);
  }
}

/** Opens cases by their receipts. */
export class ReceiptTracker implements Receipts {
  readonly #backend: Backend;
  readonly #proofs: Proofs;

  constructor(backend: Backend, proofs: Proofs) {
    this.#backend = backend;
    this.#proofs = proofs;
  }

  async track(typed: Receipt, options: CallOptions = {}): Promise<TrackedCase> {
    const receipt = asIssued(typed);
    try {
      const tracked = await this.#backend.track(receipt, options);
      this.#proofs.keep(tracked.ref, receipt);
      return { ...tracked, receipt };
    } catch (error) {
      throw asLinliError(error, 'Tracking a case');
    }
  }

  watch(receipt: Receipt, { signal }: { signal: AbortSignal }): AsyncIterable<TrackedCase> {
    const track = () => this.track(receipt, { signal });
    return live(this.#backend, signal, {
      receipts: [receipt],
      read: track,
      refresh: async (last, changes) => (isChanged(last.ref, changes) ? track() : last),
    });
  }
}

function asIssued(typed: Receipt): Receipt {
  const code = readReceiptCode(typed.code);
  const secret = readReceiptSecret(typed.secret);
  if (code === undefined || secret === undefined) throw noSuchReceipt();
  return { code, secret };
}
