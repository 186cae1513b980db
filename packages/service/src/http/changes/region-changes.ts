import type { FeedItem } from '@linli/model';
import type { FeedHead, Stores } from '../../sql/stores.js';
import type { Call } from '../call.js';
import { cursorExpired } from './cursor.js';
import type { Sight } from './sight.js';

/** How much may still go into a page: entries for the reader, and rows to be looked at for them. */
export interface Room {
  items: number;
  rows: number;
}

export interface RegionChanges {
  items: FeedItem[];
  /** Up to where they go. */
  position: FeedHead;
  /** Whether there may be more behind it. */
  more: boolean;
}

/**
 * What changed in one region after a position, as far as there is room.
 * @throws LinliError `cursor_expired` for a position that this feed never had
 */
export async function regionChanges(stores: Stores, region: string, before: FeedHead | undefined, room: Room, call: Call, sight: Sight): Promise<RegionChanges> {
  const items: FeedItem[] = [];
  let position = before;
  for (;;) {
    const wanted = Math.min(room.items, room.rows);
    const { rows, head } = wanted > 0 ? await stores.changes(region, position?.seq ?? '0', wanted, call.requester.actor) : { rows: [], head: await stores.head(region) };
    if (position && (position.epoch !== head.epoch || BigInt(position.seq) > BigInt(head.seq))) throw cursorExpired();
    for (const row of rows) {
      const item = await sight.item(row);
      if (item) items.push(item);
      room.items -= item ? 1 : 0;
    }
    room.rows -= rows.length;
    const last = rows[rows.length - 1];
    if (wanted > 0 && rows.length < wanted) return { items, position: head, more: false };
    position = { epoch: head.epoch, seq: last?.seq ?? position?.seq ?? '0' };
    if (wanted <= 0) return { items, position, more: BigInt(position.seq) < BigInt(head.seq) };
  }
}
