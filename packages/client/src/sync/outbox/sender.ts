import type { Backend } from '../../backend.js';
import { Canary } from './canary.js';
import { change, type Core } from './core.js';
import { Drainer } from './drainer.js';
import { beat, Leader, type Term } from './leader.js';
import { Line } from './line.js';
import { prune } from './retention.js';
import { Space } from './space.js';
import { Uploader } from './uploader.js';

/** How often it is looked for what is kept no longer, in milliseconds. */
const seldom = 3_600_000;

export interface SenderOptions {
  remote: Backend;
  /** Of the database, the lock and the canary. */
  name: string;
  /** Whether other tabs write to the same database. */
  isShared: boolean;
  /** Reads what other tabs wrote. */
  look: () => Promise<void>;
  /** Told when this tab begins to send or ends. */
  onLead: () => void;
  /** Called when what can be told of it has changed. */
  announce: () => void;
  /** Told whether the back end answered. */
  onLine: (online: boolean | null) => void;
}

/** Sends, where this tab is the one to do so, and sees to it that nothing waits for ever. */
export class Sender {
  readonly #core: Core;
  readonly #options: SenderOptions;
  readonly #leader: Leader;
  readonly #drainer: Drainer;
  readonly #uploader: Uploader;
  readonly #canary: Canary;
  readonly #ending: (() => void)[] = [];
  #pruned = -Infinity;
  #timer: unknown;
  #isStopped = false;
  readonly space: Space;
  /** Whether what this device had was lost. */
  readonly isEvicted: boolean;
  readonly line: Line;

  constructor(core: Core, options: SenderOptions) {
    const { surroundings } = core;
    const { remote, name, isShared } = options;
    this.#core = core;
    this.#options = options;
    this.#canary = new Canary(surroundings.canary, name);
    this.isEvicted = isShared && this.#canary.isMissed(core.ledger.head);
    if (this.isEvicted) surroundings.logger.warn('Linli: what this device had kept is gone; what was not sent is lost');
    this.space = new Space(surroundings, core.makeRoom);
    this.line = new Line(surroundings, () => options.onLine(this.line.online));
    const owner = [...surroundings.random(16)].join('.');
    this.#leader = new Leader(core, { name, owner, locks: isShared ? surroundings.locks : null, onTerm: (term) => this.#lead(term) });
    const lost = (term: Term) => void this.#leader.lost(term);
    this.#drainer = new Drainer(core, remote, this.line, lost);
    this.#uploader = new Uploader(core, remote, this.line, lost);
  }

  get isLeader(): boolean {
    return this.#leader.isLeader;
  }

  async start(): Promise<void> {
    this.#canary.note(this.#core.ledger.head);
    this.#followPage();
    await this.#leader.start();
    this.#beat();
    this.space.look().then(this.#options.announce, () => undefined);
  }

  /** Resolves once the other tabs may know that this one sends no more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#core.surroundings.timers.clear(this.#timer);
    for (const end of this.#ending.splice(0)) end();
    await this.#leader.stop();
  }

  /** After a write of this tab. */
  changed(): void {
    this.#canary.note(this.#core.ledger.head);
    this.pump();
  }

  /** Sends what can be sent now. */
  pump(): void {
    this.#drainer.pump();
    this.#uploader.pump();
  }

  /** Tries at once whatever waits for its time. */
  wake(): void {
    this.#drainer.wake();
    this.#uploader.wake();
  }

  /** What waited for the line need not wait any longer; what failed for another reason waits for its time. */
  retryLine(): void {
    this.line.reset();
    this.pump();
  }

  /** Someone has signed in, the app is new, or it is worth another attempt: nothing that stood in the way is waited for. */
  async unpause(): Promise<void> {
    if (!this.#core.ledger.head?.pause) return;
    await change(this.#core, async () => ({ result: undefined, head: { pause: undefined } }));
    await this.#core.changed();
  }

  #lead(term: Term | null): void {
    this.#drainer.lead(term);
    this.#uploader.lead(term);
    if (term) this.unpause().catch(() => undefined);
    this.#options.onLead();
  }

  #followPage(): void {
    const { page } = this.#core.surroundings;
    if (!page) return;
    const leave = () => void this.#leader.stop();
    const look = () => void this.#options.look().then(() => this.wake());
    const enter = () => {
      if (this.#isStopped) return;
      void this.#leader.start();
      this.#beat();
      look();
    };
    this.#ending.push(
      page.on('freeze', leave), page.on('pagehide', leave), page.on('resume', enter), page.on('pageshow', enter),
      page.on('online', () => this.wake()),
      page.on('visibilitychange', () => void (page.visible && look())),
    );
  }

  /** Every five seconds, whatever else wakes it: who leads, what is new, what can be sent. */
  #beat(): void {
    const { timers, clock } = this.#core.surroundings;
    timers.clear(this.#timer);
    if (this.#isStopped) return;
    this.#timer = timers.set(() => {
      void this.#leader.tick();
      void this.#options.look();
      const now = clock();
      if (this.isLeader && Math.abs(now - this.#pruned) > seldom) {
        this.#pruned = now;
        prune(this.#core).catch(() => undefined);
      }
      this.#beat();
    }, beat);
  }
}
