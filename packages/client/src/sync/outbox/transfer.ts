import { LinliError, refKey, type Command } from '@linli/model';
import { change, type Core } from './core.js';
import type { Body, Ending } from './entry.js';
import { chunkBytes, keepFile, keptFile } from './files.js';
import type { EntryRow, FileRow } from './schema.js';

const format = 'linli-outbox';

interface Carried {
  command: Command;
  receipts: Body['receipts'];
  about?: Body['about'];
  state: 'stored' | 'rejected' | 'conflict' | 'dead';
  storedAt: string;
  device: string;
  seq: number;
  base: Command['base'];
  dependsOn: readonly string[];
  tried: boolean;
  ending: Ending;
}

/** One file with what is not settled, what a person must look at, and the files that are on this device only. @param exported takes what is in it: ids of commands, and `blob:<sha256>` */
export async function exportOutbox(core: Core, exported: Set<string>): Promise<Blob> {
  const entries = [...core.ledger.entries.values()].filter(({ row, isSealed }) => !isSealed && (row.lane !== undefined || (row.state === 'rejected' && !row.seen))).sort((a, b) => a.row.order - b.row.order);
  const carried = entries.map(({ row, body, ending }): Carried => {
    const { storedAt, device, seq, base, dependsOn, tried } = row;
    const state = row.state === 'rejected' || row.state === 'conflict' || row.state === 'dead' ? row.state : 'stored';
    return { command: body.command, receipts: body.receipts, about: body.about, state, storedAt, device, seq, base, dependsOn, tried, ending };
  });
  const head = { format, version: 1, subject: core.subject, exportedAt: new Date(core.surroundings.clock()).toISOString(), entries: carried };
  const parts: string[] = [JSON.stringify(head).slice(0, -1), ',"files":['];
  const held: string[] = [];
  let separator = '';
  for (const file of core.ledger.files.values()) {
    const blob = file.uploadedAt === undefined ? await keptFile(core, file.sha256) : undefined;
    if (!blob) continue;
    parts.push(`${separator}{"sha256":${JSON.stringify(file.sha256)},"type":${JSON.stringify(blob.type)},"base64":"`);
    for (let start = 0; start < blob.size; start += chunkBytes) parts.push(base64(new Uint8Array(await blob.slice(start, start + chunkBytes).arrayBuffer())));
    parts.push('"}');
    held.push(`blob:${file.sha256}`);
    separator = ',';
  }
  for (const id of [...entries.map(({ row }) => row.id), ...held]) exported.add(id);
  return new Blob([...parts, ']}'], { type: 'application/json' });
}

/** @throws LinliError `invalid` for what is no such file, `forbidden` for another person's */
export async function importOutbox(core: Core, file: Blob): Promise<{ added: number; known: number }> {
  const { subject, entries, files } = read(await file.text());
  if (subject !== core.subject) throw new LinliError('forbidden', 'This file is another person\'s; sign in as who exported it');
  for (const { sha256, type, bytes } of files) await keepFile(core, sha256, new Blob([bytes as BlobPart], { type }));
  const sealed = await Promise.all(entries.map(async ({ command, receipts, about, ending }) => ({ body: await core.sealer.seal({ command, receipts, about }), ending: await core.sealer.seal(ending) })));
  const added = await change(core, async (tx, head) => {
    let count = 0;
    for (const [index, { command, state, ...kept }] of entries.entries()) {
      if (await tx.get('entries', command.id)) continue;
      const { storedAt, device, seq, base, dependsOn, tried } = kept;
      // All of one import come in one change: what follows the point keeps them in their order.
      const order = head.rev + index / (entries.length + 1);
      const row: EntryRow = { id: command.id, rev: head.rev, order, state, storedAt, device, seq, base, dependsOn, tried, attempts: 0, body: sealed[index]?.body, ending: sealed[index]?.ending };
      if (state !== 'rejected') row.lane = refKey(command.target);
      await tx.put('entries', row);
      count += 1;
    }
    return { result: count };
  });
  await core.changed();
  return { added, known: entries.length - added };
}

function read(text: string): { subject: unknown; entries: Carried[]; files: (Pick<FileRow, 'sha256' | 'type'> & { bytes: Uint8Array })[] } {
  try {
    const { format: told, version, subject, entries, files } = JSON.parse(text) as Record<string, unknown>;
    if (told !== format || version !== 1 || !Array.isArray(entries) || !Array.isArray(files) || !entries.every(isCarried)) throw new Error('It has another form');
    return { subject, entries, files: (files as Record<string, string>[]).map(({ sha256 = '', type = '', base64: content = '' }) => ({ sha256, type, bytes: bytesOf(content) })) };
  } catch (cause) {
    throw new LinliError('invalid', 'This is no file of commands that Linli exported', { cause });
  }
}

/** A file may have been edited. Whether the command makes sense is for the back end to say; that it can be kept, shown and sent is to be seen here. */
function isCarried(value: unknown): value is Carried {
  const { command, receipts, state, storedAt, device, seq, base, dependsOn, tried, ending, about } = membersOf(value);
  const { id, target, args, type } = membersOf(command);
  const { region, id: targetId } = membersOf(target);
  const isCommand = [id, type, region, targetId].every((text) => isText(text) && text !== '') && isObject(args);
  const isPlaced = isText(device) && Number.isInteger(seq) && isText(storedAt) && !Number.isNaN(Date.parse(storedAt)) && typeof tried === 'boolean';
  const isProven = Array.isArray(receipts) && receipts.every((receipt) => isText(membersOf(receipt)['code']) && isText(membersOf(receipt)['secret']));
  const isBuilt = isBase(base) && Array.isArray(dependsOn) && dependsOn.every(isText);
  return isCommand && isPlaced && isProven && isBuilt && isEnding(ending) && isName(about) && ['stored', 'rejected', 'conflict', 'dead'].includes(state as string);
}

function isBase(base: unknown): boolean {
  const { version, after } = membersOf(base);
  return base === null || (isObject(base) && (Number.isInteger(version) || (version === undefined && isText(after))));
}

function isEnding(ending: unknown): boolean {
  const { verdict, problem } = membersOf(ending);
  const isOne = (what: unknown, named: string) => what === undefined || isText(membersOf(what)[named]);
  return isObject(ending) && isOne(verdict, 'status') && isOne(problem, 'code');
}

function isName(about: unknown): boolean {
  const { title, receipt, type } = membersOf(about);
  return about === undefined || [title, receipt, type].every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function membersOf(value: unknown): Partial<Record<string, unknown>> {
  return isObject(value) ? (value as Record<string, unknown>) : {};
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces that a call can take as arguments.
  for (let start = 0; start < bytes.length; start += 8192) binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(binary);
}

function bytesOf(content: string): Uint8Array {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}
