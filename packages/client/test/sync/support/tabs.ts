import { idbStore, memoryStore, type Backend, type Scope, type SyncStore, type SyncedBackend } from '@linli/client';
import type { Actor } from '@linli/model';
import { freshName } from '../../support/fixtures.js';
import { Service } from './service.js';
import { World, type Surroundings } from './world.js';

export interface Tab {
  surroundings: Surroundings;
  backend: SyncedBackend;
  store: SyncStore;
}

interface TabOptions {
  kind?: 'indexeddb' | 'memory';
  inBatches?: boolean;
  locks?: boolean;
  channel?: boolean;
  subject?: string;
  name?: string;
  storage?: StorageManager | null;
  scope?: Scope;
  store?: SyncStore;
  remote?: (remote: Backend) => Backend;
}

/** A world with a service, and tabs that share a database. */
export class Setting {
  readonly world = new World();
  readonly service: Service;
  readonly name = freshName();
  readonly #tabs: Tab[] = [];

  constructor(actor?: Actor) {
    this.service = new Service(this.world, actor);
  }

  /** A tab that is open: it has been told what the back end is. */
  async tab(options: TabOptions = {}): Promise<Tab> {
    const { kind = 'indexeddb', inBatches, subject = 'clerk-1', name = this.name, remote = (each) => each } = options;
    const surroundings = this.world.tab(options);
    const store = options.store ?? (kind === 'memory' ? memoryStore() : idbStore({ name, subject }));
    const backend = store.attach(remote(this.service.reached(surroundings, { inBatches })), Object.assign(surroundings, { scope: options.scope }));
    const tab = { surroundings, backend, store };
    this.#tabs.push(tab);
    await this.world.while(backend.meta());
    return tab;
  }

  /** As when a person clears what the browser keeps, while pages are open. */
  async deleteOutbox(subject = 'clerk-1'): Promise<void> {
    const request = indexedDB.deleteDatabase(`linli-outbox~${this.name}~${subject}`);
    await this.world.while(
      new Promise((resolve, reject) => {
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
    );
  }

  /** At the end of a test. */
  async close(): Promise<void> {
    for (const { surroundings, backend } of this.#tabs) {
      if (!surroundings.isAlive) continue;
      surroundings.thaw();
      await this.world.while(backend.close());
    }
  }
}
