import { refKey } from '@linli/model';
import { change, type Core } from './core.js';
import { filesIn } from './enqueue.js';
import { dropSentFiles } from './files.js';
import { moved } from './moves.js';
import type { EntryRow } from './schema.js';

/** For how long what was applied, and why something was taken away, is kept, in milliseconds: seven days. */
const kept = 7 * 86_400_000;

/**
 * Sends again what was applied in a region behind a place of its feed: the back end was restored from a copy and may have lost it. The same ids, in the
 * same order, so that what it still has is not done twice; and the files that they name.
 */
export async function resendAfter(core: Core, region: string, seq: string): Promise<void> {
  const lost = [...core.ledger.entries.values()].filter(({ row, command }) => row.state === 'applied' && command.target.region === region && isAfter(row.feedSeq, seq));
  if (lost.length === 0) return;
  await change(core, async (tx, { rev }) => {
    for (const { row: { id }, command } of lost) {
      const row = await tx.get('entries', id);
      if (row?.state !== 'applied') continue;
      const dependsOn = new Set(row.dependsOn);
      for (const sha256 of filesIn(command.args)) {
        const file = await tx.get('files', sha256);
        if (!file) continue;
        await tx.put('files', { ...file, rev, uploadedAt: undefined, nextAt: undefined, attempts: 0 });
        dependsOn.add(`blob:${sha256}`);
      }
      await tx.put('entries', moved(row, 'stored', refKey(command.target), { rev, attempts: 0, nextAt: undefined, settledAt: undefined, feedSeq: undefined, ending: undefined, dependsOn: [...dependsOn] }));
    }
    return { result: undefined };
  });
  await core.changed();
}

/** Whole numbers as text: they may be larger than a number holds. What has no place may be anywhere. */
function isAfter(one: string | undefined, other: string): boolean {
  if (one === undefined) return true;
  const [a, b] = [one.replace(/^0+/, ''), other.replace(/^0+/, '')];
  return a.length === b.length ? a > b : a.length > b.length;
}

/** Notes that someone was told why it was refused. */
export async function markSeen(core: Core, id: string): Promise<void> {
  await change(core, async (tx, { rev }) => {
    const row = await tx.get('entries', id);
    if (row?.state === 'rejected') await tx.put('entries', { ...row, rev, seen: true });
    return { result: undefined };
  });
  await core.changed();
}

/**
 * Lets go of what was applied, taken away, or refused and seen more than seven days ago, and of files that the back end has had for as long. What
 * was refused is kept until someone has seen it, and for as long as something builds on it.
 */
export async function prune(core: Core): Promise<void> {
  const before = core.surroundings.clock() - kept;
  const based = new Set([...core.ledger.lanes.values()].flatMap((lane) => lane.flatMap(({ row: { base } }) => (base && 'after' in base ? base.after : []))));
  const over = [...core.ledger.entries.values()].filter(({ row }) => isOver(row) && (row.settledAt ?? Infinity) < before && !based.has(row.id)).map(({ row }) => row.id);
  if (over.length > 0) {
    await core.tables.write(['entries'], async (tx) => {
      for (const id of over) {
        const row = await tx.get('entries', id);
        if (row && isOver(row)) await tx.remove('entries', { from: id, to: id });
      }
    }, 'relaxed');
    core.ledger.drop(over);
  }
  await dropSentFiles(core, Infinity, before);
}

function isOver({ state, seen }: EntryRow): boolean {
  return state === 'applied' || state === 'discarded' || (state === 'rejected' && seen === true);
}
