import { Queue } from 'workbox-background-sync';

const isCareful = self.location.search.includes('careful');

/** As the documentation shows for an `onSync` of one's own, with the look at the answer that the built-in one does not take. */
async function careful({ queue: of }) {
  let entry;
  while ((entry = await of.shiftRequest())) {
    try {
      const response = await fetch(entry.request.clone());
      if (!response.ok || !(response.headers.get('content-type') ?? '').startsWith('application/json')) throw new Error('Not now');
    } catch (error) {
      await of.unshiftRequest(entry);
      throw error;
    }
  }
}

let syncing;

/** One at a time, as a browser gives the event of background sync: two at a time would take the same entry. */
const once = (of) => {
  syncing ??= (isCareful ? careful({ queue: of }) : of.replayRequests()).catch(() => undefined).finally(() => (syncing = undefined));
  return syncing;
};

// The event is given by the driver, as often as there is something left: a browser gives it three times.
const queue = new Queue('commands', { forceSyncFallback: true, onSync: ({ queue: of }) => once(of) });

const does = {
  push: ({ url, headers, body }) => queue.pushRequest({ request: new Request(url, { method: 'POST', headers, body }) }),
  size: () => queue.size(),
  sync: () => once(queue),
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(Promise.resolve(does[event.data.does](event.data)).then((answer) => port.postMessage(answer ?? null)));
});
