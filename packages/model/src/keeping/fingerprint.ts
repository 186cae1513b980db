import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Command } from '../case/command.js';
import { LinliError } from '../contract/error.js';
import type { ProceedingCommand } from '../proceeding/proceeding.js';
import { canonicalJson } from '../record/canonical-json.js';

/**
 * Tells commands of the same id apart by what they ask for: SHA-256 in hex over canonical JSON (RFC 8785).
 * @throws LinliError `invalid` for entries that JSON cannot hold, such as one that contains itself
 */
export function fingerprintOf({ id, type, target, args, base, caseType, parent }: Command): string {
  return fingerprint(id, { type, target, args, base, caseType, parent });
}

/** The same of a command to a proceeding. @throws as {@link fingerprintOf} */
export function contentFingerprint({ id, ...content }: ProceedingCommand): string {
  return fingerprint(id, content);
}

function fingerprint(id: string, content: unknown): string {
  try {
    return bytesToHex(sha256(utf8ToBytes(canonicalJson(JSON.parse(JSON.stringify(content, whole))))));
  } catch (cause) {
    throw new LinliError('invalid', `The entries of command ${id} cannot be written as JSON`, { cause });
  }
}

const half = /\p{Cs}/gu;

/** Half a character, left where a text was cut, has no canonical form; the rules take it out of what they accept. */
function whole(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(half, '\ufffd') : value;
}
