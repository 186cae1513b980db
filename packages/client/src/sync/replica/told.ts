import { asLinliError, type CaseRef } from '@linli/model';
import type { Hint } from '../../backend.js';
import { Mailbox } from '../../live.js';
import { isHint } from '../../local/bus.js';
import type { ReplicaOptions } from './types.js';

/** What one tab tells the others. */
interface Message {
  hints: readonly Hint[];
  /** The revision that the hints led to, where they are of changes that one transaction made. */
  revision?: number | undefined;
}

/** Of a message from another tab. Where there is no hint, only where things stand has changed. */
type Hear = (hints: readonly Hint[], revision: number | undefined) => void;

/** Tells whoever watches in this tab, and the other tabs. Any script of the origin can speak on a channel, so that it carries no data. */
export class Told {
  readonly #mailboxes = new Set<Mailbox<Hint>>();
  readonly #channel: BroadcastChannel | undefined;

  constructor(name: string, open: ReplicaOptions['surroundings']['channel'], hear: Hear) {
    this.#channel = open?.(name);
    if (!this.#channel) return;
    this.#channel.onmessage = ({ data }: MessageEvent<Partial<Message> | null>) => {
      if (!Array.isArray(data?.hints)) return;
      hear(data.hints.filter(isHint), typeof data.revision === 'number' ? data.revision : undefined);
    };
  }

  here(hints: readonly Hint[]): void {
    for (const mailbox of this.#mailboxes) for (const hint of hints) mailbox.put(hint);
  }

  elsewhere(message: Message): void {
    this.#channel?.postMessage(message);
  }

  follow(signal: AbortSignal): Mailbox<Hint> {
    const mailbox = new Mailbox<Hint>();
    this.#mailboxes.add(mailbox);
    const leave = () => this.leave(mailbox);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    return mailbox;
  }

  leave(mailbox: Mailbox<Hint>): void {
    this.#mailboxes.delete(mailbox);
    mailbox.close();
  }

  close(): void {
    this.#channel?.close();
    for (const mailbox of this.#mailboxes) mailbox.close();
    this.#mailboxes.clear();
  }
}

/** Puts all that is hinted at into a mailbox, which ends as the hints do. */
export async function pass(hints: AsyncIterable<Hint>, mailbox: Mailbox<Hint>): Promise<void> {
  try {
    for await (const hint of hints) mailbox.put(hint);
    mailbox.close();
  } catch (error) {
    mailbox.close(asLinliError(error, 'Following changes'));
  }
}

export function refOf(name: string): CaseRef {
  const [region = '', id = ''] = name.split('/');
  return { region, id };
}
