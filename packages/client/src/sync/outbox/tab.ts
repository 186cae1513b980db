import { LinliError, asLinliError, contractVersion } from '@linli/model';
import type { Backend } from '../../backend.js';
import type { Leadership, Replica } from '../replica/types.js';
import type { Codec, SyncSurroundings } from '../types.js';
import { Sealer } from './codec.js';
import type { Core } from './core.js';
import { Ledger } from './ledger.js';
import { parts, type Parts } from './parts.js';
import type { OutboxTables } from './schema.js';
import type { Sender } from './sender.js';

export interface TabOptions {
  remote: Backend;
  surroundings: SyncSurroundings;
  /** Of the database, the lock and the channel. */
  databaseName: string;
  subject: string;
  tables: OutboxTables;
  codec: Codec | undefined;
  /** What begins, rests and makes room with the outbox. */
  replica: () => Promise<Replica>;
  about: Core['about'];
  /** Called when someone has emptied the device on purpose. */
  onForgotten: () => void;
}

/** What could not begin is tried again after so many milliseconds. */
const untilAgain = 5000;

/** One tab at work on the outbox: it keeps what is done, and hears of the others. */
export class Tab {
  readonly #options: TabOptions;
  readonly core: Core;
  readonly #listeners = new Set<() => void>();
  readonly #leading = new Set<() => void>();
  #sender: Sender | undefined;
  #channel: BroadcastChannel | undefined;
  #opening: Promise<void> | undefined;
  #beginning: Promise<Replica> | undefined;
  #starting: Promise<Replica> | undefined;
  #closed = false;
  #online: boolean | null = null;
  #timer: unknown;
  /** Of what is kept, as it was first read. */
  #generation: number | undefined;

  constructor(options: TabOptions) {
    const { surroundings, tables, subject, codec } = options;
    this.#options = options;
    const sealer = new Sealer(codec);
    this.core = {
      tables, sealer, subject, surroundings, contract: contractVersion, about: options.about,
      ledger: new Ledger(tables, sealer, () => hex(surroundings.random(16))),
      makeRoom: (bytes) => this.#makeRoom(bytes),
      changed: () => this.#changed(),
    };
    this.core.ledger.onChange(({ entries }) => {
      // Someone did something: that is worth an attempt.
      if (entries.some(({ row }) => row.state === 'stored' && !row.tried)) this.#sender?.line.reset();
      this.announce();
      const { generation = 0 } = this.core.ledger.head ?? {};
      if (generation > (this.#generation ?? generation)) options.onForgotten();
      this.#generation = generation;
    });
  }

  get isLeader(): boolean {
    return this.#sender?.isLeader ?? false;
  }

  /** Whether the back end answered last, whoever asked; `null` before it was asked. */
  get online(): boolean | null {
    return this.#online;
  }

  /** Whether what this device had was lost. */
  get isEvicted(): boolean {
    return this.core.ledger.restored || this.#sender?.isEvicted === true;
  }

  /** What the browser says of the room on this device. */
  get space(): Sender['space'] | undefined {
    return this.#sender?.space;
  }

  leadership(): Leadership {
    const isLeader = () => this.isLeader;
    return {
      get isLeader() {
        return isLeader();
      },
      onChange: (listener) => listening(this.#leading, listener),
    };
  }

  onChange(listener: () => void): () => void {
    return listening(this.#listeners, listener);
  }

  announce(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Resolves once what is kept has been read. @throws LinliError */
  open(): Promise<void> {
    if (this.#closed) return Promise.reject(closed());
    this.#opening ??= this.#start().catch((error: unknown) => {
      this.#opening = undefined;
      throw asLinliError(error, 'Opening what is kept on this device');
    });
    return this.#opening;
  }

  /** Resolves once all of it is here and at work. @throws LinliError `unavailable` where a file of the release is not to be had */
  begin(): Promise<Replica> {
    this.#beginning ??= this.#begin().catch((error: unknown) => {
      this.#beginning = undefined;
      if (!this.#closed) this.#again();
      throw asLinliError(error, 'Opening what is kept on this device');
    });
    return this.#beginning;
  }

  #again(): void {
    const { timers } = this.core.surroundings;
    timers.clear(this.#timer);
    this.#timer = timers.set(() => this.begin().catch(() => undefined), untilAgain);
  }

  async #start(): Promise<void> {
    await this.core.ledger.refresh();
    if (this.core.tables.kind === 'indexeddb') this.#listen();
    this.begin().catch(() => undefined);
  }

  async #begin(): Promise<Replica> {
    await this.open();
    const [{ Sender }, replica] = await Promise.all([parts(), this.#options.replica()]);
    if (this.#closed) throw closed();
    return (this.#starting = this.#startWith(Sender, replica));
  }

  async #startWith(Sender: Parts['Sender'], replica: Replica): Promise<Replica> {
    const { tables, surroundings } = this.core;
    await replica.start().catch((error: unknown) => surroundings.logger.warn(`Linli could not open what was fetched: ${String(error)}`));
    replica.onChange(() => this.#heard(replica.status().online));
    if (this.#closed) return replica;
    const { remote, databaseName: name } = this.#options;
    const onLead = () => {
      for (const listener of [...this.#leading]) listener();
      this.announce();
    };
    this.#sender = new Sender(this.core, { remote, name, isShared: tables.kind === 'indexeddb', look: () => this.#look(), announce: () => this.announce(), onLead, onLine: (online) => this.#heard(online) });
    await this.#sender.start();
    this.announce();
    return replica;
  }

  /** @param then closes what else there is, once nobody leads here any more and before the database is let go */
  async close(then: () => Promise<void>): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.core.surroundings.timers.clear(this.#timer);
    await this.#opening?.catch(() => undefined);
    // What is yet to be fetched finds that it has come too late.
    await this.#starting?.catch(() => undefined);
    await this.#sender?.stop();
    this.#channel?.close();
    this.#channel = undefined;
    await then();
    await this.core.tables.close();
  }

  /** In whatever tab someone asks, the one that sends is told. */
  now(): void {
    const tell = async () => {
      const replica = await this.begin();
      await this.#sender?.unpause();
      this.#channel?.postMessage('now');
      this.#sender?.wake();
      replica.wake();
    };
    tell().catch(() => undefined);
  }

  /** Any script of the origin can speak on a channel, so what is heard there only makes this tab look. */
  #listen(): void {
    const channel = this.core.surroundings.channel?.(this.#options.databaseName);
    if (!channel) return;
    this.#channel = channel;
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      void this.#look().then(() => data === 'now' && this.#sender?.wake());
    };
  }

  /** After a write of this tab. */
  async #changed(): Promise<void> {
    this.#channel?.postMessage('changed');
    await this.core.ledger.refresh();
    this.#sender?.changed();
  }

  /** Reads what other tabs wrote. */
  async #look(): Promise<void> {
    if (this.#closed) return;
    await this.core.ledger.refresh().catch(() => undefined);
    this.#sender?.pump();
  }

  #heard(online: boolean | null): void {
    const isBack = online === true && this.#online === false;
    this.#online = online;
    this.announce();
    if (isBack) this.#sender?.retryLine();
  }

  async #makeRoom(bytes: number): Promise<void> {
    const { makeRoom } = await parts();
    await makeRoom(this.core, () => this.begin(), bytes);
  }
}

function listening(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function closed(): LinliError {
  return new LinliError('unavailable', 'This client has been closed; make a new one');
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
