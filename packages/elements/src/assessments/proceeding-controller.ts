import type { LinliClient, Proceedings } from '@linli/client';
import type { DivisionCode, ProceedingBase } from '@linli/model';
import type { ReactiveControllerHost } from 'lit';
import { WatchController } from '../core/watch-controller.js';
import { AllowedActions } from './allowed-actions.js';

/** What is asked for. What the host gives is shown at once, and again when the client has a later version of it. */
export interface ProceedingAsked<State> {
  area: DivisionCode | undefined;
  id: string | undefined;
  given: State | undefined;
  /** Which of those of the area, where none is named. */
  choose: (all: readonly State[]) => State | undefined;
}

/** One proceeding, kept up to date, and what the actor may do with it now. */
export class ProceedingController<State extends ProceedingBase> {
  readonly #kind: (client: LinliClient) => Proceedings<State>;
  readonly #watch: WatchController<readonly State[]>;
  readonly #allowed: AllowedActions<State>;
  #client: LinliClient | undefined;
  #area: DivisionCode | undefined;
  #asked: ProceedingAsked<State> | undefined;
  #actions: readonly string[] | undefined;

  constructor(host: ReactiveControllerHost, kind: (client: LinliClient) => Proceedings<State>) {
    this.#kind = kind;
    this.#watch = new WatchController(host);
    this.#allowed = new AllowedActions(host, kind);
  }

  /** To be called before each render. */
  ask(client: LinliClient | undefined, asked: ProceedingAsked<State>): void {
    this.#asked = asked;
    const area = asked.given?.area ?? asked.area;
    if (client !== this.#client || area !== this.#area) {
      this.#client = client;
      this.#area = area;
      this.#watch.follow(client && area !== undefined ? (options) => this.#kind(client).watch(area, options) : undefined);
    }
    const { state } = this;
    this.#actions = state ? this.#allowed.of(client, state) : undefined;
  }

  /** `null`: there is none. `undefined`: not known yet, or see `error`. */
  get state(): State | null | undefined {
    const { given, id = given?.id, area, choose } = this.#asked ?? {};
    const all = this.#watch.value;
    const kept = id === undefined ? all && choose?.(all) : all?.find((state) => state.id === id);
    if (given) return kept && kept.version > given.version ? kept : given;
    if (kept) return kept;
    return all || (this.#client && area === undefined) ? null : undefined;
  }

  /** What the actor may do; `undefined` until that is known. */
  get actions(): readonly string[] | undefined {
    return this.#actions;
  }

  get error(): unknown {
    return this.#asked?.given ? undefined : this.#watch.error;
  }

  retry(): void {
    this.#watch.retry();
  }
}
