import type { FakeTab } from './tab.js';
import type { VirtualTime } from './time.js';

/** The channels between the tabs of a browser. What is posted arrives a moment later; a frozen tab hears it when it thaws. */
export class FakeChannels {
  readonly #time: VirtualTime;
  readonly #joined = new Set<FakeChannel>();

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  /** One end of it, for one tab. */
  open(tab: FakeTab, name: string): BroadcastChannel {
    const channel = new FakeChannel(tab, name, (data) => this.#post(channel, data), () => this.#joined.delete(channel));
    this.#joined.add(channel);
    return channel as unknown as BroadcastChannel;
  }

  /** The tab is gone. */
  leave(tab: FakeTab): void {
    for (const channel of this.#joined) if (channel.tab === tab) channel.close();
  }

  #post(from: FakeChannel, data: unknown): void {
    const copied: unknown = JSON.parse(JSON.stringify(data));
    this.#time.at(1, () => {
      for (const channel of this.#joined) if (channel !== from && channel.name === from.name) void channel.receive(copied);
    });
  }
}

class FakeChannel {
  readonly tab: FakeTab;
  readonly name: string;
  readonly postMessage: (data: unknown) => void;
  readonly close: () => void;
  onmessage: ((event: MessageEvent) => void) | null = null;

  constructor(tab: FakeTab, name: string, post: (data: unknown) => void, close: () => void) {
    this.tab = tab;
    this.name = name;
    this.postMessage = post;
    this.close = close;
  }

  async receive(data: unknown): Promise<void> {
    await this.tab.running();
    this.onmessage?.(new MessageEvent('message', { data }));
  }
}
