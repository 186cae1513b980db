import { LinliError } from '@linli/model';
import type * as later from './later.js';

/** What an outbox does with what is kept: apart, so that a page shows itself before this has come. */
export type Parts = typeof later;

let coming: Promise<Parts> | undefined;

/**
 * Fetched as soon as there is an outbox, and before `createClient` resolves: what is needed without a line must have come while there was one.
 * @throws LinliError `unavailable`
 */
export function parts(): Promise<Parts> {
  coming ??= fetched(import('./later.js')).catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

/** @throws LinliError `unavailable` for a file of this release that did not come */
export async function fetched<T>(file: Promise<T>): Promise<T> {
  try {
    return await file;
  } catch (cause) {
    throw new LinliError('unavailable', 'A file of this release could not be fetched; load the page again', { cause });
  }
}
