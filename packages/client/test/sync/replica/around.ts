import type { Backend, Hint } from '@linli/client';
import { refKey, type CaseRef, type Command, type Scope, type Verdict } from '@linli/model';
import { openReplica } from '../../../dist/sync/replica/replica.js';
import type { Leadership, PendingCommand, PendingCommands, Replica } from '../../../dist/sync/replica/types.js';
import { freshName, region, start } from '../../support/fixtures.js';

/** Time that passes when the test says so. */
export class VirtualTime {
  now = start + 10 * 86_400_000;
  #timers = new Map<number, { work: () => void; at: number }>();
  #count = 0;

  readonly clock = () => this.now;
  readonly timers = {
    set: (work: () => void, ms: number) => {
      this.#timers.set(++this.#count, { work, at: this.now + ms });
      return this.#count;
    },
    clear: (timer: unknown) => void this.#timers.delete(timer as number),
  };

  /** How long until the next thing that waits for the time. */
  get next(): number {
    return Math.min(...[...this.#timers.values()].map(({ at }) => at)) - this.now;
  }

  pass(ms: number): void {
    this.now += ms;
    for (const [timer, { work, at }] of [...this.#timers]) {
      if (at > this.now) continue;
      this.#timers.delete(timer);
      work();
    }
  }
}

/** What is on its way, as a test says it is. */
export class ScriptedOutbox implements PendingCommands {
  #entries: PendingCommand[] = [];
  readonly #listeners = new Set<(refs: readonly CaseRef[]) => void>();
  readonly resent: [region: string, seq: string][] = [];

  of(ref: CaseRef): readonly PendingCommand[] {
    return this.#entries.filter(({ command }) => refKey(command.target) === refKey(ref));
  }

  refs(): readonly CaseRef[] {
    return [...new Map(this.#entries.map(({ command }) => [refKey(command.target), command.target])).values()];
  }

  onChange(listener: (refs: readonly CaseRef[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  resendAfter(region: string, seq: string): void {
    this.resent.push([region, seq]);
    this.#entries = this.#entries.map(({ command }) => ({ command }));
  }

  store(command: Command): void {
    this.#entries.push({ command });
    this.#tell(command);
  }

  settle(command: Command, verdict: Verdict | undefined): void {
    const applied = verdict?.status === 'applied' ? verdict : undefined;
    this.#entries = this.#entries.flatMap((entry) => (entry.command.id !== command.id ? entry : applied ? { command, applied } : []));
    this.#tell(command);
  }

  #tell({ target }: Command): void {
    for (const listener of this.#listeners) listener([target]);
  }
}

export class ScriptedLeadership implements Leadership {
  #isLeader: boolean;
  readonly #listeners = new Set<() => void>();

  constructor(isLeader = true) {
    this.#isLeader = isLeader;
  }

  get isLeader(): boolean {
    return this.#isLeader;
  }

  set isLeader(value: boolean) {
    this.#isLeader = value;
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

interface Given {
  name?: string;
  indexedDB?: IDBFactory | null;
  scope?: Scope | undefined;
  pending?: ScriptedOutbox;
  leadership?: ScriptedLeadership;
  time?: VirtualTime;
  channel?: boolean;
}

export interface Around {
  replica: Replica;
  pending: ScriptedOutbox;
  leadership: ScriptedLeadership;
  time: VirtualTime;
  name: string;
  /** Tried at once, and waited for until it is so. */
  fetched(isSo: () => boolean | Promise<boolean>): Promise<void>;
}

const opened: Replica[] = [];

/** A replica that is closed when the test ends. */
export async function replicaOf(remote: Backend, given: Given = {}): Promise<Around> {
  const { name = freshName(), indexedDB = globalThis.indexedDB, pending = new ScriptedOutbox(), leadership = new ScriptedLeadership(), time = new VirtualTime(), channel = true } = given;
  const scope = 'scope' in given ? given.scope : { regions: [region] };
  const replica = openReplica({
    remote, databaseName: `linli-replica~${name}~worker`, indexedDB, pending, leadership,
    surroundings: { clock: time.clock, random: (bytes) => new Uint8Array(bytes), timers: time.timers, channel: channel ? (of) => new BroadcastChannel(of) : null, page: null, logger: { warn: () => undefined }, scope },
  });
  opened.push(replica);
  await replica.start();
  const fetched = async (isSo: () => boolean | Promise<boolean>) => {
    replica.wake();
    await so(isSo);
  };
  return { replica, pending, leadership, time, name, fetched };
}

export async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((replica) => replica.stop()));
}

/** Waits until it is so; the test's own limit ends the waiting. */
export async function so(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve));
}

/** Hints from now on, as they come. */
export function hintsOf(replica: Replica, signal: AbortSignal): Hint[] {
  const heard: Hint[] = [];
  void (async () => {
    for await (const hint of replica.hints({ signal })) heard.push(hint);
  })();
  return heard;
}
