import type { CommandHandle, LinliClient } from '@linli/client';
import type { CaseRef, FormValues, Instant, PublicCase, Receipt } from '@linli/model';

/** A matter that was filed, or is kept on this device to be filed: what its receipt page tells. */
export interface Filed {
  ref: CaseRef | undefined;
  receipt: Receipt | undefined;
  at: Instant;
  /** `kept`: on this device, not yet with the back end. `arrived`: it was kept, and is filed now. */
  way?: 'kept' | 'arrived' | undefined;
  /** The case as the applicant may see it, once it has been read. */
  case?: PublicCase | undefined;
}

/** Sends a new case, under one id for as long as it has no verdict: a second try after a failure never files it twice. */
export class Filing {
  #undecided: { content: string; id: string } | undefined;

  send(client: LinliClient, type: string, values: FormValues): CommandHandle {
    const content = JSON.stringify([type, values]);
    const handle = client.commands.register(type, values, { id: this.#undecided?.content === content ? this.#undecided.id : undefined });
    const { id } = handle;
    this.#undecided = { content, id };
    // While this one was kept another may have been begun.
    handle.outcome.then(() => (this.#undecided?.id === id ? (this.#undecided = undefined) : undefined), () => undefined);
    return handle;
  }
}
