import type { PageEvents, SyncSurroundings } from './types.js';

/** What a browser has of what a synced back end needs. On plain HTTP there are no locks and no storage manager; it works without. */
export function browserSurroundings(): Omit<SyncSurroundings, 'scope' | 'clock' | 'random' | 'logger'> {
  return {
    timers: { set: (work, ms) => setTimeout(work, ms), clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>) },
    locks: globalThis.navigator?.locks ?? null,
    channel: typeof BroadcastChannel === 'function' ? (name) => new BroadcastChannel(name) : null,
    page: typeof document === 'undefined' ? null : pageEvents(),
    storage: globalThis.navigator?.storage ?? null,
    canary: localStorageOrNull(),
  };
}

const ofDocument = ['visibilitychange', 'freeze', 'resume'];

function pageEvents(): PageEvents {
  return {
    on: (type, listener) => {
      const target = ofDocument.includes(type) ? document : window;
      target.addEventListener(type, listener);
      return () => target.removeEventListener(type, listener);
    },
    get visible() {
      return document.visibilityState === 'visible';
    },
    get online() {
      return navigator.onLine;
    },
  };
}

/** A page that may not have it, such as one in a sandbox, gets an error for asking. */
function localStorageOrNull(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
