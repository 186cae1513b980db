import type { LinliClient, Proceedings } from '@linli/client';
import type { ProceedingBase } from '@linli/model';
import type { ReactiveControllerHost } from 'lit';

/** What the actor may do now with a proceeding, asked again for each version of it: it changes with what was done. */
export class AllowedActions<State extends ProceedingBase> {
  readonly #host: ReactiveControllerHost;
  readonly #kind: (client: LinliClient) => Proceedings<State>;
  #asked: { client: LinliClient; id: string; version: number } | undefined;
  #allowed: readonly string[] | undefined;

  constructor(host: ReactiveControllerHost, kind: (client: LinliClient) => Proceedings<State>) {
    this.#host = host;
    this.#kind = kind;
  }

  /** Of the version that was asked about before, until the answer for this one is there; `undefined` before the first. */
  of(client: LinliClient | undefined, { id, area, version }: Pick<ProceedingBase, 'id' | 'area' | 'version'>): readonly string[] | undefined {
    const last = this.#asked;
    if (client !== last?.client || id !== last?.id) this.#allowed = undefined;
    if (client && (client !== last?.client || id !== last.id || version !== last.version)) {
      this.#asked = { client, id, version };
      void this.#ask(client, { id, area }, this.#asked);
    }
    return this.#allowed;
  }

  async #ask(client: LinliClient, on: { id: string; area: string }, asked: object): Promise<void> {
    // Who cannot be told may do nothing here, and can read on.
    const allowed = await this.#kind(client).actions(on).catch((): readonly string[] => []);
    if (asked !== this.#asked) return;
    this.#allowed = allowed;
    this.#host.requestUpdate();
  }
}
