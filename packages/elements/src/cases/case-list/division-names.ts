import type { LinliClient } from '@linli/client';
import { parentDivision, type DivisionCode } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  readonly client: LinliClient | undefined;
}

/** Names of single divisions, fetched a parent at a time when they are first asked for: many rows then cost few calls. */
export class DivisionNames implements ReactiveController {
  readonly #host: Host;
  readonly #names = new Map<DivisionCode, string>();
  readonly #asked = new Set<DivisionCode | null>();
  #client: LinliClient | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#client === this.#host.client) return;
    this.#client = this.#host.client;
    this.#names.clear();
    this.#asked.clear();
  }

  /** The name, or `undefined` while it is not known. */
  name(code: DivisionCode): string | undefined {
    const parent = parentDivision(code) ?? null;
    if (this.#client && !this.#asked.has(parent)) {
      this.#asked.add(parent);
      void this.#load(this.#client, parent);
    }
    return this.#names.get(code);
  }

  async #load(client: LinliClient, parent: DivisionCode | null): Promise<void> {
    // A name that cannot be had leaves its code.
    const divisions = await client.directory.divisions(parent).catch(() => []);
    if (client !== this.#client || divisions.length === 0) return;
    divisions.forEach(({ code, name }) => this.#names.set(code, name));
    this.#host.requestUpdate();
  }
}
