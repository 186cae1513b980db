import type { Command } from '@linli/model';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { LinliError } from '../errors.js';

/**
 * Tells commands of the same id apart by what they ask for: SHA-256 in hex over JSON with sorted keys, in the manner of RFC 8785.
 * @throws LinliError `invalid` for entries that JSON cannot hold, such as one that contains itself
 */
export function fingerprintOf({ id, type, target, args, base, caseType }: Command): string {
  try {
    return bytesToHex(sha256(utf8ToBytes(JSON.stringify({ type, target, args, base, caseType }, sortKeys))));
  } catch (cause) {
    throw new LinliError('invalid', `The entries of command ${id} cannot be written as JSON`, { cause });
  }
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
