import { IDBFactory } from 'fake-indexeddb';
import type { SyncSurroundings } from '@linli/client';
import { FakeChannels } from './channels.js';
import { FenceWatch } from './fence-watch.js';
import { FakeLocks } from './locks.js';
import { FakeTab } from './tab.js';
import type { Dice, VirtualTime } from './time.js';

/** A browser on one device: its tabs, and what they share. */
export class FakeBrowser {
  readonly time: VirtualTime;
  readonly dice: Dice;
  /** `null` where there are none, as on plain HTTP. */
  readonly locks: FakeLocks | null;
  readonly channels: FakeChannels;
  readonly fence = new FenceWatch();
  factory = new IDBFactory();
  /** Its clock is off by so many milliseconds. */
  skew = 0;
  /** The disk is full. */
  full = false;
  /** Pages may have no databases, as in the private mode of some browsers. */
  isPrivate = false;
  readonly #tabs = new Set<FakeTab>();
  readonly #kept = new Map<string, string>();

  constructor(time: VirtualTime, dice: Dice, { locks }: { locks: boolean }) {
    this.time = time;
    this.dice = dice;
    this.locks = locks ? new FakeLocks() : null;
    this.channels = new FakeChannels(time);
  }

  openTab(): FakeTab {
    const tab = new FakeTab(this);
    this.#tabs.add(tab);
    return tab;
  }

  /** It is gone: what it held is free. */
  forget(tab: FakeTab): void {
    this.channels.leave(tab);
    this.locks?.release(tab);
    this.#tabs.delete(tab);
  }

  /** All tabs are closed and the databases deleted, as a browser does that is short of space. The small storage stays. */
  wipe(): void {
    for (const tab of [...this.#tabs]) tab.kill();
    this.factory = new IDBFactory();
    this.fence.forget();
  }

  get canary(): SyncSurroundings['canary'] {
    return {
      getItem: (name) => this.#kept.get(name) ?? null,
      setItem: (name, value) => void this.#kept.set(name, value),
      removeItem: (name) => void this.#kept.delete(name),
    };
  }
}
