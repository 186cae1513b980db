import { seenBy, type Case, type SnapshotPage } from '@linli/model';
import type { FeedHead } from '../../sql/stores.js';
import type { Handlers } from '../call.js';
import { listIn } from '../regions.js';
import { json } from '../respond.js';
import type { Surroundings } from '../surroundings.js';
import { cursorExpired, readCursor, writeCursor, type Positions } from './cursor.js';
import { feedsOf } from './feeds.js';

const pageSize = 500;

export function snapshotHandlers({ stores, regions, audit }: Surroundings): Handlers<'readSnapshot'> {
  /** Where the feed stands before the first case is read: what changes while pages are fetched is in the changes after it. */
  const heads = async (feeds: readonly string[]): Promise<Positions> => {
    const positions = new Map<string, FeedHead>();
    for (const region of feeds) positions.set(region, await stores.head(region));
    return positions;
  };

  return {
    async readSnapshot(call) {
      const { scope, page } = call.query;
      const { actor } = call.requester;
      const named = listIn(scope);
      regions.check(named, call.requester);
      const [first = ''] = named;
      const feeds = feedsOf(named);
      const from = page === undefined ? undefined : readCursor(page, { regions: feeds, actor, name: 'page' });
      const positions = from?.positions ?? (await heads(feeds));
      const { region, after } = from?.place ?? { region: first, after: null };
      if (!named.includes(region) || (await stores.head(region)).epoch !== positions.get(region)?.epoch) throw cursorExpired();

      const rows = await stores.snapshot(region, after, pageSize, actor);
      const items: Case[] = rows.flatMap((item) => seenBy(actor)(item) ?? []);
      const last = rows[rows.length - 1];
      const following = rows.length === pageSize && last ? { region, after: last.ref.id } : nextRegion(named, region);
      await audit.shown(call, items);
      const answer: SnapshotPage = { items, page: following ? writeCursor(positions, actor, following) : null, next: writeCursor(positions, actor) };
      return json(answer);
    },
  };
}

function nextRegion(named: readonly string[], region: string): { region: string; after: null } | undefined {
  const next = named[named.indexOf(region) + 1];
  return next === undefined ? undefined : { region: next, after: null };
}
