import { covers } from '@linli/model';
import type { Division, DivisionCode, Organisation } from '@linli/model';
import type { Backend, CallOptions } from './backend.js';
import type { Directory } from './client.js';
import { asLinliError, throwIfAborted } from './errors.js';

/** Divisions and organisations, asked for once each: who asks meanwhile waits for the same answer. */
export class CachedDirectory implements Directory {
  readonly #backend: Backend;
  readonly #divisions = new Map<DivisionCode | null, Promise<Division[]>>();
  readonly #organisations = new Map<DivisionCode, Promise<Organisation[]>>();

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  divisions(parent: DivisionCode | null, options: CallOptions = {}): Promise<Division[]> {
    return shared(this.#divisions, parent, () => this.#backend.divisions(parent), options, 'Looking up divisions');
  }

  organisations(area: DivisionCode, options: CallOptions = {}): Promise<Organisation[]> {
    return shared(this.#organisations, area, () => this.#backend.organisations(area), options, 'Looking up organisations');
  }

  async path(code: DivisionCode, options: CallOptions = {}): Promise<Division[]> {
    const path: Division[] = [];
    let parent: DivisionCode | null = null;
    while (parent !== code) {
      const below: Division[] = await this.divisions(parent, options);
      const next: Division | undefined = below.find((division) => covers(division.code, code));
      if (!next) break;
      path.push(next);
      parent = next.code;
    }
    return path;
  }
}

/** One caller's signal fails that caller only, so the loading knows nothing of it. */
async function shared<K, T>(cache: Map<K, Promise<T>>, key: K, load: () => Promise<T>, { signal }: CallOptions, doing: string): Promise<T> {
  throwIfAborted(signal, doing);
  try {
    const value = await (cache.get(key) ?? keep(cache, key, load()));
    throwIfAborted(signal, doing);
    return value;
  } catch (error) {
    throw asLinliError(error, doing);
  }
}

/** A failure is not kept, so that the next caller asks anew. */
function keep<K, T>(cache: Map<K, Promise<T>>, key: K, answer: Promise<T>): Promise<T> {
  cache.set(key, answer);
  answer.catch(() => cache.delete(key));
  return answer;
}
