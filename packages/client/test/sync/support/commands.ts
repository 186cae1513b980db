import type { SyncedBackend } from '@linli/client';
import { receiptCode, uuidv7, type Command } from '@linli/model';
import { matter, region } from '../../support/fixtures.js';
import type { World } from './world.js';

let count = 0;

export function newId(world: World): string {
  count += 1;
  return uuidv7(world.now, Uint8Array.from({ length: 10 }, (_, index) => (count >> (8 * (index % 4))) & 255));
}

/** A command that files a case. */
export function filing(world: World, values: Command['args'] = {}): Command {
  const id = newId(world);
  const receipt = { code: receiptCode('SQ', '2026-03-02', Uint8Array.from({ length: 7 }, (_, index) => Math.floor(count / 20 ** index) % 20)), secret: '7K3M9-QAXW2' };
  return { id, v: 2, type: 'case.register', receipt, target: { region, id }, args: { ...matter, ...values }, base: null, at: new Date(world.now).toISOString(), caseType: 'appeal' };
}

/** A command that takes a step on a case as it was seen. */
export function step(world: World, action: string, on: Command, version: number, args: Command['args'] = {}): Command {
  return { id: newId(world), v: 2, type: `case.${action}`, target: on.target, args, base: { version }, at: new Date(world.now).toISOString() };
}

/** Stores a command. @throws what `stored` rejects with */
export async function stored(world: World, backend: SyncedBackend, command: Command) {
  const handle = backend.enqueue(command, []);
  await world.while(handle.stored);
  return handle;
}

/** The state of each command that is listed, by id. */
export async function states(backend: SyncedBackend): Promise<Record<string, string>> {
  return Object.fromEntries((await backend.outbox.list()).map(({ id, state }) => [id, state]));
}
