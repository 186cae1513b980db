import type { CaseStore } from '@linli/model';

/** What the local back end keeps things in: cases and what belongs to them, and files. Answers are copies. */
export interface Store extends CaseStore {
  putBlob(sha256: string, blob: Blob): Promise<void>;
  blob(sha256: string): Promise<Blob | undefined>;
  close(): Promise<void>;
}

/** Where the browser has no secure context it has this all the same. */
export function newSecret(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}
