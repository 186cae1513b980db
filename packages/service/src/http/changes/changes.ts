import type { ChangePage, FeedItem } from '@linli/model';
import type { FeedHead } from '../../sql/stores.js';
import type { Call, Handlers } from '../call.js';
import { listIn } from '../regions.js';
import { json } from '../respond.js';
import type { Surroundings } from '../surroundings.js';
import { readCursor, writeCursor, type Positions } from './cursor.js';
import { feedsOf, numbersOf } from './feeds.js';
import { regionChanges } from './region-changes.js';
import { Sight } from './sight.js';

const usualLimit = 500;

/** Rows that are looked at for one page at most, so that a page for somebody who sees little takes no longer. */
const mostRows = 2000;

export function changeHandlers({ stores, keeper, regions, audit, limits, streams }: Surroundings): Handlers<'listChanges'> {
  const page = async (call: Call<'listChanges'>, feeds: readonly string[], from: Positions): Promise<ChangePage & { positions: Positions }> => {
    const sight = new Sight(keeper, call);
    const room = { items: call.query.limit === undefined ? usualLimit : Number(call.query.limit), rows: mostRows };
    const positions = new Map<string, FeedHead>();
    const items: FeedItem[] = [];
    let more = false;
    for (const region of feeds) {
      const found = await regionChanges(stores, region, from.get(region), room, call, sight);
      items.push(...found.items);
      positions.set(region, found.position);
      more ||= found.more;
    }
    return { items, next: writeCursor(positions, call.requester.actor), more, positions };
  };

  /** Waits until there is something, or the time is over. */
  const awaited = async (call: Call<'listChanges'>, feeds: readonly string[], first: Positions, until: number): Promise<ChangePage> => {
    for (let from = first; ; ) {
      const { positions, ...found } = await page(call, feeds, from);
      const left = until - performance.now();
      const { signal } = call;
      if (found.items.length > 0 || found.more || left <= 0 || signal.aborted) return found;
      await stores.changed(feeds, left, signal, numbersOf(positions));
      from = positions;
    }
  };

  return {
    async listChanges(call) {
      const { scope, after, wait } = call.query;
      const named = listIn(scope);
      regions.check(named, call.requester);
      const feeds = feedsOf(named);
      const from = after === undefined ? new Map<string, FeedHead>() : readCursor(after, { regions: feeds, actor: call.requester.actor, name: 'after' }).positions;
      const seconds = Math.min(Number(wait ?? 0), limits.wait);
      const release = seconds > 0 ? streams.open(call) : undefined;
      try {
        const found = await awaited(call, feeds, from, performance.now() + seconds * 1000);
        await audit.shown(call, found.items.flatMap((item) => ('doc' in item ? [item.doc] : [])));
        return json(found);
      } finally {
        release?.();
      }
    },
  };
}
