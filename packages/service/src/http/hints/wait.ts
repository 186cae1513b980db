import { isSameCase, withProofs, type CaseHint } from '@linli/model';
import type { Call } from '../call.js';
import type { Surroundings } from '../surroundings.js';

/** Those of the cases whose receipts were shown that have another version than was seen; waits until there are some, or the time is over. */
export async function waitForVersions({ stores, regions, limits }: Surroundings, call: Call<'waitForHints'>): Promise<CaseHint[]> {
  const { body, store, requester } = call;
  const kept = await Promise.all(body.receipts.map(({ code }) => store.receipt(code)));
  const actor = withProofs(requester.actor, body.receipts, kept.flatMap((receipt) => receipt ?? []));
  const held = actor.role === 'applicant' ? actor.holds.filter(({ region }) => regions.mayName(region, requester)) : [];
  const until = performance.now() + Math.min(body.wait ?? 0, limits.wait) * 1000;
  const from = [...new Set(held.map(({ region }) => region))];
  for (;;) {
    // The numbers first: what changes after the cases were read is then known to be new.
    const known = Object.fromEntries(await Promise.all(from.map(async (region) => [region, (await stores.head(region)).seq] as const)));
    const hints = held.length === 0 ? [] : (await store.cases(held)).map(({ ref, version }) => ({ ref, version }));
    const news = hints.filter(({ ref, version }) => body.seen.find((each) => isSameCase(each.ref, ref))?.version !== version);
    const left = until - performance.now();
    const { signal } = call;
    if (news.length > 0 || left <= 0 || signal.aborted) return news;
    // Receipts that prove nothing are waited for alike.
    await stores.changed(from, left, signal, known);
  }
}
