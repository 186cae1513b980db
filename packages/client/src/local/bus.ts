import type { MissedHint } from '@linli/model';
import type { CaseHint, Hint } from '../backend.js';
import { Mailbox } from '../live.js';
import type { ProceedingHint } from '../proceedings.js';
import type { RegisterHint } from '../registers.js';

/** Tells every back end of one name, in this page and in others where the browser can, which case, register or proceeding changed. */
export class Bus {
  readonly #mailboxes = new Set<Mailbox<Hint>>();
  readonly #channel: Channel;
  #closed = false;

  constructor(name: string, acrossPages: boolean) {
    const receive = (data: unknown) => {
      if (isHint(data)) this.#deliver(data);
    };
    const open = acrossPages && typeof BroadcastChannel === 'function' ? browserChannel : pageChannel;
    this.#channel = open(`linli:${name}`, receive);
  }

  /** Does nothing once the bus is closed: a command may outlast its client. */
  publish(hint: Hint): void {
    if (this.#closed) return;
    this.#deliver(hint);
    this.#channel.post(hint);
  }

  /** What is published from now on, until the signal aborts or the bus closes. */
  follow(signal: AbortSignal): Mailbox<Hint> {
    const mailbox = new Mailbox<Hint>();
    this.#mailboxes.add(mailbox);
    const leave = () => {
      this.#mailboxes.delete(mailbox);
      mailbox.close();
    };
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    return mailbox;
  }

  close(): void {
    this.#closed = true;
    this.#channel.close();
    for (const mailbox of this.#mailboxes) mailbox.close();
    this.#mailboxes.clear();
  }

  #deliver(hint: Hint): void {
    for (const mailbox of this.#mailboxes) mailbox.put(hint);
  }
}

/** Reaches all other ends of the same name, never itself. */
interface Channel {
  post(hint: Hint): void;
  close(): void;
}

function browserChannel(name: string, receive: (data: unknown) => void): Channel {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => receive(data);
  return { post: (hint) => channel.postMessage(hint), close: () => channel.close() };
}

const ends = new Map<string, Set<(data: unknown) => void>>();

/** Ends at the edge of the page: for browsers without BroadcastChannel, and for data that other pages do not see. */
function pageChannel(name: string, receive: (data: unknown) => void): Channel {
  const peers = ends.get(name) ?? new Set();
  ends.set(name, peers.add(receive));
  return {
    post: (hint) => peers.forEach((peer) => peer !== receive && peer(hint)),
    close: () => void peers.delete(receive),
  };
}

/** Any script of the origin can speak on a channel. */
export function isHint(data: unknown): data is Hint {
  const hint = data as Partial<CaseHint & RegisterHint & ProceedingHint & MissedHint> | null;
  if (hint?.missed === true) return true;
  if (typeof hint?.register === 'string') return typeof hint.region === 'string';
  if (typeof hint?.proceeding === 'string') return typeof hint.of === 'string' && typeof hint.area === 'string';
  return typeof hint?.version === 'number' && typeof hint.ref?.region === 'string' && typeof hint.ref.id === 'string';
}
