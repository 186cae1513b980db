import type { LinliClient, Verdict } from '@linli/client';
import type { CaseRef, FormValues, Instant, PublicCase, Receipt } from '@linli/model';

/** A matter that was filed: what its receipt page tells. */
export interface Filed {
  ref: CaseRef | undefined;
  receipt: Receipt | undefined;
  at: Instant;
  /** The case as the applicant may see it, once it has been read. */
  case?: PublicCase | undefined;
}

/** Sends a new case, under one id for as long as it has no verdict: a second try after a failure never files it twice. */
export class Filing {
  #undecided: { content: string; id: string } | undefined;

  async send(client: LinliClient, type: string, values: FormValues): Promise<Verdict> {
    const content = JSON.stringify([type, values]);
    const known = this.#undecided?.content === content ? { id: this.#undecided.id } : {};
    const handle = client.commands.register(type, values, known);
    this.#undecided = { content, id: handle.id };
    const verdict = await handle.settled;
    this.#undecided = undefined;
    return verdict;
  }
}
