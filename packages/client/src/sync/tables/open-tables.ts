import { asLinliError, type ErrorCode } from '@linli/model';
import type { Timers } from '../types.js';
import { IdbTables } from './idb-tables.js';
import type { Shape, Tables } from './tables.js';

export interface Place<Rows> {
  name: string;
  shape: Shape<Rows>;
  /** `null`: keep it in memory. */
  factory: IDBFactory | null;
  timers: Timers;
}

/** A database; or memory, with the reason where that was not asked for: blocked, full, forbidden, newer than this app. */
export async function openTables<Rows>({ name, shape, factory, timers }: Place<Rows>, memory = () => memoryTables(shape)): Promise<{ tables: Tables<Rows>; reason?: ErrorCode }> {
  if (!factory) return { tables: await memory() };
  const tables = new IdbTables(name, shape, factory, timers);
  try {
    await tables.open();
    return { tables };
  } catch (error) {
    return { tables: await memory(), reason: asLinliError(error, 'Opening IndexedDB').code };
  }
}

/** Apart, since nearly every page has IndexedDB. It is fetched as the page starts, if ever. */
export async function memoryTables<Rows>(shape: Shape<Rows>): Promise<Tables<Rows>> {
  const { MemoryTables } = await import('./memory-tables.js');
  return new MemoryTables(shape);
}
