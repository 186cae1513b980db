import { LinliError, refKey, uuidv7, type Command } from '@linli/model';
import type { Backend } from '../../backend.js';
import { change, type Core } from './core.js';
import { baseIn, neededIn } from './enqueue.js';
import type { Body, Ending, Entry } from './entry.js';
import { mayMove, moved } from './moves.js';
import type { EntryRow, OutboxTransaction } from './schema.js';
import { faultyFile, instant } from './standing.js';
import { within } from './within.js';

/** How long the back end is asked how a case stands, in milliseconds. */
const shortly = 10_000;

/** Lets a dead one be sent again under its id, one that waits for its time at once, and the files that one needs. */
export async function retry(core: Core, id: string): Promise<void> {
  const entry = found(core, id);
  await change(core, async (tx, { rev }) => {
    const row = await rowIn(tx, id);
    if (row.state === 'stored' && row.nextAt !== undefined) await tx.put('entries', { ...row, rev, nextAt: undefined });
    if (row.state === 'dead') await tx.put('entries', moved(row, 'stored', refKey(entry.command.target), { rev, nextAt: undefined, settledAt: undefined }));
    for (const needed of row.dependsOn) {
      const file = await tx.get('files', needed.replace(/^blob:/, ''));
      if (file?.fault !== undefined) await tx.put('files', { ...file, rev, fault: undefined, nextAt: undefined });
    }
    return { result: undefined };
  });
  await core.changed();
}

/**
 * Takes one away, and keeps why. What builds on it builds on what it built on. One that is under way is not taken away: nobody knows yet what becomes of it.
 */
export async function discard(core: Core, id: string, reason: string): Promise<void> {
  const entry = found(core, id);
  await replace(core, entry, { ending: { ...entry.ending, reason }, by: undefined });
}

/** In place of one that was refused, came to a conflict or is dead, the same under a new id, which it answers. */
export async function rebase(core: Core, remote: Pick<Backend, 'read'>, id: string, args: Command['args'] | undefined): Promise<string> {
  const { clock, random } = core.surroundings;
  const entry = found(core, id);
  const isOver = ['rejected', 'conflict', 'dead'].includes(entry.row.state) || faultyFile(entry, core.ledger) !== undefined;
  if (!isOver || entry.unread) {
    throw new LinliError('rejected', `Command ${id} is ${entry.row.state}; only one that was refused, came to a conflict or is dead, and can be read, can be made anew`, { commandId: id });
  }
  const given = entry.body.command;
  const version = given.base === null ? null : await versionOf(core, remote, entry);
  const newId = uuidv7(clock(), random(10));
  const command: Command = { ...given, id: newId, args: args ?? given.args, base: version === null ? given.base : { version }, at: instant(clock()) };
  const body: Body = { command: JSON.parse(JSON.stringify(command)) as Command, receipts: entry.body.receipts, about: entry.body.about };
  await replace(core, entry, { ending: { ...entry.ending, reason: 'rebased', replacedBy: newId }, by: body });
  return newId;
}

/** What stands there now, if that can be asked; else what was told with the conflict. */
async function versionOf({ surroundings }: Core, remote: Pick<Backend, 'read'>, { command, ending: { verdict } }: Entry): Promise<number | null> {
  const told = verdict?.status === 'conflict' && verdict.version > 0 ? verdict.version : null;
  return within(surroundings.timers, shortly, undefined, (signal) => remote.read(command.target, { signal })).then((record) => record.case.version, () => told);
}

async function replace(core: Core, { row: { id }, command }: Entry, { ending, by }: { ending: Ending; by: Body | undefined }): Promise<void> {
  const sealed = await core.sealer.seal(ending);
  const sealedBody = by && (await core.sealer.seal(by));
  const lane = refKey(command.target);
  await change(core, async (tx, head) => {
    const { rev } = head;
    const row = await rowIn(tx, id);
    if (!mayMove(row.state, 'discarded')) throw new LinliError('in_progress', `Command ${id} is ${row.state}; it cannot be taken away now`, { commandId: id });
    await tx.put('entries', moved(row, 'discarded', lane, { rev, ending: sealed, settledAt: core.surroundings.clock() }));
    const { region } = command.target;
    const seq = (head.seq[region] ?? 0) + 1;
    if (by) {
      // It takes the old one's place: it builds on what is open before that, not on what came after.
      const base = await baseIn(core.ledger, tx, by.command, row.order);
      await tx.put('entries', {
        id: by.command.id, rev, order: row.order, lane, state: 'stored', storedAt: by.command.at, device: head.device, seq, base,
        dependsOn: await neededIn(tx, { ...by.command, dependsOn: row.dependsOn.filter((needed) => core.ledger.files.get(needed.replace(/^blob:/, ''))?.fault === undefined) }), attempts: 0, tried: false, body: sealedBody,
      });
    }
    await redirect(core, tx, { rev, from: row, lane, to: by ? { after: by.command.id } : row.base });
    return { result: undefined, head: by && { seq: { ...head.seq, [region]: seq } } };
  });
  await core.changed();
}

/**
 * What named it names what is there in its place. One that may have been carried out already is left as it was sent: with another base its id would be
 * refused. That cannot be where this one has a verdict: what follows on a refused one is never tried.
 */
async function redirect(core: Core, tx: OutboxTransaction, { rev, from, lane, to }: { rev: number; from: EntryRow; lane: string; to: Command['base'] }): Promise<void> {
  const next = to && 'after' in to ? [to.after] : [];
  const followers = await tx.list('entries', { index: 'lane', from: lane, to: lane });
  const dependents = [...core.ledger.entries.values()].filter(({ row }) => row.dependsOn.includes(from.id)).map(({ row }) => row.id);
  for (const id of new Set([...followers.map((row) => row.id), ...dependents])) {
    const row = await tx.get('entries', id);
    if (!row || row.lane === undefined) continue;
    const isOn = row.base !== null && 'after' in row.base && row.base.after === from.id;
    if (!isOn && !row.dependsOn.includes(from.id)) continue;
    const dependsOn = row.dependsOn.flatMap((needed) => (needed === from.id ? next : [needed]));
    const isFree = !row.tried || from.state === 'rejected' || from.state === 'conflict';
    await tx.put('entries', { ...row, rev, dependsOn, base: isOn && isFree ? to : row.base });
  }
}

function found(core: Core, id: string): Entry {
  const entry = core.ledger.entries.get(id);
  if (!entry || entry.row.state === 'discarded') throw unknown(id);
  return entry;
}

async function rowIn(tx: OutboxTransaction, id: string): Promise<EntryRow> {
  const row = await tx.get('entries', id);
  if (!row) throw unknown(id);
  return row;
}

function unknown(id: string): LinliError {
  return new LinliError('not_found', `There is no command ${id} on this device`, { commandId: id });
}
