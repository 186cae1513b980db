import { LinliError, refKey, type Command } from '@linli/model';
import { isSame } from './content.js';
import { change, type Core } from './core.js';
import type { Body } from './entry.js';
import type { Ledger } from './ledger.js';
import type { EntryRow, FileRow, KeptState, OutboxTransaction } from './schema.js';
import { instant } from './standing.js';

/**
 * Keeps a command, given as `textOf` wrote it, in one transaction. Resolves once that is complete, on the disk. The same one again changes nothing, and
 * answers in what state it is. Rejects with `QuotaExceededError` where there is no room even after room was made. @throws LinliError `key_reused` for another one of the same id
 */
export async function enqueue(core: Core, text: string): Promise<KeptState | undefined> {
  const body = JSON.parse(text) as Body;
  const { command } = body;
  const about = core.about(command.target);
  const sealed = await core.sealer.seal(about ? { ...body, about } : body);
  const known = await change<EntryRow | undefined>(core, async (tx, head) => {
    const found = await tx.get('entries', command.id);
    if (found) return { result: found };
    const { region } = command.target;
    const seq = (head.seq[region] ?? 0) + 1;
    const row: EntryRow = {
      id: command.id, rev: head.rev, order: head.rev, lane: refKey(command.target), state: 'stored', storedAt: instant(core.surroundings.clock()),
      device: head.device, seq, base: await baseIn(core.ledger, tx, command), dependsOn: await neededIn(tx, command), attempts: 0, tried: false, body: sealed,
    };
    await tx.put('entries', row);
    return { result: undefined, head: { seq: { ...head.seq, [region]: seq } } };
  }, text.length * 2);
  if (known && !isSame(await core.sealer.open<Body>(known.body), body)) {
    throw new LinliError('key_reused', `Command ${command.id} was stored before with other content; what is changed needs a new id`, { commandId: command.id });
  }
  return known?.state;
}

/** What was done on this device and is not settled yet is what the person saw: the command builds on that, whatever number it will get. @param order of the command: what comes before it counts */
export async function baseIn({ entries }: Pick<Ledger, 'entries'>, tx: OutboxTransaction, { base, target }: Pick<Command, 'base' | 'target'>, order = Infinity): Promise<Command['base']> {
  if (!base || !('version' in base)) return base;
  const lane = refKey(target);
  let last: { id: string; order: number } | undefined;
  for (const id of (await tx.keys('entries', { index: 'lane', from: lane, to: lane })) as string[]) {
    // Its place never changes: only what this tab has not met is read.
    const row = entries.get(id)?.row ?? (await tx.get('entries', id));
    if (row && row.order < order && (!last || row.order > last.order)) last = row;
  }
  return last ? { after: last.id } : base;
}

/** What the sender says must come first, and the files that are on this device only. */
export async function neededIn(tx: OutboxTransaction, { args, dependsOn = [] }: Pick<Command, 'args' | 'dependsOn'>): Promise<string[]> {
  const needed = new Set(dependsOn);
  for (const sha256 of filesIn(args)) {
    const file: FileRow | undefined = await tx.get('files', sha256);
    if (file && file.uploadedAt === undefined) needed.add(`blob:${sha256}`);
  }
  return [...needed];
}

/** Digests of the attachments among the entries. */
export function filesIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const visit = (each: unknown) => {
    if (typeof each !== 'object' || each === null) return;
    const { sha256 } = each as { sha256?: unknown };
    if (typeof sha256 === 'string') found.add(sha256);
    Object.values(each).forEach(visit);
  };
  visit(value);
  return found;
}
