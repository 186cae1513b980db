import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Actor } from '../identity/actor.js';
import type { Receipt } from '../identity/receipt.js';
import type { StoredReceipt } from './store.js';

/** SHA-256 of a receipt's secret, together with its code so that equal secrets have different digests. Lower-case hex. */
export function digestOf({ code, secret }: Receipt): string {
  return bytesToHex(sha256(utf8ToBytes(`${code}:${secret}`)));
}

/** Whether the receipt is the one kept. Takes as long for a code that does not exist as for a secret that is wrong. */
export function proves(shown: Receipt, kept: StoredReceipt | undefined): kept is StoredReceipt {
  const equal = sameDigest(digestOf(shown), kept?.digest ?? '0'.repeat(64));
  return equal && kept !== undefined;
}

/** The actor together with what the shown receipts prove. */
export function withProofs(actor: Actor, shown: readonly Receipt[], kept: readonly StoredReceipt[]): Actor {
  if (actor.role !== 'applicant') return actor;
  const proven = kept.filter((stored) => shown.some((receipt) => receipt.code === stored.code && proves(receipt, stored)));
  return { role: 'applicant', holds: [...actor.holds, ...proven.map(({ ref }) => ref)] };
}

/** Compares every character whatever the first ones say, so that time tells nothing. */
function sameDigest(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}
