import type { LinliClient } from '@linli/client';
import type { Case, CaseRef } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly client: LinliClient | undefined;
}

/** Other cases that an element names, each fetched when it is first asked for. */
export class CasesController implements ReactiveController {
  readonly #host: Host;
  readonly #known = new Map<string, Case | undefined>();
  #client: LinliClient | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#client === this.#host.client) return;
    this.#client = this.#host.client;
    this.#known.clear();
  }

  /** `undefined` until it is known, and where it is not for the actor to see. */
  find(ref: CaseRef): Case | undefined {
    const key = `${ref.region}/${ref.id}`;
    if (!this.#known.has(key)) void this.#load(ref, key);
    return this.#known.get(key);
  }

  async #load(ref: CaseRef, key: string): Promise<void> {
    const client = this.#client;
    this.#known.set(key, undefined);
    // The public has no list of cases to look it up in.
    if (client?.actor?.role === 'applicant' && client.actor.holds.length === 0) return;
    // A title that cannot be had is no reason to show an error in place of the case.
    const page = await client?.cases.page({ refs: [ref] }).catch(() => undefined);
    if (!page || client !== this.#client) return;
    this.#known.set(key, page.items[0]);
    this.#host.requestUpdate();
  }
}
