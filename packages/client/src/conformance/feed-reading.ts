import { refKey, type Actor, type FeedItem } from '@linli/model';
import type { Feed } from '../backend.js';
import { holds } from './check.js';
import { ConformanceFailure } from './failure.js';
import { here, near } from './setup.js';
import type { Stage } from './stage.js';

export async function feedOf(stage: Stage, by: Actor, person?: string): Promise<Feed> {
  const { feed } = await stage.as(by, person);
  if (!feed) throw new ConformanceFailure('a back end with a feed has `feed`', 'a feed', feed);
  return feed;
}

export const scope = { regions: [here, near] };

/** All that changed after a cursor, page by page. */
export async function changesOf(stage: Stage, by: Actor, { after, limit, of = scope }: { after?: string | undefined; limit?: number; of?: { regions: readonly string[] } } = {}): Promise<{ items: FeedItem[]; next: string }> {
  const feed = await feedOf(stage, by);
  const items: FeedItem[] = [];
  let cursor = after;
  for (let page = 0; page < 100; page += 1) {
    const answer = await feed.changes({ scope: of, after: cursor, limit });
    holds('a page is no longer than its limit', limit === undefined || answer.items.length <= limit, answer.items.length);
    items.push(...answer.items);
    cursor = answer.next;
    if (!answer.more) return { items, next: cursor };
  }
  throw new Error('The feed does not come to an end');
}

/** What a replica holds that took the items in order. */
export function replicaOf(items: readonly FeedItem[]): Map<string, number> {
  const replica = new Map<string, number>();
  for (const item of items) {
    if (item.kind !== 'case') continue;
    if (item.op === 'put') replica.set(refKey(item), item.version);
    else replica.delete(refKey(item));
  }
  return replica;
}

export const entries = (replica: ReadonlyMap<string, number>): string[] => [...replica].map(([key, version]) => `${key} ${version}`);

export async function seenBy(stage: Stage, by: Actor): Promise<string[]> {
  const { items } = await (await stage.as(by)).query({ limit: 1000 });
  return items.map((item) => `${refKey(item.ref)} ${item.version}`);
}

export async function snapshotOf(stage: Stage, by: Actor, between: () => Promise<unknown> = async () => undefined): Promise<{ items: [string, number][]; next: string }> {
  const feed = await feedOf(stage, by);
  const items: [string, number][] = [];
  let page: string | undefined;
  for (;;) {
    const answer = await feed.snapshot({ scope, page });
    items.push(...answer.items.map((item): [string, number] => [refKey(item.ref), item.version]));
    if (answer.page === null) return { items, next: answer.next };
    page = answer.page;
    await between();
  }
}
