import { Mailbox } from '../../live.js';

/** What `read` answers once it is open, then again after each change, until the signal aborts. Changes that come in between are gathered. */
export async function* watch<T>(signal: AbortSignal, open: () => Promise<void>, listen: (changed: () => void) => () => void, read: () => T): AsyncGenerator<T> {
  if (signal.aborted) return;
  const changes = new Mailbox<null>();
  const stop = listen(() => changes.put(null));
  const end = () => changes.close();
  signal.addEventListener('abort', end, { once: true });
  try {
    await open();
    if (!signal.aborted) yield read();
    for await (const burst of changes) if (burst.length > 0 && !signal.aborted) yield read();
  } finally {
    stop();
    signal.removeEventListener('abort', end);
  }
}
