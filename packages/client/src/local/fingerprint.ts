import { canonicalJson, type Command } from '@linli/model';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { LinliError } from '../errors.js';

/**
 * Tells commands of the same id apart by what they ask for: SHA-256 in hex over canonical JSON (RFC 8785).
 * @throws LinliError `invalid` for entries that JSON cannot hold, such as one that contains itself
 */
export function fingerprintOf({ id, type, target, args, base, caseType, parent }: Command): string {
  try {
    const sent = JSON.stringify({ type, target, args, base, caseType, parent }, whole);
    return bytesToHex(sha256(utf8ToBytes(canonicalJson(JSON.parse(sent)))));
  } catch (cause) {
    throw new LinliError('invalid', `The entries of command ${id} cannot be written as JSON`, { cause });
  }
}

const half = /\p{Cs}/gu;

/** Half a character, left where a text was cut, has no canonical form; the rules take it out of what they accept. */
function whole(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(half, '\ufffd') : value;
}
