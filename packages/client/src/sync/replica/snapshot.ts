import type { Case } from '@linli/model';
import { below, only } from '../tables/tables.js';
import { Cold } from './cold.js';
import { rowOf, type ReplicaTransaction } from './schema.js';
import { segmentOf } from './segment.js';
import { afterSwap, type ReplicaState, type Shadow } from './state.js';

/** Adds cases to those that came before: the last segment is filled up before another is begun. */
export async function stageItems(tx: ReplicaTransaction, { set, done }: Shadow, items: readonly Case[], size: number): Promise<void> {
  const first = Math.floor(done / size);
  const open = done % size > 0 ? await tx.get('segments', [set, first]) : undefined;
  const all = [...(open?.texts ?? []).map((text) => JSON.parse(text) as Case), ...items];
  for (let from = 0; from < all.length; from += size) {
    const { keys, segment } = segmentOf(set, first + from / size, all.slice(from, from + size));
    await tx.put('keys', keys);
    await tx.put('segments', segment);
  }
}

/** Puts a whole snapshot in place of what there was. Records of cases that it does not have go too: they may not be for this person any more. */
export async function swapIn(tx: ReplicaTransaction, state: ReplicaState, shadow: Shadow, cursor: string, workingSet: number): Promise<ReplicaState> {
  const cold = new Cold(await tx.list('keys', below(shadow.set)));
  await dropSets(tx, shadow.set);
  await tx.remove('rows');
  for (const { region, id } of await tx.list('opened')) if (shadow.regions.includes(region) && !cold.find({ region, id })) await tx.remove('opened', only([region, id]));
  await putWorkingSet(tx, cold, workingSet);
  return afterSwap(state, shadow, cursor);
}

/** Drops the segments of all sets but one. */
export async function dropSets(tx: ReplicaTransaction, kept: number | null): Promise<void> {
  const found = new Set((await tx.keys('segments')).map((key) => (key as number[])[0] as number));
  for (const set of found) if (set !== kept) for (const name of ['keys', 'segments'] as const) await tx.remove(name, below(set));
}

/** A case that came twice, because it changed while the pages were read, gets a row too: it stands before both. */
async function putWorkingSet(tx: ReplicaTransaction, cold: Cold, workingSet: number): Promise<void> {
  const times = Float64Array.from(cold.segments.flatMap(({ updated }) => Array.from(updated))).sort();
  const since = times[Math.max(times.length - workingSet, 0)] ?? Infinity;
  const twice = doublesIn(cold);
  const versions = new Map<string, number>();
  for (const keys of cold.segments) {
    const wanted = cold.names(keys).map((name, at) => twice.has(name) || (keys.updated[at] ?? 0) >= since);
    if (!wanted.includes(true)) continue;
    const segment = await tx.get('segments', [keys.set, keys.no]);
    for (const [at, text] of (segment?.texts ?? []).entries()) {
      const name = cold.names(keys)[at] ?? '';
      const version = keys.versions[at] ?? 0;
      if (!wanted[at] || (versions.get(name) ?? -1) >= version || (versions.size >= workingSet && !twice.has(name))) continue;
      versions.set(name, version);
      await tx.put('rows', rowOf(JSON.parse(text) as Case));
    }
  }
}

function doublesIn(cold: Cold): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const keys of cold.segments) for (const name of cold.names(keys)) (once.has(name) ? twice : once).add(name);
  return twice;
}
