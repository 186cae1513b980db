import type { DivisionCode, ProceedingBase, ProceedingCommand, ProceedingKindName } from '@linli/model';
import type { Backend, CallOptions } from './backend.js';
import { LinliError, asLinliError } from './errors.js';
import { live } from './live.js';
import type { ProceedingPort, ProceedingRef, ProceedingStates, ProceedingVerdict } from './proceedings.js';

export interface ActOptions extends CallOptions {
  /** Of the command. Keep it with what was typed, to be sure that it counts once. */
  id?: string | undefined;
}

/** The proceedings of one kind. */
export interface Proceedings<State extends ProceedingBase> {
  /** What the actor may see of those that concern an area, the latest begun first. A back end without proceedings has none. */
  list(area: DivisionCode, options?: CallOptions): Promise<readonly State[]>;
  /** The same, again after each change, until the signal aborts. */
  watch(area: DivisionCode, options: { signal: AbortSignal }): AsyncIterable<readonly State[]>;
  /** Takes an action on one as it was seen at `version`: 0 begins it, `null` whatever stands there. */
  act(on: ProceedingRef & { version: number | null }, action: string, args: Readonly<Record<string, unknown>>, options?: ActOptions): Promise<ProceedingVerdict>;
  /** What the actor may do with it now; without `id`, what may be begun in the area. */
  actions(on: { id?: string | undefined; area: DivisionCode }, options?: CallOptions): Promise<readonly string[]>;
}

/** Asks the back end for one kind. */
export class ProceedingDesk<Kind extends ProceedingKindName> implements Proceedings<ProceedingStates[Kind]> {
  readonly #backend: Backend;
  readonly #kind: Kind;
  readonly #newId: () => string;

  constructor(backend: Backend, kind: Kind, newId: () => string) {
    this.#backend = backend;
    this.#kind = kind;
    this.#newId = newId;
  }

  list(area: DivisionCode, options?: CallOptions): Promise<readonly ProceedingStates[Kind][]> {
    const { proceedings } = this.#backend;
    return guarded('Looking up proceedings', async () => (proceedings ? proceedings.list(this.#kind, area, options) : []));
  }

  watch(area: DivisionCode, { signal }: { signal: AbortSignal }): AsyncIterable<readonly ProceedingStates[Kind][]> {
    const read = () => this.list(area, { signal });
    const isConcerned = (change: object) => 'proceeding' in change && change.proceeding === this.#kind;
    return live<readonly ProceedingStates[Kind][]>(this.#backend, signal, { read, refresh: (last, changes) => (changes.some(isConcerned) ? read() : Promise.resolve(last)) });
  }

  act({ id: of, area, version }: ProceedingRef & { version: number | null }, action: string, args: Readonly<Record<string, unknown>>, { id = this.#newId(), signal }: ActOptions = {}): Promise<ProceedingVerdict> {
    const command: ProceedingCommand = { id, kind: this.#kind, of, area, action, args, base: version };
    return guarded('Acting in a proceeding', async () => this.#port().submit(command, { signal }));
  }

  actions(on: { id?: string | undefined; area: DivisionCode }, options?: CallOptions): Promise<readonly string[]> {
    const { proceedings } = this.#backend;
    return guarded('Asking what may be done', async () => (proceedings ? proceedings.actions(this.#kind, on, options) : []));
  }

  #port(): ProceedingPort {
    const { proceedings } = this.#backend;
    if (!proceedings) throw new LinliError('forbidden', 'This back end keeps no proceedings');
    return proceedings;
  }
}

async function guarded<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asLinliError(error, doing);
  }
}
