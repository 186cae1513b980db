import type { Hint } from '@linli/model';
import type { FeedHead } from '../../sql/stores.js';
import type { Call } from '../call.js';
import { feedsOf, numbersOf } from '../changes/feeds.js';
import { Sight } from '../changes/sight.js';
import type { Surroundings } from '../surroundings.js';

const rowsAtOnce = 500;

/** Hints of what changes from now on, and `null` as a sign of life. It comes by the clock alone: that something changed which is not the reader's does not show. */
export async function* follow(around: Surroundings, call: Call, regions: readonly string[], signal: AbortSignal): AsyncGenerator<Hint | null, void> {
  const { stores, limits } = around;
  const feeds = feedsOf(regions);
  const positions = new Map<string, FeedHead>();
  for (const region of feeds) positions.set(region, await stores.head(region));
  yield null;
  const beat = limits.heartbeat * 1000;
  let next = performance.now() + beat;
  while (!signal.aborted) {
    await stores.changed(feeds, Math.max(1, next - performance.now()), signal, numbersOf(positions));
    if (signal.aborted) return;
    yield* news(around, call, positions);
    if (performance.now() < next) continue;
    yield null;
    next = performance.now() + beat;
  }
}

/** What changed behind the positions, which it moves on. */
async function* news({ stores, keeper }: Surroundings, call: Call, positions: Map<string, FeedHead>): AsyncGenerator<Hint, void> {
  const sight = new Sight(keeper, call);
  for (const [region, before] of positions) {
    for (let from = before, isWhole = false; !isWhole; ) {
      const { rows, head } = await stores.changes(region, from.seq, rowsAtOnce, call.requester.actor);
      isWhole = rows.length < rowsAtOnce || head.epoch !== from.epoch;
      // That the feed begins anew the client hears by its own cursor.
      if (head.epoch === from.epoch) {
        for (const row of rows) {
          const hint = await sight.hint(row);
          if (hint) yield hint;
        }
      }
      from = isWhole ? head : { epoch: from.epoch, seq: rows[rows.length - 1]?.seq ?? from.seq };
      positions.set(region, from);
    }
  }
}
